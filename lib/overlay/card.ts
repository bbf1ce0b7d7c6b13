import type { BadgeFace, Subject } from './badge';
import { placeCard } from './badge-place';
import { cardText, stateShown, unplacedStep } from './badge-text';
import { button, el } from './dom';
import { copyButton, createLayer, heading, type Layer, stepList } from './layer';

const OPEN_AFTER_MS = 300;
const CLOSE_AFTER_MS = 200;

/** The one card of a document: "why this number?" for the badge it stands at. */
export class Card {
  #made: Layer | null = null;
  #face: BadgeFace | null = null;
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly openPanel: () => void,
    /** Opens the panel with the correction of a line; else a sentence that says why not. */
    private readonly correct: (lineId: string) => Promise<string | null>,
    /** Forgets where somebody pointed; null where the page is read without that. */
    private readonly forget: () => (() => void) | null,
    signal: AbortSignal,
  ) {
    const elsewhere = (event: Event): void => {
      if (this.#face && event.target !== this.#layer.host) this.close();
    };
    for (const type of ['scroll', 'resize', 'pointerdown'])
      window.addEventListener(type, elsewhere, { capture: true, passive: true, signal });
    // The card also opens by the pointer alone: Escape closes it wherever the focus is, and nothing of the page's.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !this.#face) return;
      event.stopImmediatePropagation();
      this.close();
    };
    window.addEventListener('keydown', onEscape, { capture: true, signal });
  }

  /** Made for the first badge that is asked about. */
  get #layer(): Layer {
    if (this.#made) return this.#made;
    this.#made = createLayer('card', true);
    const { host } = this.#made;
    host.addEventListener('mouseenter', () => clearTimeout(this.#timer));
    host.addEventListener('mouseleave', () => this.leave());
    return this.#made;
  }

  hover(face: BadgeFace): void {
    clearTimeout(this.#timer);
    if (face !== this.#face && !this.#pinned)
      this.#timer = setTimeout(() => this.#show(face), this.#face ? 0 : OPEN_AFTER_MS);
  }

  leave(): void {
    clearTimeout(this.#timer);
    if (!this.#pinned) this.#timer = setTimeout(() => this.close(), CLOSE_AFTER_MS);
  }

  /** Opens by intent: stays until closed and takes the focus. */
  open(face: BadgeFace): void {
    this.#show(face);
    this.#pinned = true;
    this.#layer.root.querySelector<HTMLElement>('.box')?.focus();
  }

  /** The focus goes back to the badge it came from, which is returned. */
  close(): HTMLElement | null {
    clearTimeout(this.#timer);
    const face = this.#face;
    this.#pinned = false;
    if (!face) return null;
    const hadFocus = document.activeElement === this.#layer.host;
    this.#face = null;
    this.#layer.hide();
    if (hadFocus) face.element.focus();
    return face.element;
  }

  /** The badge was corrected or is gone: the card follows it. */
  follow(face: BadgeFace): void {
    if (face !== this.#face) return;
    if (face.host.isConnected) this.#show(face);
    else this.close();
  }

  /** The way to a correction: of a row whose line the record bills otherwise than it should. */
  #correction({ lineId, badge: { variance, comparedWith } }: Subject): HTMLElement | null {
    if (lineId === undefined || comparedWith === 'page' || variance === null || variance === '0') return null;
    const press = async (): Promise<void> => {
      const trouble = await this.correct(lineId);
      if (trouble) asking.closest('footer')?.before(el('p', { role: 'alert' }, trouble));
    };
    const asking = button({}, () => void press(), 'Correct…');
    return asking;
  }

  #show(face: BadgeFace): void {
    clearTimeout(this.#timer);
    if (!face.host.isConnected) return;
    this.#face = face;
    const { subject, text } = face;
    const { title, badge, unplaced } = subject;
    const state = stateShown(badge);
    const forget = this.forget();
    const isOpenEnded = state === 'unknown' || state === 'failed' || unplaced.length > 0;
    const card = el(
      'section',
      { class: 'box card', role: 'dialog', tabindex: -1, 'aria-label': `Why this number: ${title}` },
      heading(title, 'Close', () => this.close()),
      el('p', {}, el('b', { 'data-state': state }, text.full)),
      el('p', { class: 'quiet' }, text.sentence),
      stepList(badge.trace),
      unplaced.length > 0 ? el('h3', {}, 'Used, but on no row') : null,
      stepList(unplaced.map(unplacedStep)),
      forget ? el('p', { class: 'quiet' }, 'The rows are read where somebody pointed on this screen.') : null,
      el(
        'footer',
        {},
        copyButton('Copy as text', () => cardText(title, subject)),
        this.#correction(subject),
        isOpenEnded ? button({}, this.openPanel, 'Open Seatcheck') : null,
        forget ? button({}, forget, 'Forget layout') : null,
      ),
    );
    const hadFocus = document.activeElement === this.#layer.host;
    this.#layer.show(card);
    if (hadFocus) card.focus();
    const { left, top } = placeCard(face.element.getBoundingClientRect(), card.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  }
}
