import type { BrowserContext } from 'playwright-core';
import { inBareBrowser } from './bare';
import type { BenchPsa } from './psa';
import type { Result } from './result';
import { added, type Cost, inTurn, visit } from './visit';
import type { World } from './world';

const RUNS = 8;
/** Until nothing of a page comes late any more. */
const SETTLE = 1200;
/** ms for which the page stands there, which costs a look at the address now and then. */
const STAND = 3000;

interface Stay {
  load: Cost;
  stand: Cost;
}

const stay = (context: BrowserContext, address: string): Promise<Stay | null> =>
  visit(context, async (page, now) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE);
    const before = await now();
    await page.waitForTimeout(STAND);
    const after = await now();
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { heap } = await now();
    const stand = { ...after, ScriptDuration: after.ScriptDuration - before.ScriptDuration };
    return { load: { ...before, heap }, stand };
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
        () => stay(bare, address),
        () => stay(browser.context, address),
      );
      const of = (part: keyof Stay) =>
        pairs.map(({ without, within }) => ({ without: without[part], within: within[part] }));
      const whole = `${psa.name}, ${name}, nothing of ours: added`;
      const time = { budget: null, unit: 'ms' } as const;
      results.push(
        added({ ...time, name: `${whole} ScriptDuration` }, RUNS, of('load'), 'ScriptDuration'),
        added({ ...time, name: `${whole} TaskDuration` }, RUNS, of('load'), 'TaskDuration'),
        added({ ...time, name: `${whole} script in ${STAND / 1000} s` }, RUNS, of('stand'), 'ScriptDuration'),
        added({ budget: null, unit: 'bytes', name: `${whole} heap` }, RUNS, of('load'), 'heap'),
      );
    }
    return results;
  });
}
