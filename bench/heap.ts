import type { BrowserContext } from 'playwright-core';
import { inBareBrowser } from './bare';
import { goTo, gridReady } from './pages';
import { agreementWith, type BenchPsa } from './psa';
import { type Result, short, spreadOf } from './result';
import type { World } from './world';

const NAVIGATIONS = 50;
const WARM = 10;
const RUNS = 3;
/** Until badges are drawn and corrected. */
const STAY = 300;

/** Bytes by which the page's heap, all worlds of it, grew over `NAVIGATIONS`. Null: something failed. */
async function growth(
  context: BrowserContext,
  psa: BenchPsa,
  ids: readonly number[],
): Promise<number | null> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const used = async (): Promise<number> => {
      await page.waitForTimeout(1800);
      for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const walk = async (count: number): Promise<void> => {
      for (let step = 0; step < count; step += 1) {
        await goTo(page, psa, ids[step % ids.length] ?? 0);
        await page.waitForTimeout(STAY);
      }
    };
    await page.goto(psa.movingAddressOf(ids[0] ?? 0));
    await gridReady(page);
    // An even number of rounds: both readings are taken on the same agreement.
    await walk(WARM);
    const before = await used();
    await walk(NAVIGATIONS);
    return (await used()) - before;
  } catch {
    return null;
  } finally {
    await page.close();
  }
}

/** Added heap after 50 page changes, against the same page without the extension. */
export async function measureHeap(world: World, psa: BenchPsa): Promise<Result[]> {
  const { browser, simulators, door } = world;
  await door.goto('about:blank');
  const ids = [100, 8, 20, 9, 12].map((rows) => agreementWith(psa, simulators.msp, rows).id);
  return inBareBrowser(simulators, async (bare) => {
    const pairs: [number, number][] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const without = await growth(bare, psa, ids);
      const within = await growth(browser.context, psa, ids);
      if (without !== null && within !== null) pairs.push([without, within]);
    }
    const without = spreadOf(pairs.map(([value]) => value));
    const within = spreadOf(pairs.map(([, value]) => value));
    const noise = Math.max(without.deviation, within.deviation, 32 * 1024);
    const kilobytes = (bytes: number) => `${short(bytes / 1024)} KB`;
    const note = `growth ${kilobytes(without.mean)} without, ${kilobytes(within.mean)} with the extension; the budget is the noise`;
    return [
      {
        name: `${psa.name}: added heap after ${NAVIGATIONS} navigations`,
        value: pairs.length > 0 ? within.mean - without.mean : null,
        unit: 'bytes',
        budget: noise,
        readings: pairs.length,
        failed: RUNS - pairs.length,
        note,
      },
    ];
  });
}
