import type { AskBackground } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import type { PsaPage, Screen } from '@/lib/psa/contract';
import type { BadgeLayer } from './badge-layer';
import { FiguresSource } from './figures-source';
import { plan } from './row-plan';
import { RowSource } from './row-source';

/** New badges in one frame: so many stay well under a long task on a slow machine. */
const MOST_NEW = 120;

interface Reactions {
  changed(): void;
  kept(reason: string | null): void;
  failed(thrown: unknown): void;
  /** Figures that the page has no place for; `isLayout`: because its layout is not recognised. */
  note(isLayout: boolean, figures: AgreementFigures | null): void;
}

/** Brings what stands on a page in line with what the page and the background say now. */
export class PageDrawing {
  readonly #figures: FiguresSource;
  readonly #rows: RowSource;

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
    const isSingle = screen === 'agreement' || screen === 'agreement-additions';
    const known = isSingle ? this.#figures.current() : null;
    if (!isSingle) this.#figures.forget();
    const { state, rows } = page.read(known);
    const figures = state === 'vetoed' ? null : known;
    const header = figures && page.header();
    // Until the record is known or known to be unknown, rows are not asked for one by one.
    const isEarly = isSingle && !this.#figures.answered;
    const planned =
      screen === 'agreement' || state !== 'read'
        ? []
        : plan(rows, page.record(), figures, (asked) =>
            isEarly ? asked.map(() => undefined) : this.#rows.of(screen, asked),
          );

    // A badge may stay while its answer is under way, as long as its row says the same.
    const standing = planned.filter(({ cell, key, subject }) =>
      subject === undefined ? badges.at(cell)?.key === key : subject !== null,
    );
    const keep = new Set(standing.map(({ cell }) => cell));
    if (header) keep.add(header);
    badges.keep(keep);
    let room = MOST_NEW;
    for (const { cell, key, subject } of standing)
      if (subject && (room > 0 || badges.at(cell)) && badges.draw(cell, key, subject)) room -= 1;
    if (room === 0) requestAnimationFrame(this.reactions.changed);
    if (header && figures) {
      const { name, agreementId, total, unplaced } = figures;
      const subject = { title: `Total of ${name}`, badge: total, stale: false, unplaced };
      // The header's text moves the badge: it is part of what the badge stands for.
      badges.draw(header, agreementId + header.textContent, subject, true);
    }

    const isUnread = screen === 'agreement-additions' && state === 'not recognised';
    if (isUnread) this.#figures.doubt();
    this.reactions.note(isUnread, isUnread || !header ? figures : null);
  }

  /** Figures or mappings changed: what is drawn stays until the answers are here. */
  renew(): void {
    this.#rows.renew();
    this.#figures.renew();
  }

  clear(): void {
    this.#figures.forget();
    this.badges.keep(new Set());
  }
}
