import { BadgeFace, type Subject } from './badge';
import { badgeCss } from './badge-style';
import { floatHost, placeFaces } from './placer';
import { Stylesheet } from './stylesheet';
import { type Theme, themeBehind } from './theme';

/** All badges of a document: drawn, placed, corrected in place and taken away. */
export class BadgeLayer {
  readonly #faces = new Map<Element, BadgeFace>();
  readonly #byHost = new WeakMap<EventTarget, BadgeFace>();
  readonly #sheet = new Stylesheet();
  readonly #floats = new Map<string, boolean>();
  /**
   * Reports every newly watched cell once and every resized one again, in one batch after the browser's own layout
   * and before it paints: reading places there forces no layout.
   */
  readonly #sizes = new ResizeObserver((entries) =>
    placeFaces(entries.flatMap(({ target }) => this.#faces.get(target) ?? [])),
  );
  #theme: Theme | null = null;
  /** The theme is that of rows: a heading may stand on a bar of its own. */
  #isOfRows = false;

  /** `changed`: a badge that may have its card open says something else or is gone. */
  constructor(private readonly changed: (face: BadgeFace) => void) {}

  of(target: EventTarget | null): BadgeFace | undefined {
    return target ? this.#byHost.get(target) : undefined;
  }
  at(cell: HTMLElement): BadgeFace | undefined {
    return this.#faces.get(cell);
  }

  /**
   * `row`: what the badge's figure is about; null for a heading, behind whose text it stands. True when the badge is a
   * new one: many new ones are better drawn over several frames.
   */
  draw(cell: HTMLElement, key: string, subject: Subject, row: HTMLElement | null): boolean {
    let face = this.#faces.get(cell);
    if (!face) {
      if (this.#faces.size === 0 || (row && !this.#isOfRows)) this.#follow(cell, row !== null);
      face = new BadgeFace(cell, key, subject, this.#sheet, row);
      // Before it stands in the page: a change of it afterwards would cost a second layout.
      floatHost(face, this.#floats);
      cell.append(face.host);
      this.#faces.set(cell, face);
      this.#byHost.set(face.host, face);
      this.#sizes.observe(cell);
      return true;
    }
    if (face.update(key, subject)) {
      this.#watch(cell);
      this.changed(face);
    }
    return false;
  }

  /** Hides the badges of rows that say something else now, until they are drawn again. */
  doubt(): void {
    for (const face of this.#faces.values()) face.doubt();
  }

  /** Puts back what the page threw out of cells that say the same as before, and shows what was doubted. */
  restore(): void {
    for (const [cell, face] of this.#faces) {
      if (face.host.parentNode === cell && !face.isHidden) continue;
      if (face.host.parentNode !== cell) cell.append(face.host);
      this.#watch(cell);
    }
  }

  /** A cell that is watched anew has its badge placed again, whether its size changed or not. */
  #watch(cell: Element): void {
    this.#sizes.unobserve(cell);
    this.#sizes.observe(cell);
  }

  /** Takes away every badge whose cell is not among those to keep. */
  keep(cells: ReadonlySet<Element>): void {
    for (const [cell, face] of this.#faces) {
      if (cells.has(cell)) continue;
      this.#faces.delete(cell);
      this.#sizes.unobserve(cell);
      face.host.remove();
      this.changed(face);
    }
  }

  #follow(cell: Element, isOfRows: boolean): void {
    this.#isOfRows = isOfRows;
    const theme = themeBehind(cell);
    if (theme !== this.#theme) this.#sheet.replace(badgeCss(theme));
    this.#theme = theme;
  }
}
