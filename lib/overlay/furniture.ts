import type { AskBackground, PageStatus, SoughtRow } from '@/lib/messaging/protocol';
import { failureOf } from '@/lib/model/failure';
import type { AgreementFigures } from '@/lib/model/figures';
import type { GridReading, PsaPage, ReadRow } from '@/lib/psa/contract';
import { outlineOf } from '@/lib/psa/grid/outline';
import type { BadgeFace } from './badge';
import { Card } from './card';
import { Launcher } from './launcher';
import { Learning } from './learning';
import { Note } from './note';
import { Outdated } from './outdated';
import { PanelFrame, type PanelOptions } from './panel-frame';
import { Sought } from './sought';
import type { Unread } from './unread';

export interface FurnitureOptions extends PanelOptions {
  /** Null: the panel stands in a frame here. Otherwise it may not, and this opens it in a tab. */
  openPanelInTab: (() => void) | null;
  page: PsaPage;
  ask: AskBackground;
  /** Time has passed: draw again. */
  again(): void;
  /** One sentence for the user about what went wrong here. */
  say(sentence: string): void;
  signal: AbortSignal;
}

/**
 * What stands on a page besides the badges: card, note, launcher and panel. Apart from the badges, so that it can
 * be loaded when an agreement page is there; the other pages of a PSA then never pay for it.
 */
export class Furniture {
  readonly #card: Card;
  readonly #note: Note;
  readonly #learning: Learning;
  readonly #launcher: Launcher;
  readonly #panel: PanelFrame;
  readonly #sought: Sought;
  readonly #outdated = new Outdated();
  /** The badge from whose card the panel was opened; null: from none. */
  #openedFrom: HTMLElement | null = null;

  constructor(options: FurnitureOptions) {
    const openPanel = (): void => {
      this.#openedFrom = this.#card.close();
      if (options.openPanelInTab) options.openPanelInTab();
      else this.#panel.show();
    };
    this.#learning = new Learning(options, (words, held) => this.#note.tell(words, held));
    const forget = (): void => {
      this.#card.close();
      void this.#learning.forget();
    };
    // A forged click asks for no more than a plan, which a person has to confirm in the panel.
    const correct = async (lineId: string): Promise<string | null> => {
      try {
        await options.ask('page.push', { lineId, member: options.page.member() });
      } catch (thrown) {
        const { sentence, nextStep } = failureOf(thrown);
        return `${sentence} ${nextStep}`;
      }
      openPanel();
      return null;
    };
    this.#card = new Card(openPanel, correct, () => (this.#learning.isUsed ? forget : null), options.signal);
    this.#note = new Note({
      again: options.again,
      outline: () => outlineOf(options.page.sight()),
      teach: (figures) => {
        this.#note.stepAside();
        this.#learning.start(figures);
      },
      doubt: (figures) => this.#learning.doubt(figures),
      forget,
    });
    this.#sought = new Sought(options.again, (face) => this.#card.open(face));
    this.#launcher = new Launcher(openPanel);
    this.#panel = new PanelFrame(
      options,
      (open, tampered) => {
        if (tampered) options.say('This page interferes with the panel, so the panel was closed.');
        this.#launcher.expanded(open, this.#openedFrom);
      },
      (width) => this.#outdated.besidePanel(width),
    );
  }

  hover(face: BadgeFace): void {
    this.#card.hover(face);
  }
  leave(): void {
    this.#card.leave();
  }
  open(face: BadgeFace): void {
    this.#card.open(face);
  }
  follow(face: BadgeFace): void {
    this.#card.follow(face);
  }

  /** `figures` null: nothing to note. `by`: how the page was read. */
  note(unread: Unread, figures: AgreementFigures | null, by: GridReading['by']): void {
    if (this.#learning.follow(unread !== null, figures, by)) return;
    if (figures) this.#note.show(unread, figures);
    else this.#note.hide();
  }

  /** What was drawn: rows that show what stood there before a push are told of. */
  drawn(rows: readonly ReadRow[], figures: AgreementFigures | null): void {
    this.#outdated.show(rows, figures);
  }

  /** As `Sought.seek`. */
  seek(row: SoughtRow | null, figures: AgreementFigures | null, face: BadgeFace | undefined): boolean {
    return this.#sought.seek(row, figures, face);
  }

  status(status: PageStatus | null, trouble: string | null): void {
    this.#launcher.show(status, trouble);
  }

  clear(): void {
    this.#card.close();
    this.#sought.stop();
    this.#learning.stop();
    this.#note.clear();
    this.#outdated.hide();
    this.#panel.close();
    this.#launcher.hide();
  }
}
