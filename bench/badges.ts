import type { Page } from 'playwright-core';
import { killWorker } from '@/e2e/support/browser';
import { allInViewHaveBadges, forgetBadges, goTo, gridReady, marksOf, watchPage } from './pages';
import { agreementWith, type BenchPsa } from './psa';
import { fromReadings, type Result } from './result';
import type { World } from './world';

const TIMES = 7;
const SIZES = [20, 100, 500];
/** Of a 100-row agreement with the worker asleep (design.md, "Budgets"). */
const BUDGET = 150;
const PATIENCE = 8000;

/** From the moment all rows have their texts to the frame after the last badge in view. Null: they never came. */
async function untilBadges(page: Page): Promise<number | null> {
  const ready = await gridReady(page);
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const { badgesAt } = await marksOf(page);
    if (badgesAt > ready && (await allInViewHaveBadges(page))) return badgesAt - ready;
    await page.waitForTimeout(50);
  }
  return null;
}

/** On a fresh load, and after moving on to another agreement inside the page. */
export async function measureBadges(world: World, psa: BenchPsa): Promise<Result[]> {
  const { browser, simulators, door } = world;
  const { context } = browser;
  await door.goto('about:blank');
  const results: Result[] = [];
  const before = agreementWith(psa, simulators.msp, 8);
  for (const size of SIZES) {
    const agreement = agreementWith(psa, simulators.msp, size);
    for (const asleep of [false, true])
      for (const way of ['loaded', 'moved to'] as const) {
        const readings: (number | null)[] = [];
        const long: number[] = [];
        for (let time = 0; time < TIMES; time += 1) {
          const page = await context.newPage();
          await page.addInitScript(watchPage);
          if (way === 'moved to') {
            await page.goto(psa.movingAddressOf(before.id));
            await untilBadges(page);
            // Corrected from the PSA by then.
            await page.waitForTimeout(400);
            await forgetBadges(page);
          }
          if (asleep) await killWorker(context);
          if (way === 'loaded') await page.goto(psa.addressOf(agreement.id));
          else await goTo(page, psa, agreement.id);
          readings.push(await untilBadges(page));
          long.push(...(await marksOf(page)).longTasks);
          await page.close();
        }
        const name = `${psa.name}: badges of ${agreement.rows} rows ${way}, worker ${asleep ? 'asleep' : 'awake'}`;
        const note = `rows in view; ${long.length} tasks over 50 ms in ${TIMES} loads, the page's own included`;
        results.push(fromReadings({ name, unit: 'ms', budget: size <= 100 ? BUDGET : null }, readings, note));
      }
  }
  return results;
}
