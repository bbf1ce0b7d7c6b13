import type { BackgroundEvent } from '@/lib/messaging/protocol';
import type { PsaPage } from '@/lib/psa/contract';
import { listenForBadges } from './badge-events';
import { BadgeLayer } from './badge-layer';
import { Card } from './card';
import { Launcher } from './launcher';
import { Note } from './note';
import { Noting } from './noting';
import { type AskBackground, PageDrawing } from './page-drawing';
import { PanelFrame } from './panel-frame';
import { PAUSE_MS } from './row-source';
import { StatusWatch } from './status-watch';
import { themeBehind } from './theme';

export interface OverlayOptions {
  page: PsaPage;
  ask: AskBackground;
  onEvent(handle: (event: BackgroundEvent) => void, signal: AbortSignal): void;
  /** The panel page, and the origins that it may post from. */
  panelUrl: string;
  panelOrigins: readonly string[];
  document: Document;
  window: Window;
  /** Everything of ours ends with it. */
  signal: AbortSignal;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  loadWidth?: () => number | null;
  saveWidth?: (width: number) => void;
}

/** Draws on a PSA page and keeps it right until `signal` aborts. */
export function startOverlay(options: OverlayOptions): void {
  if (!options.signal.aborted) new Overlay(options);
}

class Overlay {
  readonly #ends = new AbortController();
  readonly #badges: BadgeLayer;
  readonly #card: Card;
  readonly #drawing: PageDrawing;
  readonly #launcher: Launcher;
  readonly #status: StatusWatch;
  readonly #panel: PanelFrame;
  #shown = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: OverlayOptions) {
    const { document, window, page, ask, onEvent } = options;
    const { signal } = this.#ends;
    const theme = () => themeBehind(page.header() ?? document.body, window);
    const update = () => this.#update();
    const failed = (thrown: unknown) => this.#fail(thrown);
    const openPanel = () => this.#openPanel();

    this.#badges = new BadgeLayer(document, window, (face) => this.#card.follow(face));
    this.#card = new Card({ document, window, theme, signal, openPanel });
    this.#launcher = new Launcher({ document, window, theme, press: openPanel });
    this.#status = new StatusWatch(this.#launcher, () => ask('page.status', {}), failed);
    this.#panel = new PanelFrame({ ...options, theme, changed: (open, by) => this.#panelChanged(open, by) });
    const noting = new Noting(new Note({ document, theme, outline: () => page.outline() }), update);
    this.#drawing = new PageDrawing(
      { page, window, ask, badges: this.#badges, noting },
      { changed: update, kept: (reason) => this.#status.say(reason), failed },
    );

    options.signal.addEventListener('abort', () => this.#end(), { signal });
    this.#listenForBadges();
    onEvent((event) => this.#hear(event), signal);
    page.watch(update, signal);
    update();
  }

  #update(): void {
    if (this.#ends.signal.aborted) return;
    const screen = this.options.page.screen();
    if (screen === null) {
      this.#leave();
      return;
    }
    this.#shown = true;
    this.#status.show();
    this.#drawing.draw(screen);
  }

  #hear({ event }: BackgroundEvent): void {
    if (!this.#shown) return;
    void this.#status.renew();
    if (event === 'status') return;
    this.#drawing.renew();
    this.#update();
  }

  #openPanel(): void {
    this.#card.close(false);
    this.#panel.show();
  }

  #panelChanged(open: boolean, by: 'user' | 'tampering'): void {
    this.#launcher.expanded(open);
    if (by === 'tampering') this.#status.say('This page interferes with the panel, so the panel was closed.');
    if (!open && this.#shown) this.#launcher.focus();
  }

  #fail(thrown: unknown): void {
    if (!this.options.alive()) {
      this.#end();
      return;
    }
    this.#status.trouble(thrown);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#again(), PAUSE_MS);
  }

  #again(): void {
    if (!this.#shown) return;
    void this.#status.renew();
    this.#update();
  }

  #listenForBadges(): void {
    const { signal } = this.#ends;
    const [badges, card] = [this.#badges, this.#card];
    listenForBadges(
      this.options.window,
      {
        of: (target) => badges.of(target),
        hover: (face) => card.hover(face),
        leave: () => card.leave(),
        open: (face) => card.open(face),
        escape: () => card.close(false),
      },
      signal,
    );
  }

  #leave(): void {
    if (!this.#shown) return;
    this.#shown = false;
    clearTimeout(this.#retry);
    this.#card.close(false);
    this.#drawing.clear();
    this.#panel.close();
    this.#status.hide();
  }

  #end(): void {
    this.#leave();
    this.#ends.abort();
    this.#badges.end();
  }
}
