import type { BrowserContext, Page } from 'playwright-core';
import { marksOf, watchPage } from './pages';
import { median, type Result, short, spreadOf } from './result';

const METRICS = ['ScriptDuration', 'TaskDuration', 'LayoutDuration'] as const;
export type Metric = (typeof METRICS)[number];

/** What the page's process spent up to a moment, its frames of the same site included: ms, bytes, long tasks. */
export type Cost = Record<Metric | 'heap' | 'long', number>;

/**
 * One visit with a page of its own. `act` does what is to be measured and reads the cost as often as it likes. Null:
 * something failed.
 */
export async function visit<T>(
  context: BrowserContext,
  act: (page: Page, now: () => Promise<Cost>) => Promise<T>,
): Promise<T | null> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watchPage);
    const session = await context.newCDPSession(page);
    // Time on the processor: what else the machine does meanwhile is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await act(page, async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      const { longTasks } = await marksOf(page);
      const times = Object.fromEntries(METRICS.map((name) => [name, of(name) * 1000]));
      return { ...times, heap: of('JSHeapUsedSize'), long: longTasks.length } as Cost;
    });
  } catch {
    return null;
  } finally {
    await page.close();
  }
}

/** The same visit without and with the extension. */
export interface Pair<T> {
  without: T;
  within: T;
}

/** In turn, so that both meet the same moods of the machine. The first of each fills caches and does not count. */
export async function inTurn<T>(
  runs: number,
  bare: () => Promise<T | null>,
  ours: () => Promise<T | null>,
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let run = -1; run < runs; run += 1) {
    const without = await bare();
    const within = await ours();
    if (run >= 0 && without !== null && within !== null) pairs.push({ without, within });
  }
  return pairs;
}

/** What the extension adds, as the difference of the medians. */
export function added(
  of: Pick<Result, 'name' | 'budget' | 'unit'>,
  runs: number,
  pairs: readonly Pair<Cost>[],
  key: Metric | 'heap',
): Result {
  const without = pairs.map((pair) => pair.without[key]);
  const within = pairs.map((pair) => pair.within[key]);
  const long = (side: keyof Pair<Cost>) => pairs.reduce((sum, pair) => sum + pair[side].long, 0);
  const delta = median(within) - median(without);
  const noise = Math.max(spreadOf(without).deviation, spreadOf(within).deviation);
  const inWords = (value: number) =>
    of.unit === 'bytes' ? `${short(value / 1024)} KB` : `${short(value)} ms`;
  const words = [
    `${inWords(median(without))} to ${inWords(median(within))}`,
    `${delta < noise ? 'within noise' : 'noise'} ${inWords(noise)}`,
    `tasks over 50 ms: ${long('without')} to ${long('within')}`,
  ];
  return {
    ...of,
    value: pairs.length > 0 ? delta : null,
    readings: pairs.length,
    failed: runs - pairs.length,
    note: words.join('; '),
  };
}
