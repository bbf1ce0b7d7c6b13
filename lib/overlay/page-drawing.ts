import type { AskBackground, SoughtRow } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import type { GridReading, PageRecord, PsaPage, ReadRow, Screen } from '@/lib/psa/contract';
import type { BadgeFace } from './badge';
import type { BadgeLayer } from './badge-layer';
import { FiguresSource } from './figures-source';
import { plan } from './row-plan';
import { RowSource } from './row-source';
import type { Unread } from './unread';

/** New badges in one frame: so many stay well under a long task on a slow machine. */
const MOST_NEW = 120;

const UNREAD: GridReading = { state: 'no grid', by: null, rows: [] };

interface Reactions {
  changed(): void;
  kept(reason: string | null): void;
  failed(thrown: unknown): void;
  /** Figures that the page has no place for; `unread`: because its rows are not read. `by`: how it was read. */
  note(unread: Unread, figures: AgreementFigures | null, by: GridReading['by']): void;
  /** The rows as they were read, and the figures of the agreement. */
  drawn(rows: readonly ReadRow[], figures: AgreementFigures | null): void;
  /** True once the sought row was shown, or nobody wants to see it any more. `face`: its badge, when it is drawn. */
  seek(row: SoughtRow | null, figures: AgreementFigures | null, face: BadgeFace | undefined): boolean;
}

/** Brings what stands on a page in line with what the page and the background say now. */
export class PageDrawing {
  readonly #figures: FiguresSource;
  readonly #rows: RowSource;
  /** All that was drawn of; the same again needs no planning. */
  #drawn: readonly unknown[] = [];
  /** The agreement whose lines the page lacked once it rested; it does until something is found. */
  #lacking = '';

  constructor(
    private readonly page: PsaPage,
    ask: AskBackground,
    private readonly badges: BadgeLayer,
    private readonly reactions: Reactions,
  ) {
    this.#figures = new FiguresSource(page, ask, reactions);
    this.#rows = new RowSource(page.psa, ask, reactions.changed, reactions.failed);
  }

  draw(screen: Screen): void {
    const { badges } = this;
    const page = this.page;
    const isSingle = screen === 'agreement' || screen === 'agreement-lines';
    const known = isSingle ? this.#figures.current() : null;
    if (!isSingle) this.#figures.forget();
    // Until the record is known or known to be unknown, rows have nothing to show.
    const { state, rows, by } = isSingle && !this.#figures.answered ? UNREAD : page.read(known);
    const figures = state === 'vetoed' ? null : known;
    const record = page.record();
    const unread = screen === 'agreement-lines' ? this.#unread(state, figures) : null;
    const isDoubted = unread === 'not recognised' && record.recordId === null;
    if (isDoubted) this.#figures.doubt(record);
    const header = figures && !isDoubted ? page.header() : null;
    const drawn: unknown[] = [screen, state, figures, header, header?.textContent, this.#rows.answered];
    drawn.push(JSON.stringify(record), ...rows);
    const isDrawn =
      drawn.length === this.#drawn.length && drawn.every((one, index) => one === this.#drawn[index]);
    this.#drawn = drawn;
    if (isDrawn) badges.restore();
    else this.#plan(screen, state === 'read' ? rows : [], record, figures, header);

    this.reactions.note(unread, unread || !header ? figures : null, by);
    this.reactions.drawn(rows, figures);
    const { sought } = this.#figures;
    const row = sought && rows.find(({ lineId }) => lineId === sought.lineId);
    if (this.reactions.seek(sought, figures, row ? badges.at(row.cell) : undefined)) this.#figures.found();
  }

  seek(agreementId: string): boolean {
    return this.#figures.seek(agreementId);
  }

  #unread(state: GridReading['state'], figures: AgreementFigures | null): Unread {
    if (state === 'no grid' && figures) {
      const { agreementId } = figures;
      if (this.#lacking !== agreementId) this.#lacking = this.page.lacksLines(figures) ? agreementId : '';
      return this.#lacking ? 'not found' : null;
    }
    this.#lacking = '';
    return state === 'not recognised' ? state : null;
  }

  #plan(
    screen: Screen,
    rows: readonly ReadRow[],
    record: PageRecord,
    figures: AgreementFigures | null,
    header: HTMLElement | null,
  ): void {
    const { badges } = this;
    const planned =
      screen === 'agreement' ? [] : plan(rows, record, figures, (asked) => this.#rows.of(screen, asked));

    // A badge may stay while its answer is under way, as long as its row says the same.
    const standing = planned.filter(({ cell, key, subject }) =>
      subject === undefined ? badges.at(cell)?.key === key : subject !== null,
    );
    const keep = new Set(standing.map(({ cell }) => cell));
    if (header) keep.add(header);
    badges.keep(keep);
    let room = MOST_NEW;
    for (const { row, cell, key, subject } of standing)
      if (subject && (room > 0 || badges.at(cell)) && badges.draw(cell, key, subject, row)) room -= 1;
    if (room === 0) {
      this.#drawn = [];
      this.reactions.changed();
    }
    if (header && figures) {
      const { name, agreementId, total, unplaced } = figures;
      const subject = { title: `Total of ${name}`, badge: total, stale: false, unplaced };
      // The header's text moves the badge: it is part of what the badge stands for.
      badges.draw(header, agreementId + header.textContent, subject, null);
    }
  }

  /** Figures or mappings changed: what is drawn stays until the answers are here. */
  renew(): void {
    this.#rows.renew();
    this.#figures.renew();
  }

  clear(): void {
    this.#figures.forget();
    this.#drawn = [];
    this.badges.keep(new Set());
  }
}
