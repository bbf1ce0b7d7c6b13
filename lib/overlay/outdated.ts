import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import type { ReadRow } from '@/lib/psa/contract';
import { el } from './dom';
import { createLayer, heading, type Layer } from './layer';

/** So much of the page is left beside the panel that the note has room there; as in layer.css. */
const NARROWEST = 240;
const GAP = 16;

/** Says that the page's own list is older than a push: only its user may refresh it. */
export class Outdated {
  #layer: Layer | null = null;
  #shown = '';
  #panelWidth = 0;
  /** The pushes to records whose note was dismissed. */
  readonly #dismissed = new Set<string>();

  show(rows: readonly ReadRow[], figures: AgreementFigures | null): void {
    const sentence = figures && outdatedWords(rows, figures);
    const push = figures && sentence ? pushTo(figures) : '';
    if (!sentence || this.#dismissed.has(push)) {
      this.hide();
      return;
    }
    const shown = push + sentence;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#layer ??= createLayer('outdated', false);
    this.#layer.show(this.#note(sentence, push));
    this.#place();
  }

  /** px that the panel takes of the page's right side, 0 while it is closed: the note stands beside it where there is room. */
  besidePanel(width: number): void {
    this.#panelWidth = width;
    this.#place();
  }

  #place(): void {
    const box = this.#layer?.root.querySelector<HTMLElement>('.box');
    if (!box) return;
    const room = innerWidth - this.#panelWidth - 2 * GAP;
    const isBeside = this.#panelWidth > 0 && room >= NARROWEST;
    box.style.right = isBeside ? `${this.#panelWidth + GAP}px` : '';
    box.style.maxWidth = isBeside ? `min(400px, ${room}px)` : '';
  }

  hide(): void {
    this.#shown = '';
    this.#layer?.hide();
  }

  #note(sentence: string, push: string): HTMLElement {
    const title = 'This list is older than a push';
    const dismiss = (): void => {
      this.#dismissed.add(push);
      this.hide();
    };
    return el(
      'section',
      { class: 'box note', 'aria-label': `Seatcheck: ${title}`, tabindex: -1 },
      heading(title, 'Dismiss', dismiss),
      el('p', { role: 'status' }, sentence),
    );
  }
}

/** What pushes have made of the record: whichever of its rows are in view, a note on it is dismissed once. */
const pushTo = ({ agreementId, lines }: AgreementFigures): string =>
  JSON.stringify([
    agreementId,
    lines
      .filter(({ quantityBefore, added }) => quantityBefore ?? added)
      .map((one) => [one.lineId, one.quantity]),
  ]);

/** In what the rows are older than a push, and what to do; null: in nothing. */
export function outdatedWords(rows: readonly ReadRow[], { lines }: AgreementFigures): string | null {
  const rowOf = new Map(rows.map((row) => [row.lineId, row]));
  const isOld = ({ lineId, quantityBefore }: LineFigure): boolean => {
    const row = rowOf.get(lineId);
    return quantityBefore !== undefined && row?.stale === true && row.quantity === quantityBefore;
  };
  const old = lines.filter(isOld).length;
  const lacking = lackingOf(lines, rowOf);
  if (old + lacking === 0) return null;
  const said = [
    old > 0 && `${old === 1 ? '1 row still shows' : `${old} rows still show`} the quantity before it.`,
    lacking > 0 &&
      `${lacking === 1 ? '1 line' : `${lacking} lines`} that it added ${lacking === 1 ? 'is' : 'are'} not here yet.`,
    old > 0
      ? 'Refresh the list here to see what is billed now; the badges say it already.'
      : 'Refresh the list here to see it.',
  ];
  return said.filter(Boolean).join(' ');
}

/**
 * How many lines that a push has made have no row, as far as the list shows all others that have not ended: one that is
 * read in pages, or filtered, lacks rows for reasons of its own.
 */
function lackingOf(lines: readonly LineFigure[], rowOf: ReadonlyMap<string | null, ReadRow>): number {
  const lacking = lines.filter(
    ({ ofChild, cancelledDate, lineId }) => !ofChild && cancelledDate === null && !rowOf.has(lineId),
  );
  const isSure = rowOf.size > 0 && lacking.every(({ added }) => added);
  return isSure ? lacking.length : 0;
}
