import type { Badge, UnplacedUsage } from '@/lib/model/badge';
import { badgeText, type BadgeText } from './badge-text';
import { hostWithRoot, setAttribute, setText, el } from './dom';
import type { Stylesheet } from './stylesheet';

/** What a badge stands for: what the card opens on. */
export interface Subject {
  /** The product, or the agreement for a total. */
  title: string;
  badge: Badge;
  stale: boolean;
  /** For an agreement's total: what is used but stands on no row. */
  unplaced: UnplacedUsage[];
}

/** One badge in one cell of the page. It writes only what has changed. */
export class BadgeFace {
  readonly host: HTMLSpanElement;
  readonly #face: HTMLSpanElement;
  #subject: Subject;
  #text: BadgeText;

  constructor(
    readonly cell: HTMLElement,
    /** What the row says: a recycled row with other content is another badge. */
    public key: string,
    subject: Subject,
    sheet: Stylesheet,
    /** Behind a heading's text instead of inside a cell. */
    readonly heading: boolean,
  ) {
    const document = cell.ownerDocument;
    const { host, root } = hostWithRoot(document, heading ? 'total' : 'badge');
    this.host = host;
    this.#face = el(document, 'span', { class: 'face', role: 'button', tabindex: 0, 'aria-haspopup': 'dialog' });
    this.#subject = subject;
    this.#text = textOf(subject);
    sheet.attach(root);
    root.append(this.#face);
    this.#write();
    cell.append(host);
  }

  get subject(): Subject {
    return this.#subject;
  }
  get text(): BadgeText {
    return this.#text;
  }
  /** The forms from the longest to the shortest. */
  get forms(): [string, string, string] {
    return [this.#text.full, this.#text.short, this.#text.least];
  }
  get element(): HTMLElement {
    return this.#face;
  }

  /** Shows another subject in place. True when the badge must be placed again. */
  update(key: string, subject: Subject): boolean {
    const moved = key !== this.key;
    const before = this.#text;
    this.key = key;
    this.#subject = subject;
    this.#text = textOf(subject);
    const lost = this.host.parentNode !== this.cell;
    if (lost) this.cell.append(this.host);
    const changed = before.full !== this.#text.full || before.short !== this.#text.short;
    if (changed) this.#face.removeAttribute('data-form');
    this.#write();
    return moved || lost || changed;
  }

  /** `left` and `top` count from the host's own place. */
  place(form: number, left: number, top: number): void {
    setText(this.#face, this.forms[form] ?? this.#text.least);
    const transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
    if (this.#face.style.transform !== transform) this.#face.style.transform = transform;
    setAttribute(this.#face, 'data-form', (['full', 'short', 'least'] as const)[form] ?? 'least');
  }

  remove(): void {
    this.host.remove();
  }

  #write(): void {
    setAttribute(this.#face, 'data-state', stateShown(this.#subject.badge));
    setAttribute(this.#face, 'aria-label', this.#text.sentence);
  }
}

/** A badge without its figures is drawn as unknown, whatever it calls itself. */
export function stateShown({ state, used, billed, variance }: Badge): Badge['state'] {
  const complete = used !== null && billed !== null && variance !== null;
  return complete || state === 'failed' ? state : 'unknown';
}

const textOf = ({ badge, stale, unplaced }: Subject): BadgeText => {
  const text = badgeText(badge, { stale });
  if (unplaced.length === 0) return text;
  const loose = `${unplaced.length} used on no row`;
  return {
    ...text,
    full: `${text.full} · ${loose}`,
    short: `${text.short} · ${loose}`,
    sentence: `${text.sentence} Used, but on no row of this agreement: ${unplaced.length}.`,
  };
};
