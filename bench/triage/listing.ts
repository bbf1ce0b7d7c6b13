import type { Page } from 'playwright-core';
import { killWorker } from '@/e2e/support/browser';
import { fromReadings, median, type Result, short } from '../result';
import type { World } from '../world';
import { type Act, drawn, firstRow, longTasks, watchReview } from './watching';

const FRAME = 16.7;
const CHANGE = 50;
/** Typed letter by letter; the last has an error in it. */
const QUERIES = ['harbour dental', 'email', 'security 2024', 'pembrely'];

/** The review in a tab of its own, and how long its first rows took. */
export async function openReview({ browser }: World): Promise<{ page: Page; took: number }> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.addInitScript('globalThis.__name = (made) => made;');
  await page.addInitScript(watchReview);
  await page.goto(`chrome-extension://${browser.extensionId}/review.html?tab=1`);
  return { page, took: await firstRow(page) };
}

export async function measureOpening(world: World): Promise<Result[]> {
  const results: Result[] = [];
  for (const asleep of [false, true]) {
    const took: number[] = [];
    const longest: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      if (asleep) await killWorker(world.browser.context);
      const { page, took: ms } = await openReview(world);
      await page.waitForTimeout(500);
      longest.push(Math.max(0, ...(await longTasks(page))));
      // The first one warms.
      if (time > 0) took.push(ms);
      await page.close();
    }
    const name = `Review of 20,000 opened to first rows, worker ${asleep ? 'asleep' : 'awake'}`;
    results.push(
      fromReadings(
        { name, unit: 'ms', budget: null },
        took,
        `longest task ${short(Math.max(...longest))} ms`,
      ),
    );
  }
  return results;
}

/** Keystrokes, filters, orders and groups, each to the list drawn and laid out. */
export async function measureView(page: Page): Promise<Result[]> {
  const typed: (number | null)[] = [];
  let longest = { text: '', took: 0 };
  await longTasks(page);
  for (const query of QUERIES) {
    for (let end = 1; end <= query.length; end += 1) {
      const text = query.slice(0, end);
      const took = await drawn(page, { kind: 'type', label: 'Search findings', text });
      typed.push(took);
      if (took !== null && took > longest.took) longest = { text, took };
    }
    typed.push(await drawn(page, { kind: 'type', label: 'Search findings', text: '' }));
  }
  const good = typed.filter((one) => one !== null);
  const late = good.filter((one) => one > FRAME).length;
  const name = 'Search among 20,000 findings, keystroke to list';
  const searching: Result[] = [
    fromReadings({ name, unit: 'ms', budget: FRAME }, typed, `${late} over a frame`),
    {
      ...fromReadings({ name: `${name}, longest`, unit: 'ms', budget: FRAME }, typed),
      value: Math.max(...good),
      note: `at "${longest.text}"; median ${short(median(good))}`,
    },
  ];
  const choose = (label: string, value: string): Act => ({ kind: 'choose', label, value });
  const changes: [string, Act[]][] = [
    [
      'state',
      [2, 5, 1, 2, 5, 1].map((at) => ({
        kind: 'press',
        selector: `.finding-shows button:nth-of-type(${at})`,
      })),
    ],
    [
      'order',
      ['company', 'variance', 'since', 'product', 'class', 'worth', 'company', 'worth'].map((by) =>
        choose('Sort findings', by),
      ),
    ],
    [
      'group',
      ['company', 'class', 'product', 'agreement type', 'none', 'company', 'none'].map((by) =>
        choose('Group findings', by),
      ),
    ],
  ];
  const results = [...searching];
  for (const [what, acts] of changes) {
    const readings: (number | null)[] = [];
    for (const act of acts) readings.push(await drawn(page, act));
    const seen = readings.filter((one) => one !== null);
    results.push({
      ...fromReadings({ name: `Another ${what} of 20,000, longest`, unit: 'ms', budget: CHANGE }, readings),
      value: Math.max(...seen),
      note: `median ${short(median(seen))}`,
    });
  }
  const tasks = await longTasks(page);
  results.push({
    name: 'Tasks over 50 ms while searching, filtering, ordering',
    value: tasks.length,
    unit: 'count',
    budget: 0,
    readings: typed.length,
    failed: 0,
    note: tasks.length > 0 ? `the longest ${short(Math.max(...tasks))} ms` : '',
  });
  return results;
}
