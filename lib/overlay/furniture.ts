import type { PageStatus } from '@/lib/messaging/protocol';
import type { AgreementFigures } from '@/lib/model/figures';
import type { BadgeFace } from './badge';
import { Card } from './card';
import { Launcher } from './launcher';
import { Note } from './note';
import { PanelFrame, type PanelOptions } from './panel-frame';

export interface FurnitureOptions extends PanelOptions {
  /** Null: the panel stands in a frame here. Otherwise it may not, and this opens it in a tab. */
  openPanelInTab: (() => void) | null;
  /** The page's outline for support. */
  outline(): string;
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
  readonly #launcher: Launcher;
  readonly #panel: PanelFrame;

  constructor(options: FurnitureOptions) {
    const openPanel = (): void => {
      this.#card.close();
      if (options.openPanelInTab) options.openPanelInTab();
      else this.#panel.show();
    };
    this.#card = new Card(openPanel, options.signal);
    this.#note = new Note(options.again, options.outline);
    this.#launcher = new Launcher(openPanel);
    this.#panel = new PanelFrame(options, (open, tampered) => {
      if (tampered) options.say('This page interferes with the panel, so the panel was closed.');
      this.#launcher.expanded(open);
    });
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

  /** `figures` null: nothing to note. */
  note(isLayout: boolean, figures: AgreementFigures | null): void {
    if (figures) this.#note.show(isLayout, figures);
    else this.#note.hide();
  }

  status(status: PageStatus | null, trouble: string | null): void {
    this.#launcher.show(status, trouble);
  }

  clear(): void {
    this.#card.close();
    this.#note.hide();
    this.#panel.close();
    this.#launcher.hide();
  }
}
