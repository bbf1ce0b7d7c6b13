import type { Input, Output } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import type { PsaPage } from '@/lib/psa/contract';

type Ask = (input: Input<'page.agreement'>) => Promise<Output<'page.agreement'>>;

/** Asking by rows is repeated while a page fills, but not for ever. */
const MOST_TRIES = 6;
const FEWEST_ROWS = 3;

interface Reactions {
  /** There is something new to draw. */
  changed(): void;
  /** The lines could not be read again: the cache stands. */
  kept(reason: string | null): void;
  failed(thrown: unknown): void;
}

/**
 * The figures of the agreement that a page shows: from the cache at once, then once per navigation corrected
 * from the PSA. Answers that belong to an earlier navigation are dropped.
 */
export class FiguresSource {
  #identity: string | null = null;
  #figures: AgreementFigures | null = null;
  #answered = false;
  #tries = 0;
  #askedWith = '';
  #turn = 0;
  #accepted = 0;
  #navigation = 0;

  constructor(
    private readonly page: PsaPage,
    private readonly ask: Ask,
    private readonly address: () => string,
    private readonly reactions: Reactions,
  ) {}

  /** Changes with the record shown; equal for the same one. */
  get identity(): string | null {
    return this.#identity;
  }
  /** The background has said whether it knows the record. */
  get answered(): boolean {
    return this.#answered;
  }

  current(): AgreementFigures | null {
    const { recordId, names, companyName } = this.page.record();
    // Without an id, two records of one name differ by their address at most.
    const identity =
      recordId === null ? JSON.stringify([names, companyName, this.address()]) : `#${recordId}`;
    if (identity !== this.#identity) this.#begin(identity);
    if (this.#figures) return this.#figures;

    const rows = recordId === null ? this.page.fingerprint() : [];
    const told = recordId !== null || names.length > 0 || rows.length >= FEWEST_ROWS;
    const asking = JSON.stringify([names, companyName, rows]);
    if (told && this.#tries < MOST_TRIES && asking !== this.#askedWith) {
      this.#tries += 1;
      this.#askedWith = asking;
      void this.#fetch({ psa: this.page.psa, recordId, names, companyName, rows, reread: false });
    }
    return null;
  }

  /** The page does not bear the figures out, and only names or rows led to them: look again. */
  doubt(): void {
    if (this.page.record().recordId !== null || !this.#figures || this.#tries >= MOST_TRIES) return;
    this.#figures = null;
    this.#askedWith = '';
  }

  /** Figures or mappings changed: what is known stays until the answer is here. */
  renew(): void {
    if (this.#identity === null) return;
    this.#tries = 0;
    this.#askedWith = '';
    if (this.#figures) void this.#fetch(this.#sameAgain(this.#figures, false));
    else this.reactions.changed();
  }

  forget(): void {
    this.#begin(null);
  }

  #begin(identity: string | null): void {
    this.#identity = identity;
    this.#figures = null;
    this.#answered = false;
    this.#tries = 0;
    this.#askedWith = '';
    this.#navigation += 1;
    this.#accepted = this.#turn;
  }

  async #fetch(input: Input<'page.agreement'>): Promise<void> {
    const navigation = this.#navigation;
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const { figures, reason } = await this.ask(input);
      if (navigation !== this.#navigation) return;
      if (turn < this.#accepted) {
        // Overtaken by a later answer; what a re-reading wrote is in the cache by now.
        if (input.reread) this.renew();
        return;
      }
      const first = !this.#answered;
      this.#accepted = turn;
      this.#answered = true;
      this.#figures = figures ?? (input.reread ? this.#figures : null);
      if (input.reread) this.reactions.kept(reason);
      this.reactions.changed();
      if (figures && (first || this.#tries > 1) && !input.reread) this.#rereadOnce(figures);
    } catch (thrown) {
      if (navigation !== this.#navigation) return;
      this.#askedWith = '';
      this.reactions.failed(thrown);
    }
  }

  #reread = -1;
  #rereadOnce(figures: AgreementFigures): void {
    if (this.#reread === this.#navigation) return;
    this.#reread = this.#navigation;
    void this.#fetch(this.#sameAgain(figures, true));
  }

  #sameAgain(figures: AgreementFigures, reread: boolean): Input<'page.agreement'> {
    const { recordId, names, companyName } = this.page.record();
    const known = recordId ?? figures.recordId;
    const rows = known === null ? this.page.fingerprint() : [];
    return { psa: this.page.psa, recordId: known, names, companyName, rows, reread };
  }
}
