import type { BackgroundEvent, Input, MessageName, Output, PageStatus } from '@/lib/messaging/protocol';
import { failureOf } from '@/lib/model/failure';
import type { PsaPage } from '@/lib/psa/contract';
import { listenForBadges } from './badge-events';
import { BadgeLayer } from './badge-layer';
import { Card } from './card';
import { Launcher } from './launcher';
import { Note } from './note';
import { PageDrawing } from './page-drawing';
import { PanelFrame, type PanelOptions } from './panel-frame';

export type AskBackground = <K extends MessageName>(name: K, input: Input<K>) => Promise<Output<K>>;

export interface OverlayOptions extends PanelOptions {
  page: PsaPage;
  ask: AskBackground;
  onEvent(handle: (event: BackgroundEvent) => void, signal: AbortSignal): void;
  /** Everything of ours ends with it. */
  signal: AbortSignal;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
}

/** After a failure nothing is asked for this long, however often the page changes. */
const PAUSE_MS = 5000;

/** Draws on the PSA page in this document and keeps it right until `signal` aborts. */
export function startOverlay(options: OverlayOptions): void {
  const { page, onEvent, alive } = options;
  if (options.signal.aborted) return;
  const ends = new AbortController();
  const { signal } = ends;
  let shown = false;
  let status: PageStatus | null = null;
  let trouble: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const openPanel = (): void => {
    card.close();
    panel.show();
  };
  const badges = new BadgeLayer((face) => card.follow(face));
  const card = new Card(openPanel, signal);
  const launcher = new Launcher(openPanel);
  const panel = new PanelFrame(options, (open, tampered) => {
    if (tampered) say('This page interferes with the panel, so the panel was closed.');
    launcher.expanded(open);
  });

  const ask: AskBackground = async (name, input) => {
    if (pause !== undefined) throw PAUSED;
    return options.ask(name, input);
  };
  const say = (sentence: string | null): void => {
    trouble = sentence;
    if (shown) launcher.show(status, trouble);
  };
  const failed = (thrown: unknown): void => {
    if (thrown === PAUSED || signal.aborted) return;
    if (!alive()) {
      end();
      return;
    }
    const { code, sentence, nextStep } = failureOf(thrown);
    say(code === 'vault.locked' ? null : `${sentence} ${nextStep}`);
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = undefined;
      void renewStatus();
      update();
    }, PAUSE_MS);
  };
  const drawing = new PageDrawing(page, ask, badges, new Note(() => update(), page.outline), {
    changed: () => update(),
    kept: say,
    failed,
  });

  // However many events come while one answer is under way, one more question is enough.
  let asked: 'no' | 'once' | 'again' = 'no';
  const renewStatus = async (): Promise<void> => {
    if (!shown || asked !== 'no') {
      if (asked !== 'no') asked = 'again';
      return;
    }
    asked = 'once';
    try {
      status = await ask('page.status', {});
      say(trouble);
    } catch (thrown) {
      failed(thrown);
    }
    const again = (asked as string) === 'again';
    asked = 'no';
    if (again) void renewStatus();
  };

  const leave = (): void => {
    if (!shown) return;
    shown = false;
    card.close();
    drawing.clear();
    panel.close();
    launcher.hide();
  };
  const end = (): void => {
    leave();
    clearTimeout(pause);
    ends.abort();
  };
  const update = (): void => {
    if (signal.aborted) return;
    const screen = page.screen();
    if (screen === null) {
      leave();
      return;
    }
    if (!shown) {
      shown = true;
      say(null);
      void renewStatus();
    }
    drawing.draw(screen);
  };

  options.signal.addEventListener('abort', end, { signal });
  listenForBadges(
    {
      of: (target) => badges.of(target),
      hover: (face) => card.hover(face),
      leave: () => card.leave(),
      open: (face) => card.open(face),
    },
    signal,
  );
  onEvent(({ event }) => {
    if (!shown) return;
    void renewStatus();
    if (event === 'status') return;
    drawing.renew();
    update();
  }, signal);
  page.watch(update, signal);
  update();
}

const PAUSED = new Error('paused after a failure');
