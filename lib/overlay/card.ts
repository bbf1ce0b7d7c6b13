import type { BadgeFace } from './badge';
import { placeCard } from './badge-place';
import { cardText, MARK } from './badge-text';
import cardCss from './card.css?inline';
import { copyFrom } from './copy';
import { button, el, icon } from './dom';
import { CLOSE } from './icons';
import { createLayer } from './layer';
import type { Theme } from './theme';
import { figure, traceList, unplacedList } from './trace-list';

const OPEN_AFTER_MS = 300;
const CLOSE_AFTER_MS = 200;

interface Options {
  document: Document;
  window: Window;
  theme(): Theme;
  openPanel(): void;
  signal: AbortSignal;
}

/** The one card of a document: "why this number?" for the badge it stands at. */
export class Card {
  readonly #layer;
  #face: BadgeFace | null = null;
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: Options) {
    const { document, window, signal } = options;
    this.#layer = createLayer(document, 'card', cardCss, true);
    const { host } = this.#layer;
    host.addEventListener('mouseenter', () => clearTimeout(this.#timer));
    host.addEventListener('mouseleave', () => this.leave());
    host.addEventListener('focusout', () => this.leave());
    host.addEventListener('keydown', (event) => event.key === 'Escape' && this.close(true));
    const closed = (event: Event): void => {
      if (this.#face && event.target !== host) this.close(false);
    };
    window.addEventListener('scroll', closed, { capture: true, passive: true, signal });
    window.addEventListener('resize', closed, { signal });
    window.addEventListener('pointerdown', closed, { capture: true, signal });
    // The card also opens by the pointer alone: Escape must close it wherever the focus is.
    window.addEventListener('keydown', (event) => this.#escapeAnywhere(event), { capture: true, signal });
    signal.addEventListener('abort', () => this.close(false));
  }

  get face(): BadgeFace | null {
    return this.#face;
  }

  hover(face: BadgeFace): void {
    clearTimeout(this.#timer);
    if (face !== this.#face && !this.#pinned)
      this.#timer = setTimeout(() => this.#show(face), this.#face ? 0 : OPEN_AFTER_MS);
  }

  leave(): void {
    clearTimeout(this.#timer);
    if (!this.#pinned) this.#timer = setTimeout(() => this.close(false), CLOSE_AFTER_MS);
  }

  /** Opens by intent: stays until closed and takes the focus. */
  open(face: BadgeFace): void {
    clearTimeout(this.#timer);
    this.#show(face);
    this.#pinned = true;
    this.#layer.root.querySelector<HTMLElement>('[role=dialog]')?.focus();
  }

  close(returnFocus: boolean): void {
    clearTimeout(this.#timer);
    const face = this.#face;
    this.#face = null;
    this.#pinned = false;
    this.#layer.hide();
    if (returnFocus) face?.element.focus();
  }

  /** The badge was corrected or is gone: the card follows it. */
  follow(face: BadgeFace): void {
    if (face !== this.#face) return;
    if (face.host.isConnected) this.#fill(face);
    else this.close(false);
  }

  #escapeAnywhere(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#face || event.target === this.#layer.host) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.close(event.target === this.#face.host);
  }

  #show(face: BadgeFace): void {
    if (!face.host.isConnected) return;
    this.#face = face;
    this.#layer.theme(this.options.theme());
    this.#layer.hide();
    this.#layer.show();
    this.#fill(face);
  }

  #fill(face: BadgeFace): void {
    const { document, window, openPanel } = this.options;
    const { title, badge, unplaced } = face.subject;
    const { sentence, full } = face.text;
    const copy = button(
      document,
      {},
      () => void copyFrom(copy, this.#layer.root, cardText(title, badge, sentence, unplaced)),
      'Copy as text',
    );
    const close = () => this.close(true);
    const card = el(
      document,
      'section',
      { class: 'box card', role: 'dialog', tabindex: -1, 'aria-label': `Why this number: ${title}` },
      el(
        document,
        'header',
        {},
        el(document, 'span', {}, title),
        button(document, { class: 'bare', 'aria-label': 'Close' }, close, icon(document, CLOSE)),
      ),
      el(document, 'p', {}, figure(document, badge, full)),
      el(document, 'p', { class: 'quiet' }, sentence),
      ...(badge.trace.length > 0 ? [traceList(document, badge.trace)] : []),
      ...unplacedList(document, unplaced),
      el(
        document,
        'footer',
        {},
        copy,
        ...(full.startsWith(MARK.unknown) || full.startsWith(MARK.failed) || unplaced.length > 0
          ? [button(document, {}, openPanel, 'Open Seatcheck')]
          : []),
      ),
    );
    this.#layer.root.querySelector('.card')?.remove();
    this.#layer.root.append(card);
    const place = placeCard(
      face.element.getBoundingClientRect(),
      { width: card.offsetWidth, height: card.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
    );
    card.style.left = `${place.left}px`;
    card.style.top = `${place.top}px`;
  }
}
