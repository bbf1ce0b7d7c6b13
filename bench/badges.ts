import { killWorker } from '@/e2e/support/browser';
import { addressOf, agreementWith, gridReady, marksOf, watchPage } from './pages';
import { fromReadings, type Result } from './result';
import type { World } from './world';

const TIMES = 7;
const SIZES = [20, 100, 500];
/** Of a 100-row agreement with the worker asleep (design.md, "Budgets"). */
const BUDGET = 150;
const PATIENCE = 8000;

/** From the moment all rows have their texts to the frame after the last badge. */
export async function measureBadges({ browser, simulators, door }: World): Promise<Result[]> {
  await door.goto('about:blank');
  const results: Result[] = [];
  for (const size of SIZES) {
    const agreement = agreementWith(simulators.msp, size);
    for (const asleep of [false, true]) {
      const readings: (number | null)[] = [];
      const long: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const page = await browser.context.newPage();
        await page.addInitScript(watchPage);
        if (asleep) await killWorker(browser.context);
        await page.goto(addressOf(agreement.id));
        const ready = await gridReady(page);
        readings.push(await untilBadges(agreement.rows).then((at) => (at === null ? null : at - ready)));
        long.push(...(await marksOf(page)).longTasks);
        await page.close();

        async function untilBadges(rows: number): Promise<number | null> {
          const end = Date.now() + PATIENCE;
          while (Date.now() < end) {
            const { badges, badgesAt } = await marksOf(page);
            if (badges >= rows && badgesAt > 0) return badgesAt;
            await page.waitForTimeout(50);
          }
          return null;
        }
      }
      const name = `Badges of ${agreement.rows} rows, worker ${asleep ? 'asleep' : 'awake'}`;
      const note = `${long.length} tasks over 50 ms in ${TIMES} loads, the page's own included`;
      results.push(fromReadings({ name, unit: 'ms', budget: size <= 100 ? BUDGET : null }, readings, note));
    }
  }
  return results;
}
