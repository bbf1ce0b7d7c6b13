import type { Page } from 'playwright-core';
import { killWorker } from '@/e2e/support/browser';
import { badgePage } from '../badge-page';
import { PSAS } from '../psa';
import { fromReadings, type Result, short } from '../result';
import { ask, type World } from '../world';
import { COMPANIES } from './records';
import { blocksOf } from './watching';

const TIMES = 5;
const BLOCK = 50;
/** Of badges with the worker asleep (design.md, "Budgets"). */
const BADGES = 150;
/** The agreements of the filled world, as its lines stand in records.ts. */
const RECORDS = Array.from({ length: COMPANIES }, (_, at) => at + 1);

/**
 * What the background works while it is asked for all findings: with none on record (everything is written), from a
 * worker that just woke, and with everything in memory; and how long a page waits for its figures meanwhile.
 */
export async function measureMessage(world: World): Promise<Result[]> {
  const badges = await badgePage(world, PSAS.connectwise, RECORDS);
  const results: Result[] = [];
  const ways = [
    { name: 'all new', times: 1, before: () => killWorker(world.browser.context) },
    { name: 'worker woke', times: 3, before: () => killWorker(world.browser.context) },
    { name: 'in memory', times: TIMES, before: async () => undefined },
  ];
  for (const { name, times, before } of ways) {
    const took: number[] = [];
    const blocks: number[] = [];
    const waits: (number | null)[] = [];
    let items = 0;
    for (let time = 0; time < times; time += 1) {
      await before();
      await ask(world.door, 'page.status', {});
      const meanwhile = badges.askAlways();
      const own = await blocksOf(world.browser.worker, async () => {
        const started = performance.now();
        items = await count(world.door);
        took.push(performance.now() - started);
      });
      waits.push(...(await meanwhile.end()));
      blocks.push(own[0] ?? 0);
    }
    const called = `All ${items.toLocaleString('en')} findings, ${name}`;
    results.push(
      fromReadings({ name: `${called}: asked to answered`, unit: 'ms', budget: null }, took),
      fromReadings(
        {
          name: `${called}: worker's longest block`,
          unit: 'ms',
          budget: name === 'in memory' ? null : BLOCK,
        },
        blocks,
      ),
      worst({ name: `${called}: figures of a page meanwhile, longest wait`, budget: BADGES }, waits),
    );
  }
  await badges.close();
  return results;
}

function worst(of: Pick<Result, 'name' | 'budget'>, readings: readonly (number | null)[]): Result {
  const good = readings.filter((reading) => reading !== null);
  const result = fromReadings({ ...of, unit: 'ms' }, readings);
  const median = result.value === null ? '' : `median ${short(result.value)}`;
  return { ...result, value: good.length > 0 ? Math.max(...good) : null, note: median };
}

/** Asked as the review does, to the last part. */
const count = (door: Page): Promise<number> =>
  door.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(m: object): Promise<{ value: Answer }> } };
    };
    const { value } = await chrome.runtime.sendMessage({ name: 'review.findings', input: {} });
    let items = value.items.length;
    const { rest } = value;
    while (rest && items < rest.all) {
      const input = { answer: rest.answer, from: items };
      items += (await chrome.runtime.sendMessage({ name: 'review.more', input })).value.items.length;
    }
    return items;
  });

interface Answer {
  items: unknown[];
  rest?: { answer: string; all: number };
}
