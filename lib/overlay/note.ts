import type { Badge } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';
import type { AgreementFigures } from '@/lib/model/figures';
import { badgeText, stateShown, unplacedStep } from './badge-text';
import { button, el } from './dom';
import { copyButton, createLayer, heading, type Layer, stepList } from './layer';
import type { Unread } from './unread';

/** A page gets this long to fill before the note says anything about it. */
export const NOTE_AFTER_MS = 1600;

/** And one on which nothing is found this long from when it first rests: lists come late. */
const NOT_FOUND_AFTER_MS = 6000;

const OUTLINE = 'If neither helps, send the page outline to support: it holds no names and no figures.';
const WORDS: Record<NonNullable<Unread>, { title: string; advice: string }> = {
  'not recognised': {
    title: "This page's layout is not recognised",
    advice: `Show the columns of product and quantity, or show Seatcheck where they are. ${OUTLINE}`,
  },
  'not found': {
    title: 'No list of these lines is found here',
    advice: `Take away what filters the list, or show Seatcheck where its rows are. ${OUTLINE}`,
  },
};

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

  /** Shows the figures once the reason has lasted: rows that are not read, or only no header for the total. */
  show(unread: Unread, figures: AgreementFigures): void {
    const identity = `${unread} ${figures.agreementId}`;
    if (identity === this.#dismissed) return;
    if (this.#due?.identity !== identity) {
      // What has just been told stays, unless it was about another agreement.
      const told = this.#due?.identity.endsWith(figures.agreementId) === false ? null : this.#told;
      this.hide();
      this.#told = told;
      const after = unread === 'not found' ? NOT_FOUND_AFTER_MS : NOTE_AFTER_MS;
      const timer = setTimeout(this.options.again, after);
      this.#due = { identity, at: Date.now() + after, timer };
    }
    const content = identity + JSON.stringify(figures);
    const isTold = this.#told?.held === false;
    if ((Date.now() < this.#due.at && !isTold) || content === this.#shown) return;
    // A list that is not there contradicts nothing.
    if (unread === 'not recognised' && !isTold) this.options.doubt(figures);
    this.#shown = content;
    this.#put(this.#draw(unread, figures, identity));
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

  #draw(unread: Unread, figures: AgreementFigures, identity: string): HTMLElement {
    const { name, companyName, month, total, lines, unplaced } = figures;
    const dismiss = (): void => {
      this.#dismissed = identity;
      this.hide();
    };
    const line = (label: string, badge: Badge) => {
      const { full, sentence } = badgeText({ badge });
      return { label, value: el('b', { 'data-state': stateShown(badge), title: sentence }, full) };
    };
    const title = unread ? WORDS[unread].title : 'Total of this agreement';
    const shown = unread ? lines.filter(({ ofChild }) => !ofChild) : [];
    return el(
      'section',
      { class: 'box note', 'aria-label': `Seatcheck: ${title}`, tabindex: -1 },
      heading(title, 'Dismiss', dismiss),
      unread && this.#told ? el('p', { role: 'status' }, this.#told.words) : null,
      unread && !this.#told ? el('p', { class: 'quiet' }, WORDS[unread].advice) : null,
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
      unread
        ? el(
            'footer',
            {},
            lines.length > 0 ? button({}, () => this.options.teach(figures), 'Show Seatcheck where') : null,
            copyButton('Copy page outline', this.options.outline),
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
