import type { BenchPsa } from './psa';
import { fromReadings, type Result } from './result';
import type { World } from './world';

const TIMES = 9;

/** From the popup's navigation to its first paint, its files in the cache and the worker awake. */
export async function measurePopup({ browser }: World, psa: BenchPsa): Promise<Result[]> {
  const readings: (number | null)[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 360, height: 600 });
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForTimeout(200);
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    );
    // The first one warms.
    if (time > 0) readings.push(paint);
    await page.close();
  }
  return [fromReadings({ name: `${psa.name}: popup, first paint, warm`, unit: 'ms', budget: 100 }, readings)];
}
