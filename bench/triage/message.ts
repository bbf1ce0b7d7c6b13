import type { CDPSession, Page } from 'playwright-core';
import { killWorker } from '@/e2e/support/browser';
import { PSAS } from '../psa';
import { fromReadings, type Result, short } from '../result';
import { ask, type World } from '../world';
import { blocksOf } from './watching';

const TIMES = 5;
const BLOCK = 50;
/** Of badges with the worker asleep (design.md, "Budgets"). */
const BADGES = 150;

/**
 * What the background works while it is asked for all findings: with none on record (everything is written), from a
 * worker that just woke, and with everything in memory; and how long a page waits for its figures meanwhile.
 */
export async function measureMessage(world: World): Promise<Result[]> {
  const badges = await badgePage(world);
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

/** A page of the PSA, in whose isolated world the extension's own script can ask as it does. */
async function badgePage({ browser, simulators }: World) {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension://'))
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [agreementId] = PSAS.connectwise.sizes(simulators.msp).keys();
  await page.goto(PSAS.connectwise.addressOf(agreementId ?? 1));
  await page.waitForTimeout(1500);
  const contextId = worlds.at(-1);
  if (contextId === undefined) throw new Error('The page has no script of ours.');
  return {
    askAlways() {
      let isOver = false;
      const asking = (async () => {
        const waits: (number | null)[] = [];
        for (let number = 1; !isOver; number += 1) {
          waits.push(await figures(session, contextId, 1 + ((number * 37) % 2000)));
          await page.waitForTimeout(15);
        }
        return waits;
      })();
      return {
        end: () => {
          isOver = true;
          return asking;
        },
      };
    },
    close: () => page.close(),
  };
}

/** ms; null: no figures came. */
async function figures(session: CDPSession, contextId: number, recordId: number): Promise<number | null> {
  const input = {
    psa: 'connectwise',
    recordId,
    names: [],
    companyName: null,
    rows: [],
    reread: false,
  };
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const started = performance.now();
      const reply = await chrome.runtime.sendMessage(${JSON.stringify({ name: 'page.agreement', input })});
      return reply?.ok && reply.value.figures ? performance.now() - started : null;
    })()`,
  });
  return typeof result.value === 'number' ? result.value : null;
}
