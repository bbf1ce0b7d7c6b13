import { setTimeout as wait } from 'node:timers/promises';
import type { Input, Output } from '@/lib/messaging/protocol';
import { localToday } from '@/simulators/world';
import { badgePage } from './badge-page';
import type { BenchPsa } from './psa';
import { measurePushStore } from './push-store';
import { fromReadings, type Result, short } from './result';
import { blocksOf } from './triage/watching';
import { ask, inWorld, ready, type World } from './world';

/** ms that every request to the PSA takes longer. */
const LATENCIES = [0, 100];
/** A page's badges while a batch runs: as without one (design.md, "Budgets"). */
const BUDGET = 150;

type Picks = Input<'push.confirm'>['picks'];

/** Plans and batches against a PSA that answers at once and one that takes its time. */
export const measurePush = async (psas: readonly BenchPsa[]): Promise<Result[]> => {
  const results: Result[] = [];
  for (const psa of psas)
    results.push(
      ...(await inWorld({ customers: 400, months: 2 }, async (world) => {
        await ready(world, psa);
        return measureIn(world, psa);
      })),
    );
  return results;
};

async function measureIn(world: World, psa: BenchPsa): Promise<Result[]> {
  const { door, simulators } = world;
  const rest = simulators[psa.kind].rest;
  const results: Result[] = [];
  const slowed = (ms: number): void =>
    rest.control.on(ms === 0 ? null : (_, moment) => (moment === 'before' ? wait(ms) : undefined));
  const { items } = await ask(door, 'review.findings', {});
  let left = items.filter(({ state, variance }) => state === 'open' && variance !== null).map(({ id }) => id);
  const plannedOf = async (count: number) => {
    const of = { findingIds: left.slice(0, count) };
    const [asked, started] = [rest.log.length, performance.now()];
    const plan = await ask(door, 'push.plan', { of, day: null });
    return { plan, took: performance.now() - started, requests: rest.log.length - asked };
  };
  for (const latency of LATENCIES) {
    slowed(latency);
    for (const count of [1, 50, 200]) {
      const { took, requests, plan } = await plannedOf(count);
      const note = `${plan.lines.length} lines, ${requests} requests`;
      const name = `${psa.name}: plan of ${count}, ${latency} ms a request`;
      results.push(fromReadings({ name, unit: 'ms', budget: null }, [took], note));
    }
  }
  for (const [latency, count] of [
    [0, 50],
    [100, 50],
  ] as const) {
    slowed(0);
    const { plan } = await plannedOf(200);
    const lines = plan.lines.filter(({ options, suggested }) =>
      options.some(
        ({ id, day, newQuantity }) => id === suggested && day <= localToday() && newQuantity !== '0',
      ),
    );
    const some = lines.slice(0, count);
    const picks = some.map(({ id, suggested }) => ({ itemId: id, optionId: suggested ?? '' }));
    slowed(latency);
    results.push(...(await measureBatch(world, psa, plan, picks, latency)));
    const done = new Set(some.map(({ findingId }) => findingId));
    left = left.filter((id) => !done.has(id));
  }
  slowed(0);
  results.push(...(await measurePushStore(world, psa)));
  return results;
}

async function measureBatch(
  world: World,
  psa: BenchPsa,
  plan: Output<'push.plan'>,
  picks: Picks,
  latency: number,
): Promise<Result[]> {
  const { door, browser, simulators } = world;
  const { log } = simulators[psa.kind].rest;
  const ids = [...psa.sizes(simulators.msp).keys()];
  const page = await badgePage(world, psa, ids);
  const [worker] = browser.context.serviceWorkers();
  if (!worker) throw new Error('There is no worker.');
  const before = log.length;
  const asking = page.askAlways();
  let took = 0;
  let states = '';
  const blocks = await blocksOf(worker, async () => {
    const started = performance.now();
    const typed = picks.length === 1 ? '1 line' : `${picks.length} lines`;
    const input = { planId: plan.id, picks, typed, by: 'Ada', note: false };
    const { batchId } = await ask(door, 'push.confirm', input);
    for (;;) {
      const { batch } = await ask(door, 'push.batch', { batchId });
      if (batch.state === 'paused') throw new Error(batch.because?.sentence ?? 'paused');
      states = `${batch.done} done of ${picks.length}`;
      if (batch.state === 'ended') break;
      await door.waitForTimeout(50);
    }
    took = performance.now() - started;
  });
  const waits = await asking.end();
  await page.close();
  const requests = log.length - before;
  const name = `${psa.name}: batch of ${picks.length}, ${latency} ms a request`;
  const waited = requests * latency;
  const part = `${short((100 * waited) / took)} % at most is waiting for the PSA`;
  const good = waits.filter((one) => one !== null);
  return [
    fromReadings({ name, unit: 'ms', budget: null }, [took], `${states}; ${requests} requests; ${part}`),
    fromReadings(
      { name: `${name}: a page's badges asked meanwhile`, unit: 'ms', budget: BUDGET },
      waits,
      `the longest ${short(Math.max(0, ...good))} ms`,
    ),
    fromReadings(
      { name: `${name}: background's longest block`, unit: 'ms', budget: null },
      [blocks[0] ?? 0],
      `${blocks.filter((ms) => ms > 50).length} over 50 ms`,
    ),
  ];
}
