import type { BrowserContext } from 'playwright-core';
import { inBareBrowser } from './bare';
import { addressOf, agreementWith, gridReady, marksOf, storm, watchPage } from './pages';
import { type Result, short, spreadOf } from './result';
import type { World } from './world';

const RUNS = 10;
const SIZES = [100, 500];
/** After the grid is ready the page may still be corrected from the PSA. */
const SETTLE = 1500;
const STORM = { times: 10, every: 100 };
/** What the lightest extension that draws on these PSAs costs at load (design.md, "Budgets"). */
const LOAD_BUDGET = 10;

/** ms of a frame. */
const FRAME = 16;

const METRICS = ['ScriptDuration', 'TaskDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const;
type Cost = Record<(typeof METRICS)[number] | 'long', number>;
interface Visit {
  load: Cost;
  storm: Cost;
}

/** One visit; ms, and the number of tasks over 50 ms. Null: something failed. */
async function visit(context: BrowserContext, address: string): Promise<Visit | null> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watchPage);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    const now = async (): Promise<Cost> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) =>
        (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
      const { longTasks } = await marksOf(page);
      return {
        ...Object.fromEntries(METRICS.map((name) => [name, of(name)])),
        long: longTasks.length,
      } as Cost;
    };
    await page.goto(address);
    await gridReady(page);
    await page.waitForTimeout(SETTLE);
    const load = await now();
    await storm(page, STORM.times, STORM.every);
    await page.waitForTimeout(SETTLE);
    const after = await now();
    const keys = [...METRICS, 'long'] as const;
    return { load, storm: Object.fromEntries(keys.map((key) => [key, after[key] - load[key]])) as Cost };
  } catch {
    return null;
  } finally {
    await page.close();
  }
}

/** Added main-thread time: the same page with and without the extension, in turn. */
export async function measureCost({ browser, simulators, door }: World): Promise<Result[]> {
  await door.goto('about:blank');
  return inBareBrowser(simulators, async (bare) => {
    const results: Result[] = [];
    for (const size of SIZES) {
      const agreement = agreementWith(simulators.msp, size);
      const address = addressOf(agreement.id);
      // The first visit of each browser fills its caches.
      await visit(bare, address);
      await visit(browser.context, address);
      const pairs: { without: Visit; within: Visit }[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const without = await visit(bare, address);
        const within = await visit(browser.context, address);
        if (without && within) pairs.push({ without, within });
      }
      for (const part of ['load', 'storm'] as const)
        for (const metric of ['ScriptDuration', 'TaskDuration', 'LayoutDuration'] as const) {
          const budget = part === 'load' && metric === 'ScriptDuration' && size === 100 ? LOAD_BUDGET : null;
          results.push(
            added(`Added ${metric}, ${agreement.rows} rows, ${part}`, part, metric, budget, pairs),
          );
        }
      results.push(perRedraw(agreement.rows, pairs));
    }
    return results;
  });
}

/** What one redraw of the page costs on average: more than a frame's time drops a frame (design.md, "Budgets"). */
function perRedraw(rows: number, pairs: readonly { without: Visit; within: Visit }[]): Result {
  const whole = added('', 'storm', 'ScriptDuration', FRAME, pairs);
  const value = whole.value === null ? null : whole.value / STORM.times;
  return { ...whole, name: `Added script per redraw, ${rows} rows`, value, note: '' };
}

function added(
  name: string,
  part: keyof Visit,
  metric: (typeof METRICS)[number],
  budget: number | null,
  pairs: readonly { without: Visit; within: Visit }[],
): Result {
  const of = (visit: Visit, key: keyof Cost) => visit[part][key];
  const without = spreadOf(pairs.map((pair) => of(pair.without, metric)));
  const within = spreadOf(pairs.map((pair) => of(pair.within, metric)));
  const long = (side: 'without' | 'within') => pairs.reduce((sum, pair) => sum + of(pair[side], 'long'), 0);
  const delta = within.mean - without.mean;
  const noise = Math.max(without.deviation, within.deviation);
  const words = [
    `${short(without.mean)} to ${short(within.mean)} ms`,
    delta < noise ? `within noise (${short(noise)} ms)` : `noise ${short(noise)} ms`,
    `tasks over 50 ms: ${long('without')} to ${long('within')}`,
  ];
  const value = pairs.length > 0 ? delta : null;
  return {
    name,
    value,
    unit: 'ms',
    budget,
    readings: pairs.length,
    failed: RUNS - pairs.length,
    note: words.join('; '),
  };
}
