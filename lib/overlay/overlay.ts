import type { AskBackground, BackgroundEvent, PageStatus } from '@/lib/messaging/protocol';
import { failureOf } from '@/lib/model/failure';
import type { PsaPage } from '@/lib/psa/contract';
import { beforePaint } from '@/lib/psa/grid/frame';
import { listenForBadges } from './badge-events';
import { BadgeLayer } from './badge-layer';
import type { Furniture } from './furniture';
import { PageDrawing } from './page-drawing';
import type { PanelOptions } from './panel-frame';

export interface OverlayOptions extends PanelOptions {
  page: PsaPage;
  ask: AskBackground;
  /** A true is told to the background. */
  onEvent(handle: (event: BackgroundEvent) => unknown, signal: AbortSignal): void;
  /** As in `FurnitureOptions`. */
  openPanelInTab: (() => void) | null;
  /** Everything of ours ends with it. */
  signal: AbortSignal;
  /** Loads what stands on a page besides the badges; asked for on the first agreement page only. */
  furniture(): Promise<typeof Furniture>;
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

  let furniture: Furniture | undefined;
  /** Whether there may be something else to draw than before in the page; the rest are words on our own button. */
  let isDue = true;
  const frame = beforePaint(window, () => update());
  const due = (): void => {
    isDue = true;
    frame.request();
  };
  const badges = new BadgeLayer((face) => furniture?.follow(face));

  const ask: AskBackground = async (name, input) => {
    if (pause !== undefined) throw PAUSED;
    return options.ask(name, input);
  };
  let said = false;
  const say = (sentence: string | null): void => {
    trouble = sentence;
    said = false;
    frame.request();
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
      due();
    }, PAUSE_MS);
  };
  const drawing = new PageDrawing(page, ask, badges, {
    changed: due,
    kept: say,
    failed,
    note: (unread, figures, by) => furniture?.note(unread, figures, by),
    drawn: (rows, figures) => furniture?.drawn(rows, figures),
    seek: (...sought) => furniture?.seek(...sought) ?? false,
  });
  const furnish = async (): Promise<void> => {
    try {
      const Loaded = await options.furniture();
      if (signal.aborted || furniture) return;
      furniture = new Loaded({ ...options, signal, again: due, say });
      say(trouble);
      due();
    } catch (thrown) {
      failed(thrown);
    }
  };

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
    drawing.clear();
    furniture?.clear();
  };
  const end = (): void => {
    leave();
    clearTimeout(pause);
    frame.cancel();
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
      if (!furniture) void furnish();
      void renewStatus();
    }
    if (isDue) {
      isDue = false;
      drawing.draw(screen);
    }
    if (said || !furniture) return;
    said = true;
    furniture.status(status, trouble);
  };

  options.signal.addEventListener('abort', end, { signal });
  listenForBadges(
    {
      of: (target) => badges.of(target),
      hover: (face) => furniture?.hover(face),
      leave: () => furniture?.leave(),
      open: (face) => furniture?.open(face),
    },
    signal,
  );
  onEvent((told) => {
    const { event } = told;
    if (!shown) return false;
    if (event === 'show') {
      due();
      return drawing.seek(told.agreementId);
    }
    void renewStatus();
    if (event === 'status') return false;
    drawing.renew();
    due();
    return false;
  }, signal);
  const changed = (): void => {
    isDue = true;
    update();
  };
  page.watch(changed, () => badges.doubt(), signal);
}

const PAUSED = new Error('paused after a failure');
