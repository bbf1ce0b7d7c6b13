import { afterEach, beforeEach, vi } from 'vitest';
import type { BackgroundEvent, PageStatus } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import { Furniture } from './furniture';
import { startOverlay } from './overlay';
import {
  type Answers,
  badgeOf,
  type FakePage,
  fakeBackground,
  figuresOf,
  inside,
  ours,
} from './overlay.testing';

export const STATUS: PageStatus = {
  sentence: 'Ready, Oct 2026',
  phase: 'ready',
  syncing: false,
  fresh: false,
  locked: false,
};

/** One overlay at a time over the test's document, ended after each test. */
export const scene = {
  ends: new AbortController(),
  alive: true,
  furniture: vi.fn(async () => Furniture),
  hear: (_event: BackgroundEvent): unknown => undefined,
};

export function start(page: FakePage, answers: Answers = {}) {
  const background = fakeBackground({
    'page.status': () => STATUS,
    'page.agreement': () => ({ figures: figuresOf(), reason: null }),
    'page.rows': ({ rows }) => ({
      badges: rows.map(() => badgeOf()),
      known: rows.map((row) => row.quantity),
    }),
    ...answers,
  });
  startOverlay({
    page,
    ask: background.ask,
    onEvent: (handle) => {
      scene.hear = handle;
    },
    panelUrl: '',
    panelOrigins: ['chrome-extension://seatcheck'],
    signal: scene.ends.signal,
    openPanelInTab: null,
    furniture: scene.furniture,
    alive: () => scene.alive,
  });
  return background;
}

export const labels = () => ours('badge').map((host) => inside(host, '.face')?.getAttribute('aria-label'));
export const failure = (code: string): FailureError =>
  new FailureError({ code, sentence: 'It is off.', nextStep: 'Reload.' });

/** As browsers do: an element that is newly observed is reported once, in the next frame. */
class Sizes {
  #frame: ReturnType<typeof setTimeout> | undefined;
  constructor(readonly report: (entries: unknown[]) => void) {}
  observe(): void {
    this.#frame = setTimeout(() => this.report([]));
  }
  unobserve(): void {
    clearTimeout(this.#frame);
  }
}

/** Call once in each file. */
export function freshScene(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', Sizes);
    scene.ends = new AbortController();
    scene.alive = true;
    scene.furniture.mockClear();
  });
  afterEach(() => {
    scene.ends.abort();
    document.body.innerHTML = '';
    vi.unstubAllGlobals();
  });
}
