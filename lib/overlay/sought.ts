import type { SoughtRow } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import { OWN } from '@/lib/psa/grid/visible';
import type { BadgeFace } from './badge';
import { badgeText, stateShown } from './badge-text';
import { el } from './dom';
import { createLayer, heading, type Layer } from './layer';

/** ms; a page that was scrolled fills its rows and moves its badges meanwhile. */
const SETTLES = 300;
/** A page gets this long to fill before it is said that the row is not here. */
const FILLS = 2500;
/** Rows out of view are not read: so many places at which the product's name stands are brought into view. */
const MOST_PLACES = 12;
const MOST_SCROLLS = 4;

/** Shows the row that a person asked to see: brings it into view and opens its card, or says where to look for it. */
export class Sought {
  #row: SoughtRow | null = null;
  #begun = 0;
  /** Nothing is done before. */
  #next = 0;
  #scrolls = 0;
  #tried = new Set<Element>();
  #dismissed = false;
  #layer: Layer | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** Time has passed: draw again. */
    private readonly again: () => void,
    private readonly open: (face: BadgeFace) => void,
  ) {}

  /**
   * Asked with each drawing. True once the row was shown, or is not wanted any more. `face`: its badge when it is drawn.
   */
  seek(row: SoughtRow | null, figures: AgreementFigures | null, face: BadgeFace | undefined): boolean {
    if (row !== this.#row) this.#begin(row);
    if (!row || !figures) return false;
    if (this.#dismissed) return true;
    const now = Date.now();
    if (now < this.#next) {
      this.#wait(this.#next - now);
      return false;
    }
    if (face) return this.#bring(face);
    const line = figures.lines.find(({ lineId }) => lineId === row.lineId);
    if (!line) {
      this.#say('This row is not on the agreement any more', 'Refresh the review to see how it stands now.');
      return false;
    }
    if (this.#scrollToName(line)) return false;
    const isFilled = now - this.#begun >= FILLS;
    if (isFilled)
      this.#say(`Look for ${nameOf(line)}`, `${row.where} Its row is shown once it is in view.`, line.badge);
    else this.#wait(FILLS);
    return false;
  }

  stop(): void {
    this.#begin(null);
  }

  #begin(row: SoughtRow | null): void {
    clearTimeout(this.#timer);
    this.#row = row;
    this.#begun = Date.now();
    this.#next = this.#scrolls = 0;
    this.#tried = new Set();
    this.#dismissed = false;
    this.#layer?.hide();
  }

  #bring(face: BadgeFace): boolean {
    const isSeen = !face.isHidden && isInView(face);
    if (isSeen || this.#scrolls >= MOST_SCROLLS) {
      this.open(face);
      this.stop();
      return true;
    }
    this.#scrolls += 1;
    this.#scrollTo(face.cell);
    return false;
  }

  /** True while there is a place at which the row may stand. */
  #scrollToName(line: LineFigure): boolean {
    if (this.#tried.size >= MOST_PLACES) return false;
    const place = placesOf(line).find((one) => !this.#tried.has(one));
    if (!place) return false;
    this.#tried.add(place);
    this.#scrollTo(place);
    return true;
  }

  #scrollTo(element: Element): void {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.#next = Date.now() + SETTLES;
    this.#wait(SETTLES);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.again, ms);
  }

  #say(title: string, words: string, badge?: Badge): void {
    if (this.#layer?.host.isConnected) return;
    const dismiss = (): void => {
      this.#dismissed = true;
      this.#layer?.hide();
      this.again();
    };
    this.#layer ??= createLayer('sought', false);
    this.#layer.show(
      el(
        'section',
        { class: 'box note sought', 'aria-label': `Seatcheck: ${title}`, tabindex: -1 },
        heading(title, 'Dismiss', dismiss),
        badge ? el('p', {}, el('b', { 'data-state': stateShown(badge) }, badgeText({ badge }).full)) : null,
        el('p', { role: 'status' }, words),
      ),
    );
  }
}

const nameOf = ({ description, productIdentifier }: LineFigure): string => description || productIdentifier;

function isInView({ host, cell, element }: BadgeFace): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) return false;
  // A header that stays, or the edge of a list that scrolls by itself, may cover it.
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return hit === null || hit === host || cell.contains(hit);
}

/** Elements that show the line's name and nothing else. */
function placesOf({ productIdentifier, description }: LineFigure): Element[] {
  const names = new Set([productIdentifier, description].filter((name) => name !== ''));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const places: Element[] = [];
  while (walker.nextNode() && places.length < MOST_PLACES) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (parentElement && names.has(nodeValue?.trim() ?? '') && !parentElement.closest(`${OWN},script,option`))
      places.push(parentElement);
  }
  return places;
}
