import type { AskBackground, Output, SoughtRow } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import type { PageRecord, PsaPage } from '@/lib/psa/contract';

/** Asking by rows is repeated while a page fills, but not for ever. */
const MOST_TRIES = 6;
const FEWEST_ROWS = 3;

interface Reactions {
  /** There is something new to draw. */
  changed(): void;
  /** A sentence when the lines could not be read again and the cache stands; null when they are up to date. */
  kept(reason: string | null): void;
  failed(thrown: unknown): void;
}

/**
 * The figures of the agreement that a page shows: from the cache at once, then once per navigation corrected from
 * the PSA. One question is under way at a time; an answer that belongs to an earlier navigation is dropped.
 */
export class FiguresSource {
  #identity: string | null = null;
  #figures: AgreementFigures | null = null;
  /** What was last asked with; a page that says the same is not asked for again. */
  #asked = '';
  #tries = 0;
  #asking = false;
  #reread = false;
  /** The names, and no rows, led to the figures. */
  #byNames = false;
  /** Rows that led to figures which the page does not bear out. */
  #doubtedRows = '';
  /** The background has said whether it knows the record. */
  answered = false;
  /** The row that a person asked to see on this record's page, until it was shown. */
  sought: SoughtRow | null = null;
  /** May be told again: a page of the agreement without its lines is not the last one to be told. */
  #shown = '';

  constructor(
    private readonly page: PsaPage,
    private readonly ask: AskBackground,
    private readonly reactions: Reactions,
  ) {}

  current(): AgreementFigures | null {
    const { recordId, names, companyName } = this.page.record();
    // Without an id, two records of one name differ by their address at most.
    const identity = recordId === null ? JSON.stringify([names, companyName, location.href]) : `#${recordId}`;
    if (identity !== this.#identity) this.#begin(identity);
    if (!this.#figures || this.#asked === '') void this.#fetch();
    return this.#figures;
  }

  /**
   * The page does not bear the figures out, and only names or rows led to them: look again, by the names alone as long as
   * the rows say the same. What name and company alone lead to stays, for the note: nobody could show us its rows without.
   */
  doubt({ companyName }: PageRecord): void {
    if (this.#byNames && companyName !== null) return;
    this.#doubtedRows = JSON.stringify(this.page.fingerprint());
    this.#figures = null;
    this.#reread = false;
  }

  /** Figures or mappings changed: what is known stays until the answer is here. */
  renew(): void {
    this.#asked = '';
    this.#tries = 0;
  }

  /** True when the page is the agreement's: it asks again, and is told the row. */
  seek(agreementId: string): boolean {
    if (this.#figures?.agreementId !== agreementId) return false;
    this.#shown = '';
    this.renew();
    return true;
  }

  /** The sought row was shown, or is not wanted any more. */
  found(): void {
    this.#shown = this.sought?.lineId ?? '';
    this.sought = null;
  }

  forget(): void {
    this.#begin(null);
  }

  #begin(identity: string | null): void {
    this.#identity = identity;
    this.#figures = this.sought = null;
    this.#reread = this.#byNames = false;
    this.#doubtedRows = this.#shown = '';
    this.answered = false;
    this.renew();
  }

  async #fetch(): Promise<void> {
    const { page, reactions } = this;
    const identity = this.#identity;
    const record = page.record();
    const recordId = record.recordId ?? this.#figures?.recordId ?? null;
    const shown = recordId === null ? page.fingerprint() : [];
    const rows = JSON.stringify(shown) === this.#doubtedRows ? [] : shown;
    const isTold = recordId !== null || record.names.length > 0 || rows.length >= FEWEST_ROWS;
    const asked = JSON.stringify([record, rows]);
    if (this.#asking || !isTold || this.#tries >= MOST_TRIES || asked === this.#asked) return;
    this.#asking = true;
    this.#asked = asked;
    this.#tries += 1;
    if (recordId === null) this.#byNames = rows.length === 0;
    const showsLines = page.screen() !== 'agreement';
    const question = { ...record, psa: page.psa, recordId, rows, showsLines };
    try {
      const answer = await this.ask('page.agreement', { ...question, reread: false });
      const { figures } = answer;
      if (this.#take(identity, answer) && figures && !this.#reread) {
        this.#reread = true;
        const member = page.member();
        const who = member === null ? {} : { member };
        const again = { ...question, ...who, recordId: figures.recordId ?? recordId, reread: true };
        const corrected = await this.ask('page.agreement', again);
        if (this.#take(identity, { ...corrected, figures: corrected.figures ?? figures }))
          reactions.kept(corrected.reason);
      }
    } catch (thrown) {
      this.#asking = false;
      if (identity === this.#identity) this.renew();
      reactions.failed(thrown);
      return;
    }
    this.#asking = false;
    // What changed meanwhile, the record or the figures, is asked for now.
    if (identity !== this.#identity || this.#asked !== asked) reactions.changed();
  }

  #take(identity: string | null, { figures, show }: Output<'page.agreement'>): boolean {
    if (identity !== this.#identity) return false;
    if (show && show.lineId !== this.#shown) this.sought = show;
    this.#figures = figures;
    this.answered = true;
    this.reactions.changed();
    return true;
  }
}
