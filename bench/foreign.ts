import type { BrowserContext } from 'playwright-core';
import { inBareBrowser } from './bare';
import type { BenchPsa } from './psa';
import type { Result } from './result';
import { added, type Cost, inTurn, visit } from './visit';
import type { World } from './world';

const RUNS = 12;
/** Until nothing of a page comes late any more. */
const SETTLE = 1200;

/** ms. The script of every frame only looks at an address. */
const BUDGET = 3;

const load = (context: BrowserContext, address: string): Promise<Cost | null> =>
  visit(context, async (page, now) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE);
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    return now();
  });

/** What pages of the PSA pay that have nothing of ours: the same page with and without the extension, in turn. */
export async function measureForeign(world: World, psa: BenchPsa): Promise<Result[]> {
  const { browser, simulators, door } = world;
  await door.goto('about:blank');
  return inBareBrowser(simulators, async (bare) => {
    const results: Result[] = [];
    for (const { name, address } of psa.foreign) {
      const pairs = await inTurn(
        RUNS,
        () => load(bare, address),
        () => load(browser.context, address),
      );
      const whole = `${psa.name}, ${name}, nothing of ours: added`;
      const script = { name: `${whole} ScriptDuration`, budget: BUDGET, unit: 'ms' } as const;
      results.push(
        added(script, RUNS, pairs, 'ScriptDuration'),
        added({ name: `${whole} TaskDuration`, budget: null, unit: 'ms' }, RUNS, pairs, 'TaskDuration'),
        added({ name: `${whole} heap`, budget: null, unit: 'bytes' }, RUNS, pairs, 'heap'),
      );
    }
    return results;
  });
}
