import type { Page } from 'playwright-core';
import type { BenchPsa } from './psa';

interface Marks {
  /** performance.now() of the first frame after the last badge came. */
  badgesAt: number;
  badges: number;
  longTasks: number[];
}
type Watched = typeof globalThis & {
  __bench: Marks;
  __sim: {
    gridReadyAt: number | null;
    /** Rows that head others or sum them up have a role of their own, where the PSA has such rows. */
    shown(): { row: HTMLElement; role?: string }[];
    settled(): Promise<void>;
    navigate(screen: string, to: unknown): Promise<void>;
    rerender(options: { times: number; every: number; rebuild?: boolean }): Promise<void>;
  };
};

/**
 * Notes from the page's own side when badges come and which tasks are long. To be installed before loading. It has
 * no named function inside: the compiler marks those with a helper that the page does not have.
 */
export function watchPage(): void {
  const world = globalThis as Watched;
  world.__bench = { badgesAt: 0, badges: 0, longTasks: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) world.__bench.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((records) => {
    const added = records
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof Element && node.getAttribute('data-seatcheck') === 'badge');
    if (added.length === 0) return;
    world.__bench.badges += added.length;
    // The next frame begins when this one was painted.
    requestAnimationFrame(() => {
      world.__bench.badgesAt = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Ready when the simulator says that all rows have their texts. */
export async function gridReady(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (globalThis as Watched).__sim?.gridReadyAt ?? null, null, {
    timeout: 15_000,
  });
  return Number(await handle.jsonValue());
}

/** Whether every row of the list that is in view has its badge: rows out of view get theirs when they come near. */
export const allInViewHaveBadges = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const inView = (globalThis as Watched).__sim.shown().filter(({ row, role = 'record' }) => {
      if (role !== 'record') return false;
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return inView.length > 0 && inView.every(({ row }) => row.querySelector('[data-seatcheck=badge]'));
  });

/** Forgets the badges that came up to now. */
export const forgetBadges = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign((globalThis as Watched).__bench, { badges: 0, badgesAt: 0 });
  });

export const marksOf = (page: Page): Promise<Marks> => page.evaluate(() => (globalThis as Watched).__bench);

export const storm = (page: Page, times: number, every: number): Promise<void> =>
  page.evaluate((given) => (globalThis as Watched).__sim.rerender(given), { times, every });

/** On to another agreement without a reload; resolves when its rows are there. */
export const goTo = (page: Page, psa: BenchPsa, agreementId: number): Promise<void> =>
  page.evaluate(([screen, to]) => (globalThis as Watched).__sim.navigate(screen, to), psa.move(agreementId));
