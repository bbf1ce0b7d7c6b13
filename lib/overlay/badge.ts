import type { Badge, UnplacedUsage } from '@/lib/model/badge';
import type { Decimal } from '@/lib/model/decimal';
import { type BadgeText, badgeText, stateShown } from './badge-text';
import { el, hostWithRoot, setAttribute, setText } from './dom';
import type { Stylesheet } from './stylesheet';

/** What a badge stands for: what the card opens on. */
export interface Subject {
  /** The product, or the agreement for a total. */
  title: string;
  badge: Badge;
  /** The row shows another quantity than the record. */
  stale: boolean;
  /** What the row shows, where that is what stood there before a push. */
  pushed?: Decimal | null;
  /** Of a row that is a known line. */
  lineId?: string;
  /** For an agreement's total: what is used but stands on no row. */
  unplaced: UnplacedUsage[];
}

/** One badge in one cell of the page. It writes only what has changed. */
export class BadgeFace {
  readonly host: HTMLSpanElement;
  readonly element: HTMLSpanElement;
  text: BadgeText;
  /** What the row said when it was drawn for. */
  #said: string;

  constructor(
    readonly cell: HTMLElement,
    /** What the row says: a recycled row with other content is another badge. */
    public key: string,
    public subject: Subject,
    sheet: Stylesheet,
    /** Null: it stands behind a heading's text instead of inside a row's cell. */
    private readonly row: HTMLElement | null,
  ) {
    const { host, root } = hostWithRoot(row ? 'badge' : 'total');
    this.host = host;
    this.#said = row?.textContent ?? '';
    this.element = el('span', { class: 'face', role: 'button', tabindex: 0, 'aria-haspopup': 'dialog' });
    this.text = badgeText(subject);
    sheet.attach(root);
    root.append(this.element);
    this.#write();
  }

  /** The forms from the longest to the shortest. */
  get forms(): [full: string, short: string, least: string, mark: string] {
    const { full, short, least, mark } = this.text;
    return [full, short, least, mark];
  }

  /** Shows another subject in place. True when the badge must be placed again. */
  update(key: string, subject: Subject): boolean {
    const before = this.forms.join();
    const moved = key !== this.key || this.host.parentNode !== this.cell || this.isHidden;
    if (this.host.parentNode !== this.cell) this.cell.append(this.host);
    this.key = key;
    this.subject = subject;
    this.text = badgeText(subject);
    this.#said = this.row?.textContent ?? '';
    const changed = before !== this.forms.join();
    if (changed) setAttribute(this.element, 'data-form', null);
    this.#write();
    return moved || changed;
  }

  get heading(): boolean {
    return this.row === null;
  }

  get isHidden(): boolean {
    return !this.element.hasAttribute('data-form');
  }

  /** Hides it when its row says something else than it was drawn for. */
  doubt(): void {
    if (this.row && this.row.textContent !== this.#said) setAttribute(this.element, 'data-form', null);
  }

  /** `left` and `top` count from the host's own place. */
  place(form: number, left: number, top: number): void {
    const { element, forms } = this;
    const shown = forms[form] ?? forms[3];
    setText(element, shown);
    this.#name(shown);
    const transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
    if (element.style.transform !== transform) element.style.transform = transform;
    setAttribute(element, 'data-form', ['full', 'short', 'least', 'mark'][form] ?? 'corner');
  }

  #write(): void {
    setAttribute(this.element, 'data-state', stateShown(this.subject.badge));
    this.#name(this.isHidden ? this.text.full : (this.element.textContent ?? ''));
  }

  /** What a heading's badge shows is words too, and those belong into its name (WCAG 2.5.3). */
  #name(shown: string): void {
    const { sentence } = this.text;
    setAttribute(this.element, 'aria-label', this.heading ? `${sentence} ${shown}` : sentence);
  }
}
