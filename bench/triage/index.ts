import type { Page } from 'playwright-core';
import { fromReadings, type Result } from '../result';
import { measureDeciding } from './deciding';
import { measureOpening, measureView, openReview } from './listing';
import { measureMessage } from './message';
import { measureScrolling } from './scrolling';
import { inFilledWorld } from './world';

/** The review with 20,000 findings (design.md, "Budgets"; issue 5). */
export const measureTriage = (): Promise<Result[]> =>
  inFilledWorld(async (world) => {
    const results = await measureMessage(world);
    // Two pages of the extension would answer every change twice.
    await world.door.goto('about:blank');
    results.push(...(await measureOpening(world)));
    const { page } = await openReview(world);
    await page.waitForTimeout(1500);
    results.push(
      ...(await measureView(page)),
      ...(await measureScrolling(page)),
      ...(await measureDeciding(page)),
      fromReadings({ name: 'Memory of the review with 20,000 findings', unit: 'bytes', budget: null }, [
        await heapOf(page),
      ]),
    );
    return results;
  });

/** After a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
