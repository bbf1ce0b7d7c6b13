import { BadgeFace, type Subject } from './badge';
import { BADGE_HEIGHT, badgeCss } from './badge-style';
import { Placer } from './placer';
import { Stylesheet } from './stylesheet';
import { type Theme, themeBehind } from './theme';

/** All badges of a document: drawn, moved, corrected in place and taken away. */
export class BadgeLayer {
  readonly #faces = new Map<HTMLElement, BadgeFace>();
  readonly #byHost = new WeakMap<EventTarget, BadgeFace>();
  readonly #sheet = new Stylesheet();
  readonly #placer: Placer;
  #theme: Theme | null = null;

  constructor(
    document: Document,
    private readonly window: Window,
    /** A badge that may have its card open was taken away or says something else now. */
    private readonly changed: (face: BadgeFace) => void,
  ) {
    this.#placer = new Placer(document, window, BADGE_HEIGHT);
  }

  get size(): number {
    return this.#faces.size;
  }

  of(target: EventTarget | null): BadgeFace | undefined {
    return target ? this.#byHost.get(target) : undefined;
  }
  at(cell: HTMLElement): BadgeFace | undefined {
    return this.#faces.get(cell);
  }

  draw(cell: HTMLElement, key: string, subject: Subject, heading = false): void {
    const standing = this.#faces.get(cell);
    if (!standing) {
      if (this.#theme === null) this.follow(cell);
      const face = new BadgeFace(cell, key, subject, this.#sheet, heading);
      this.#faces.set(cell, face);
      this.#byHost.set(face.host, face);
      this.#placer.watch(face);
    } else {
      const before = standing.text.sentence;
      if (standing.update(key, subject)) this.#placer.again(standing);
      if (before !== standing.text.sentence) this.changed(standing);
    }
  }

  /** Takes away every badge whose cell is not among those to keep. */
  keep(cells: ReadonlySet<HTMLElement>): void {
    for (const [cell, face] of this.#faces) {
      if (cells.has(cell)) continue;
      this.#faces.delete(cell);
      this.#placer.forget(face);
      face.remove();
      this.changed(face);
    }
    if (this.#faces.size === 0) this.#theme = null;
  }

  /** Takes the colours that fit what the page paints behind `element`. */
  follow(element: Element): Theme {
    const theme = themeBehind(element, this.window);
    if (theme !== this.#theme) this.#sheet.replace(badgeCss(theme));
    this.#theme = theme;
    return theme;
  }

  clear(): void {
    this.keep(new Set());
  }

  end(): void {
    this.clear();
    this.#placer.end();
  }
}
