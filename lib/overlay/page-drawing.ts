import type { Input, MessageName, Output } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import type { GridReading, PsaPage, Screen } from '@/lib/psa/contract';
import type { BadgeLayer } from './badge-layer';
import { FiguresSource } from './figures-source';
import type { Noting } from './noting';
import { type Planned, plan } from './row-plan';
import { RowSource } from './row-source';
import { drawTotal } from './total';

export type AskBackground = <K extends MessageName>(name: K, input: Input<K>) => Promise<Output<K>>;

interface Parts {
  page: PsaPage;
  window: Window;
  ask: AskBackground;
  badges: BadgeLayer;
  noting: Noting;
}

interface Reactions {
  changed(): void;
  /** A sentence when the figures shown could not be brought up to date; null when they are. */
  kept(reason: string | null): void;
  failed(thrown: unknown): void;
}

/** Brings what stands on a page in line with what the page and the background say now. */
export class PageDrawing {
  readonly #figures: FiguresSource;
  readonly #rows: RowSource;

  constructor(
    private readonly parts: Parts,
    { changed, kept, failed }: Reactions,
  ) {
    const { page, window, ask } = parts;
    const address = () => window.location.href;
    const askFigures = (input: Input<'page.agreement'>) => ask('page.agreement', input);
    this.#figures = new FiguresSource(page, askFigures, address, { changed, kept, failed });
    this.#rows = new RowSource((input) => ask('page.rows', input), changed, failed);
  }

  draw(screen: Screen): void {
    const { page, badges, noting } = this.parts;
    const single = screen === 'agreement' || screen === 'agreement-additions';
    const figures = single ? this.#figures.current() : null;
    if (!single) this.#figures.forget();
    const reading = page.read(figures);
    const shown = reading.state === 'vetoed' ? null : figures;
    const header = shown ? page.header() : null;
    const rows = this.#plan(screen, reading, figures, single && !this.#figures.answered);

    const keep = new Set(rows.filter((row) => this.#stands(row)).map((row) => row.cell));
    if (header) keep.add(header);
    badges.keep(keep);
    for (const { cell, key, subject } of rows) if (subject) badges.draw(cell, key, subject);
    if (header && shown) drawTotal(badges, header, shown);

    const unread = screen === 'agreement-additions' && reading.state === 'not recognised';
    if (unread) this.#figures.doubt();
    if (shown && unread) noting.on('layout', shown);
    else if (shown && !header) noting.on('no header', shown);
    else noting.off();
  }

  /** Figures or mappings changed: what is drawn stays until the answers are here. */
  renew(): void {
    this.#rows.renew();
    this.#figures.renew();
  }

  clear(): void {
    this.#figures.forget();
    this.parts.badges.clear();
    this.parts.noting.off();
  }

  #plan(screen: Screen, reading: GridReading, figures: AgreementFigures | null, early: boolean): Planned[] {
    if (screen === 'agreement' || reading.state !== 'read') return [];
    const { page } = this.parts;
    // Until the record is known or known to be unknown, rows are not asked for one by one.
    return plan(reading.rows, page.record(), figures, (asked) =>
      early ? asked.map(() => undefined) : this.#rows.of(page.psa, screen, asked),
    );
  }

  /** A badge may stay while its answer is under way, as long as the row says the same. */
  #stands({ cell, key, subject }: Planned): boolean {
    return subject === undefined ? this.parts.badges.at(cell)?.key === key : subject !== null;
  }
}
