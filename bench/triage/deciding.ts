import type { Page } from 'playwright-core';
import { fromReadings, type Result, short } from '../result';
import { drawn, longTasks } from './watching';

/** One row accepted by its key, and 2,000 at once; then what of it is long. */
export async function measureDeciding(page: Page): Promise<Result[]> {
  await page.locator('tr[data-active]').focus();
  const ones: (number | null)[] = [];
  await longTasks(page);
  for (let time = 0; time < 8; time += 1)
    ones.push(await drawn(page, { kind: 'key', key: 'a' }, time === 7 ? 4000 : 300));
  const afterOne = await longTasks(page);
  const results = [
    fromReadings(
      { name: 'Accept of one of 20,000 to the list, its answer included', unit: 'ms', budget: 100 },
      ones.slice(0, 7),
      tasksOf(afterOne),
    ),
  ];
  // 2,000 of one product.
  await drawn(page, { kind: 'type', label: 'Search findings', text: 'email security 1' }, 500);
  await page.locator('tr[data-active]').focus();
  await drawn(page, { kind: 'key', key: 'a', ctrl: true }, 500);
  const selected = await page.locator('fieldset[aria-label="Selected findings"] strong').innerText();
  await longTasks(page);
  const before = await page.evaluate(() => performance.now());
  const first = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const main = document.querySelector('main');
        const observer = new MutationObserver(() => {
          main?.getBoundingClientRect();
          observer.disconnect();
          resolve(performance.now());
        });
        if (main) observer.observe(main, { childList: true, subtree: true, attributes: true });
        document.querySelector<HTMLElement>('fieldset[aria-label="Selected findings"] button')?.click();
      }),
  );
  const drawnAt = await first;
  await page.locator('.finding-bar[data-kind=undo]').waitFor();
  const known = await page.evaluate(() => performance.now());
  await page.waitForTimeout(5000);
  const tasks = tasksOf(await longTasks(page));
  results.push(
    fromReadings(
      { name: `Accept of ${selected} to the list`, unit: 'ms', budget: 100 },
      [drawnAt - before],
      tasks,
    ),
    fromReadings({ name: `Accept of ${selected} to the answer`, unit: 'ms', budget: null }, [known - before]),
  );
  return results;
}

const tasksOf = (tasks: readonly number[]): string =>
  tasks.length === 0
    ? 'no task over 50 ms until all was read again'
    : `${tasks.length} tasks over 50 ms until all was read again, the longest ${short(Math.max(...tasks))}`;
