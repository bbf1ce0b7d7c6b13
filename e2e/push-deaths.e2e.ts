import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PushItem } from '@/lib/model/push-journal';
import { localToday } from '@/simulators/world';
import { openAutotask } from './support/autotask-world';
import { booksOf } from './support/push-screen';
import { type DeathMoment, MOMENTS, Reaper } from './support/reaper';
import { openWorld, sendFrom, type World } from './support/world';

/**
 * The worker dies at every moment of a batch, in a real browser, on both PSAs; the network breaks. SEATCHECK_LINES=50 and
 * SEATCHECK_EVERY=1 kill it at every moment of every line.
 */

const LINES = Number(process.env.SEATCHECK_LINES ?? 5);
const EVERY = process.env.SEATCHECK_EVERY !== undefined;
const CUSTOMERS = LINES > 10 ? 150 : 40;
const PSAS = {
  connectwise: {
    open: () => openWorld({ done: 'mapped', msp: { customers: CUSTOMERS } }),
    rest: (world: World) => world.sims.connectwise.rest,
    isWrite: (method: string, path: string) => method === 'PATCH' && path.includes('/additions/'),
    isSight: (method: string, path: string) => method === 'GET' && path.endsWith('/additions'),
  },
  autotask: {
    open: () => openAutotask({ msp: { customers: CUSTOMERS } }),
    rest: (world: World) => world.sims.autotask.rest,
    isWrite: (_method: string, path: string) => path.endsWith('Adjustments'),
    isSight: (_method: string, path: string) => /\/ContractService(Bundle)?Units\/query$/.test(path),
  },
} as const;

describe.each(['connectwise', 'autotask'] as const)('in %s', (psa) => {
  const { open, rest, isWrite, isSight } = PSAS[psa];
  let world: World;
  beforeAll(async () => {
    world = await open();
  }, 120_000);
  afterAll(() => world?.close());

  /** The plan's first lines that need no choice, confirmed. */
  async function confirm(most: number): Promise<string> {
    const { items } = await world.ask('review.findings', {});
    const findingIds = items
      .filter(({ state, variance }) => state === 'open' && variance !== null)
      .map(({ id }) => id);
    const plan = await world.ask('push.plan', { of: { findingIds: findingIds.slice(0, 190) }, day: null });
    const picks = plan.lines.flatMap(({ id, suggested, options }) => {
      const option = options.find((one) => one.id === suggested);
      return option && option.day <= localToday() && option.newQuantity !== '0'
        ? [{ itemId: id, optionId: option.id }]
        : [];
    });
    const some = picks.slice(0, most);
    expect(some.length).toBe(most);
    const { batchId } = await world.ask('push.confirm', {
      planId: plan.id,
      picks: some,
      typed: most === 1 ? '1 line' : `${most} lines`,
      by: 'Ada',
      note: false,
    });
    return batchId;
  }

  /** Asks as an open screen does, which wakes a worker that died; until the batch has ended. */
  async function ended(batchId: string, timeout: number): Promise<PushItem[]> {
    const page = await world.popup();
    const items = await vi.waitFor(
      async () => {
        const reply = await sendFrom(page, 'push.batch', { batchId });
        if (!reply?.ok) throw new Error('no answer');
        const { batch, items: all } = reply.value;
        if (batch.state === 'paused' && batch.retryAt === null)
          throw new Error(`paused: ${JSON.stringify(batch.because)}`);
        if (batch.state !== 'ended')
          throw new Error(`${batch.state}: ${all.map(({ state }) => state).join()}`);
        return all;
      },
      { timeout, interval: 100 },
    );
    await page.close();
    return items;
  }

  it('each line is written exactly once, and the journal says what the PSA’s own log says', {
    timeout: LINES * 30_000 + 20_000,
  }, async () => {
    const before = booksOf(world, psa, localToday());
    const batchId = await confirm(LINES);
    const reaper = new Reaper(world, isWrite, isSight, (line): readonly DeathMoment[] =>
      EVERY ? MOMENTS : [MOMENTS[line % MOMENTS.length] ?? MOMENTS[0]],
    );
    rest(world).control.on(reaper.hook);
    const items = await ended(batchId, LINES * 30_000);
    rest(world).control.on(null);
    console.log(
      `${psa}: ${items.length} lines, the worker died ${reaper.killed.length} times`,
      items.map(({ state, updatedAt }) => `${state} ${updatedAt % 1e6}`),
      reaper.killed,
    );
    expect(new Set(reaper.killed)).toEqual(new Set(MOMENTS));
    const changed = [...booksOf(world, psa, localToday())].filter(
      ([line, quantity]) => !Object.is(before.get(line), quantity),
    );
    const done = items.filter(({ state }) => state === 'done');
    expect(new Map(changed)).toEqual(
      new Map(done.map(({ option }) => [option.lineId, Number(option.newQuantity)])),
    );
    expect(rest(world).writes).toHaveLength(done.length);
    // Where it died between the journal and the network, nothing was sent, and it is not sent again.
    for (const { state } of items) expect(['done', 'not done']).toContain(state);
    expect(items.filter(({ state }) => state === 'done').length).toBeGreaterThan(items.length / 2);
    expect((await world.ask('push.verify', {})).broken).toBeNull();
  });
});
