import type { BrowserContext } from 'playwright-core';
import { inBareBrowser } from './bare';
import { gridReady, storm } from './pages';
import { agreementWith, type BenchPsa } from './psa';
import type { Result } from './result';
import { added, type Cost, inTurn, type Pair, visit } from './visit';
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

const METRICS = ['ScriptDuration', 'TaskDuration', 'LayoutDuration'] as const;

interface Visit {
  load: Cost;
  storm: Cost;
}

const loadAndStorm = (context: BrowserContext, address: string): Promise<Visit | null> =>
  visit(context, async (page, now) => {
    await page.goto(address);
    await gridReady(page);
    await page.waitForTimeout(SETTLE);
    const load = await now();
    await storm(page, STORM.times, STORM.every);
    await page.waitForTimeout(SETTLE);
    const after = await now();
    const keys = [...METRICS, 'heap', 'long'] as const;
    return { load, storm: Object.fromEntries(keys.map((key) => [key, after[key] - load[key]])) as Cost };
  });

/** Added main-thread time: the same page with and without the extension, in turn. */
export async function measureCost(world: World, psa: BenchPsa): Promise<Result[]> {
  const { browser, simulators, door } = world;
  await door.goto('about:blank');
  return inBareBrowser(simulators, async (bare) => {
    const results: Result[] = [];
    for (const size of SIZES) {
      const agreement = agreementWith(psa, simulators.msp, size);
      const address = psa.addressOf(agreement.id);
      const pairs = await inTurn(
        RUNS,
        () => loadAndStorm(bare, address),
        () => loadAndStorm(browser.context, address),
      );
      for (const part of ['load', 'storm'] as const) {
        const costs = partOf(pairs, part);
        for (const metric of METRICS) {
          const budget = part === 'load' && metric === 'ScriptDuration' && size === 100 ? LOAD_BUDGET : null;
          const name = `${psa.name}: added ${metric}, ${agreement.rows} rows, ${part}`;
          results.push(added({ name, budget, unit: 'ms' }, RUNS, costs, metric));
        }
      }
      results.push(perRedraw(`${psa.name}: added script per redraw, ${agreement.rows} rows`, pairs));
    }
    return results;
  });
}

const partOf = (pairs: readonly Pair<Visit>[], part: keyof Visit): Pair<Cost>[] =>
  pairs.map(({ without, within }) => ({ without: without[part], within: within[part] }));

/** What one redraw of the page costs on average: more than a frame's time drops a frame (design.md, "Budgets"). */
function perRedraw(name: string, pairs: readonly Pair<Visit>[]): Result {
  const of = { name, budget: FRAME, unit: 'ms' } as const;
  const whole = added(of, RUNS, partOf(pairs, 'storm'), 'ScriptDuration');
  return { ...whole, value: whole.value === null ? null : whole.value / STORM.times, note: '' };
}
