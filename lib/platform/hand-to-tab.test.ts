import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handToTab } from './runtime';

const PATTERNS = ['https://*.psa.example/*'];
const MESSAGE = { event: 'show' };
let tabs: { id?: number; windowId?: number; active: boolean }[];
let asked: number[];
let done: unknown[][];
let answers: Record<number, () => Promise<unknown>>;

beforeEach(() => {
  fakeBrowser.reset();
  [tabs, asked, done, answers] = [[], [], [], {}];
  fakeBrowser.tabs.query = (async ({ url }: { url: string[] }) => (url === undefined ? [] : tabs)) as never;
  fakeBrowser.tabs.sendMessage = (async (id: number) => {
    asked.push(id);
    return answers[id]?.() ?? undefined;
  }) as never;
  fakeBrowser.tabs.update = (async (...call: unknown[]) => void done.push(['tab', ...call])) as never;
  fakeBrowser.windows.update = (async (...call: unknown[]) => void done.push(['window', ...call])) as never;
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks the tabs in front first, until a page says true, and brings that one forward', async () => {
  tabs = [
    { id: 1, windowId: 7, active: false },
    { id: 2, windowId: 7, active: true },
    { id: 3, windowId: 8, active: false },
    { id: 4, windowId: 8, active: false },
  ];
  answers = {
    1: async () => {
      throw new Error('nobody listens');
    },
    3: async () => true,
  };
  expect(await handToTab(MESSAGE, PATTERNS)).toBe(true);
  expect(asked).toEqual([2, 1, 3]);
  expect(done).toEqual([
    ['tab', 3, { active: true }],
    ['window', 8, { focused: true }],
  ]);
});

it('says false when no page is that one', async () => {
  tabs = [{ id: 1, windowId: 7, active: true }, { active: false }];
  expect(await handToTab(MESSAGE, PATTERNS)).toBe(false);
  expect(done).toEqual([]);
});

it('does not wait for a tab that does not answer', async () => {
  vi.useFakeTimers();
  tabs = [{ id: 1, windowId: 7, active: true }];
  answers = { 1: () => new Promise(() => undefined) };
  const handed = handToTab(MESSAGE, PATTERNS);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await handed).toBe(false);
});
