import { cellText } from '@/lib/psa/grid/cell-text';
import { cellsOf } from '@/lib/psa/grid/point';
import { button, el, setText } from './dom';
import { createLayer, heading } from './layer';
import { cellBelow, cellBelowPointer, cellBeside, frame, scrollBelow } from './pointing-place';

/** As many cells as a person would ever go through by keyboard. */
const MOST = 2000;

/** One thing to point at. */
export interface Aim {
  /** "Click a product in the list." */
  words: string;
  /** Null: it may be pointed at. Otherwise why not, in one sentence. */
  refuses(cell: HTMLElement): string | null;
  /** Where the keyboard begins: the first cell of those that suit best. */
  suits(cell: HTMLElement): number;
}

interface Reactions {
  picked(cells: HTMLElement[]): void;
  cancelled(): void;
}

/**
 * Lets a person point at cells of the page, by mouse or keyboard. A sheet of ours lies over the page meanwhile: it gets
 * every press, and the page none. Nothing of the page is changed; what is pointed at is framed in a layer of our own.
 */
export class Pointing {
  readonly #layer = createLayer('pointing', true);
  readonly #spot = el('div', { class: 'spot', hidden: true });
  readonly #taken = el('div', { class: 'spot taken', hidden: true });
  readonly #sheet = el('div', { class: 'sheet' });
  readonly #ends = new AbortController();
  readonly #said = el('p', { 'aria-live': 'assertive' });
  #bar: HTMLElement | null = null;
  #cells: HTMLElement[] = [];
  #picked: HTMLElement[] = [];
  #at: HTMLElement | null = null;

  constructor(
    private readonly aims: readonly Aim[],
    private readonly reactions: Reactions,
    signal: AbortSignal,
  ) {
    const ends = AbortSignal.any([signal, this.#ends.signal]);
    const sheet = this.#sheet;
    sheet.addEventListener('pointermove', (event) => this.#move(cellBelowPointer(event)));
    sheet.addEventListener('click', (event) => {
      const under = cellBelowPointer(event);
      if (under) this.#pick(under);
    });
    for (const type of ['pointerdown', 'mousedown', 'contextmenu'])
      sheet.addEventListener(type, (event) => event.preventDefault());
    sheet.addEventListener('wheel', scrollBelow, { passive: true });
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      window.addEventListener(type, (event) => this.#press(event), { capture: true, signal: ends });
    for (const type of ['scroll', 'resize'])
      window.addEventListener(type, () => this.#frame(), { capture: true, passive: true, signal: ends });
    ends.addEventListener('abort', () => this.#layer.hide());
    this.#layer.root.append(sheet, this.#taken, this.#spot);
    this.#aim();
  }

  end(): void {
    this.#ends.abort();
  }

  /** Begins with the next thing to point at. */
  #aim(): void {
    const step = this.#picked.length;
    const aim = this.aims[step];
    if (!aim) return;
    const cancel = (): void => this.#cancel();
    this.#bar = el(
      'section',
      { class: 'box note', role: 'application', tabindex: -1, 'aria-label': aim.words },
      heading(`Step ${step + 1} of ${this.aims.length}`, 'Cancel', cancel),
      el('p', {}, aim.words),
      el(
        'p',
        { class: 'quiet' },
        'By keyboard: arrow keys or Tab to move, Enter to choose, Escape to cancel.',
      ),
      this.#said,
      button({}, cancel, 'Cancel'),
    );
    this.#layer.show(this.#bar);
    this.#bar.focus();
    this.#cells = cellsOf(document, MOST);
    const best = Math.max(0, ...this.#cells.map(aim.suits));
    this.#at = null;
    this.#move(best > 0 ? (this.#cells.find((cell) => aim.suits(cell) === best) ?? null) : null);
    setText(this.#said, '');
  }

  #pick(cell: HTMLElement): void {
    const aim = this.aims[this.#picked.length];
    const refused = aim?.refuses(cell) ?? null;
    if (refused !== null) {
      setText(this.#said, refused);
      return;
    }
    this.#picked.push(cell);
    if (this.#picked.length < this.aims.length) {
      this.#aim();
      return;
    }
    this.end();
    this.reactions.picked(this.#picked);
  }

  #cancel(): void {
    this.end();
    this.reactions.cancelled();
  }

  #move(cell: HTMLElement | null): void {
    if (cell === this.#at) return;
    this.#at = cell;
    this.#frame();
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    const { key } = event;
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Tab: event.shiftKey ? -1 : 1 };
    if (key === 'Escape') this.#cancel();
    else if (key === 'Enter' || key === ' ') {
      if (this.#at) this.#pick(this.#at);
    } else if (key === 'ArrowDown' || key === 'ArrowUp')
      this.#go(cellBelow(this.#cells, this.#at, key === 'ArrowDown' ? 1 : -1));
    else if (steps[key]) this.#go(cellBeside(this.#cells, this.#at, steps[key]));
    else return;
    event.preventDefault();
  }

  #go(cell: HTMLElement | null): void {
    if (!cell) return;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#move(cell);
    setText(this.#said, cellText(cell));
  }

  #frame(): void {
    frame(this.#spot, this.#at);
    frame(this.#taken, this.#picked[0] ?? null);
  }
}
