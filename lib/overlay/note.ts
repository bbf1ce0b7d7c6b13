import type { Badge } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';
import type { AgreementFigures } from '@/lib/model/figures';
import { badgeText, stateShown, unplacedStep } from './badge-text';
import { button, el } from './dom';
import { copyButton, createLayer, heading, type Layer, stepList } from './layer';

/** A page gets this long to fill before the note says anything about it. */
export const NOTE_AFTER_MS = 1600;

const LAYOUT = "This page's layout is not recognised";
const ADVICE =
  'Show the columns of product and quantity, or show Seatcheck where they are. If neither helps, send the page outline to support: it holds no names and no figures.';

interface NoteOptions {
  /** Time has passed: draw again. */
  again(): void;
  outline(): string;
  /** Lets the user point at the rows. */
  teach(figures: AgreementFigures): void;
  /** The page rests and its layout is not recognised. */
  doubt(figures: AgreementFigures): void;
  forget(): void;
}

/** The docked note: the figures of an agreement whose page does not say where they belong. */
export class Note {
  #layer: Layer | null = null;
  #shown = '';
  /** What the user dismissed: stays away until another agreement is shown. */
  #dismissed = '';
  #due: { identity: string; at: number; timer: ReturnType<typeof setTimeout> } | null = null;

  /** What came of the pointing, and whether it was learned. */
  #told: { words: string; held: boolean; href: string } | null = null;
  /** The focus was in a layer of ours that is gone now. */
  #takesFocus = false;

  constructor(private readonly options: NoteOptions) {}

  /** Says at once what came of the pointing: with the figures while there is still no layout, else on its own. */
  tell(words: string, held: boolean): void {
    this.#told = { words, held, href: location.href };
    this.#takesFocus = true;
    this.#shown = '';
    this.#dismissed = '';
    if (held) this.#say(words);
  }

  /** Until it is dismissed, or another agreement is shown. */
  #say(words: string): void {
    const dismiss = (): void => {
      this.#told = null;
      this.hide();
    };
    const forget = (): void => {
      dismiss();
      this.options.forget();
    };
    this.#put(learnedNote(words, dismiss, forget));
  }

  /** Makes room for the pointing, and comes back at once after it. */
  stepAside(): void {
    this.#told = null;
    this.#shown = '';
    this.#takesFocus = true;
    this.#layer?.hide();
  }

  #put(content: HTMLElement): void {
    this.#layer ??= createLayer('note', false);
    this.#layer.show(content);
    if (this.#takesFocus) content.focus();
    this.#takesFocus = false;
  }

  /** Shows the figures once the reason has lasted: no recognised layout, or only no header for the total. */
  show(isLayout: boolean, figures: AgreementFigures): void {
    const identity = `${isLayout} ${figures.agreementId}`;
    if (identity === this.#dismissed) return;
    if (this.#due?.identity !== identity) {
      // What has just been told stays, unless it was about another agreement.
      const told = this.#due?.identity.endsWith(figures.agreementId) === false ? null : this.#told;
      this.hide();
      this.#told = told;
      const timer = setTimeout(this.options.again, NOTE_AFTER_MS);
      this.#due = { identity, at: Date.now() + NOTE_AFTER_MS, timer };
    }
    const content = identity + JSON.stringify(figures);
    const isTold = this.#told?.held === false;
    if ((Date.now() < this.#due.at && !isTold) || content === this.#shown) return;
    if (isLayout && !isTold) this.options.doubt(figures);
    this.#shown = content;
    this.#put(this.#draw(isLayout, figures, identity));
  }

  hide(): void {
    if (this.#told?.held && this.#told.href === location.href) return;
    this.clear();
  }

  /** Whatever it says. */
  clear(): void {
    this.#told = null;
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
      { class: 'box note', 'aria-label': `Seatcheck: ${title}`, tabindex: -1 },
      heading(title, 'Dismiss', dismiss),
      isLayout && this.#told ? el('p', { role: 'status' }, this.#told.words) : null,
      isLayout && !this.#told ? el('p', { class: 'quiet' }, ADVICE) : null,
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
      isLayout
        ? el(
            'footer',
            {},
            lines.length > 0 ? button({}, () => this.options.teach(figures), 'Show Seatcheck where') : null,
            copyButton('Copy page outline for support', this.options.outline),
          )
        : null,
    );
  }
}

const learnedNote = (words: string, dismiss: () => void, forget: () => void): HTMLElement =>
  el(
    'section',
    { class: 'box note', 'aria-label': 'Seatcheck: layout learned', tabindex: -1 },
    heading('Layout learned', 'Dismiss', dismiss),
    el('p', { role: 'status' }, words),
    button({}, forget, 'Forget it again'),
  );
