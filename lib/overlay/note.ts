import type { Badge } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';
import type { AgreementFigures } from '@/lib/model/figures';
import { badgeText, stateShown, unplacedStep } from './badge-text';
import { el } from './dom';
import { copyButton, createLayer, heading, type Layer, stepList } from './layer';

/** A page gets this long to fill before the note says anything about it. */
export const NOTE_AFTER_MS = 1600;

const LAYOUT = "This page's layout is not recognised";
const ADVICE =
  'Show the columns Product ID and Quantity. If that does not help, send the page outline to support: it holds no names and no figures.';

/** The docked note: the figures of an agreement whose page does not say where they belong. */
export class Note {
  #layer: Layer | null = null;
  #shown = '';
  /** What the user dismissed: stays away until another agreement is shown. */
  #dismissed = '';
  #due: { identity: string; at: number; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(
    private readonly again: () => void,
    private readonly outline: () => string,
  ) {}

  /** Shows the figures once the reason has lasted: no recognised layout, or only no header for the total. */
  show(isLayout: boolean, figures: AgreementFigures): void {
    const identity = `${isLayout} ${figures.agreementId}`;
    if (identity === this.#dismissed) return;
    if (this.#due?.identity !== identity) {
      this.hide();
      const timer = setTimeout(this.again, NOTE_AFTER_MS);
      this.#due = { identity, at: Date.now() + NOTE_AFTER_MS, timer };
    }
    const content = identity + JSON.stringify(figures);
    if (Date.now() < this.#due.at || content === this.#shown) return;
    this.#shown = content;
    this.#layer ??= createLayer('note', false);
    this.#layer.show(this.#draw(isLayout, figures, identity));
  }

  hide(): void {
    clearTimeout(this.#due?.timer);
    this.#due = null;
    this.#shown = '';
    this.#layer?.hide();
  }

  #draw(isLayout: boolean, figures: AgreementFigures, identity: string): HTMLElement {
    const { name, companyName, month, total, lines, unplaced } = figures;
    const dismiss = (): void => {
      this.#dismissed = identity;
      this.hide();
    };
    const line = (label: string, badge: Badge) => {
      const { full, sentence } = badgeText({ badge });
      return { label, value: el('b', { 'data-state': stateShown(badge), title: sentence }, full) };
    };
    const title = isLayout ? LAYOUT : 'Total of this agreement';
    const shown = isLayout ? lines.filter(({ ofChild }) => !ofChild) : [];
    return el(
      'section',
      { class: 'box note', 'aria-label': `Seatcheck: ${title}` },
      heading(title, 'Dismiss', dismiss),
      isLayout ? el('p', { class: 'quiet' }, ADVICE) : null,
      el(
        'div',
        { class: 'figures', tabindex: 0 },
        el(
          'p',
          { class: 'quiet' },
          [name, companyName, month && monthLabel(month)].filter(Boolean).join(', '),
        ),
        stepList([
          line('Total', total),
          ...shown.map((at) => line(at.description || at.productIdentifier, at.badge)),
        ]),
        unplaced.length > 0 ? el('h3', {}, 'Used, but on no row') : null,
        stepList(unplaced.map(unplacedStep)),
      ),
      isLayout ? copyButton('Copy page outline for support', this.outline) : null,
    );
  }
}
