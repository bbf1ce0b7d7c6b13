import type { Badge } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';
import type { AgreementFigures } from '@/lib/model/figures';
import { badgeText } from './badge-text';
import { copyFrom } from './copy';
import { button, el, icon } from './dom';
import { CLOSE } from './icons';
import { createLayer } from './layer';
import noteCss from './note.css?inline';
import type { Theme } from './theme';
import { figure, unplacedList } from './trace-list';

/** Why the figures stand in a note and not on the page. */
export type NoteReason = 'layout' | 'no header';

const WORDS: Record<NoteReason, { title: string; advice: string }> = {
  layout: {
    title: "This page's layout is not recognised",
    advice:
      'Show the columns Product ID and Quantity. If that does not help, send the page outline to support: it holds no names and no figures.',
  },
  'no header': { title: 'Total of this agreement', advice: '' },
};

interface Options {
  document: Document;
  theme(): Theme;
  /** The page's outline for support. */
  outline(): string;
}

/** The docked note: the figures of an agreement whose page does not say where they belong. */
export class Note {
  readonly #layer;
  #shown = '';
  /** What the user dismissed: stays away until another agreement is shown. */
  #dismissed = '';

  constructor(private readonly options: Options) {
    this.#layer = createLayer(options.document, 'note', noteCss, false);
    this.#layer.host.addEventListener('keydown', (event) => event.key === 'Escape' && this.#dismiss());
  }

  show(reason: NoteReason, figures: AgreementFigures): void {
    const identity = `${reason} ${figures.agreementId}`;
    if (identity === this.#dismissed) return;
    const content = `${identity} ${JSON.stringify(figures)}`;
    if (content === this.#shown && this.#layer.host.isConnected) return;
    this.#shown = content;
    this.#layer.root.querySelector('.note')?.remove();
    this.#layer.root.append(this.#draw(reason, figures, identity));
    this.#layer.theme(this.options.theme());
    this.#layer.show();
  }

  hide(): void {
    this.#shown = '';
    this.#layer.hide();
  }

  #dismiss(identity = this.#shown.split(' {')[0] ?? ''): void {
    this.#dismissed = identity;
    this.hide();
  }

  #draw(reason: NoteReason, figures: AgreementFigures, identity: string): HTMLElement {
    const { document, outline } = this.options;
    const { title, advice } = WORDS[reason];
    const month = figures.month ? `, ${monthLabel(figures.month)}` : '';
    const line = (label: string, badge: Badge): HTMLElement => {
      const { full, sentence } = badgeText(badge);
      const value = el(document, 'dd', { title: sentence }, figure(document, badge, full));
      return el(document, 'div', {}, el(document, 'dt', {}, label), value);
    };
    const lines = reason === 'layout' ? figures.lines : [];
    const copy = button(
      document,
      {},
      () => void copyFrom(copy, this.#layer.root, outline()),
      'Copy page outline for support',
    );
    return el(
      document,
      'section',
      { class: 'box note', role: 'region', 'aria-label': `Seatcheck: ${title}` },
      el(
        document,
        'header',
        {},
        el(document, 'span', {}, title),
        button(
          document,
          { class: 'bare', 'aria-label': 'Dismiss' },
          () => this.#dismiss(identity),
          icon(document, CLOSE),
        ),
      ),
      ...(advice ? [el(document, 'p', { class: 'quiet' }, advice)] : []),
      el(
        document,
        'div',
        { class: 'figures', tabindex: 0, role: 'group', 'aria-label': 'Figures' },
        el(document, 'p', { class: 'quiet' }, `${figures.name}, ${figures.companyName}${month}`),
        el(
          document,
          'dl',
          {},
          line('Total', figures.total),
          ...lines.map((at) => line(at.description || at.productIdentifier, at.badge)),
        ),
        ...unplacedList(document, figures.unplaced),
      ),
      ...(reason === 'layout' ? [el(document, 'footer', {}, copy)] : []),
    );
  }
}
