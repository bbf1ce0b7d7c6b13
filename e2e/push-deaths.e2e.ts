import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PushOption } from '@/lib/model/push';
import { localToday } from '@/simulators/world';
import { openAutotask } from './support/autotask-world';
import { confirmed, confirmedAll, ended, itemsOf } from './support/push-batch';
import { booksOf } from './support/push-screen';
import { type DeathMoment, MOMENTS, Reaper } from './support/reaper';
import { openWorld, type World } from './support/world';

/**
 * The worker dies at every moment of a batch, in a real browser, on both PSAs; the network breaks. SEATCHECK_LINES=50 and
 * SEATCHECK_EVERY=1 kill it at every moment of every line.
 */

const LINES = Number(process.env.SEATCHECK_LINES ?? 5);
const EVERY = process.env.SEATCHECK_EVERY !== undefined;
const CUSTOMERS = LINES > 10 ? 150 : 40;
/** ms. */
const CUT_FOR = 2_000;
const PSAS = {
  connectwise: {
    open: () => openWorld({ done: 'mapped', msp: { customers: CUSTOMERS } }),
    rest: (world: World) => world.sims.connectwise.rest,
    isWrite: (method: string, path: string) => method === 'PATCH' && path.includes('/additions/'),
    isSight: (method: string, path: string) => method === 'GET' && path.endsWith('/additions'),
    addsUp: ({ writes }: PushOption) => writes.some(({ kind }) => kind === 'add line'),
    lossOf: /\/additions$/,
  },
  autotask: {
    open: () => openAutotask({ msp: { customers: CUSTOMERS } }),
    rest: (world: World) => world.sims.autotask.rest,
    isWrite: (_method: string, path: string) => path.endsWith('Adjustments'),
    isSight: (_method: string, path: string) => /\/ContractService(Bundle)?Units\/query$/.test(path),
    addsUp: ({ writes }: PushOption) => writes.every(({ kind }) => kind === 'adjust units'),
    lossOf: /Adjustments$/,
  },
} as const;

describe.each(['connectwise', 'autotask'] as const)('in %s', (psa) => {
  const { open, rest, isWrite, isSight, addsUp, lossOf } = PSAS[psa];
  let world: World;
  beforeAll(async () => {
    world = await open();
  }, 120_000);
  afterAll(() => world?.close());

  /** What each line bills; one that bills nothing is as good as none. */
  const ours = () => new Map([...booksOf(world, psa, localToday())].filter(([, quantity]) => quantity !== 0));

  it('each line is written exactly once, and the journal says what the PSA’s own log says', {
    timeout: LINES * 30_000 + 20_000,
  }, async () => {
    const before = booksOf(world, psa, localToday());
    const batchId = await confirmed(world, LINES);
    const reaper = new Reaper(world, isWrite, isSight, (): readonly DeathMoment[] =>
      EVERY ? MOMENTS : MOMENTS.filter((moment) => !reaper.killed.includes(moment)).slice(0, 1),
    );
    rest(world).control.on(reaper.hook);
    const items = await ended(world, batchId, LINES * 30_000);
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

  it('what the browser sends again by itself, on a connection that broke before the answer, is told, and put right', {
    timeout: 90_000,
  }, async () => {
    const { writes, control } = rest(world);
    const before = ours();
    const batchId = await confirmed(world, 2, addsUp);
    const written = writes.length;
    control.fault({ path: lossOf, method: 'POST', kind: 'lost', times: 1 });
    const items = await ended(world, batchId, 60_000);
    // Chromium repeats a POST on a connection that was kept (design.md, decision 10).
    expect(items.map(({ state }) => state).sort()).toEqual(['done', 'done twice']);
    expect(writes).toHaveLength(written + 3);
    const twice = items.find(({ state }) => state === 'done twice');
    const asked = async () => (await world.ask('status.get', {})).push;
    expect(await asked()).toMatchObject({ needsPerson: 1, lookAt: batchId });
    await world.ask('push.settle', { itemId: twice?.id ?? '', by: 'Ada Marsh' });
    expect(await asked()).toMatchObject({ needsPerson: 0, lookAt: null });
    // Said by mistake: it can be put right all the same.
    const correction = await world.ask('push.plan', { of: { correctItem: twice?.id ?? '' }, day: null });
    expect(writes).toHaveLength(written + 3);
    const [back] = await ended(world, await confirmedAll(world, correction), 60_000);
    expect(back?.state).toBe('done');
    expect(writes).toHaveLength(written + 4);
    for (const { option, addedLineId } of await itemsOf(world, batchId)) {
      const line = option.lineId ?? addedLineId ?? '';
      expect(ours().get(line), line).toBe(Number(option.newQuantity));
    }
    const undo = await world.ask('push.plan', { of: { undoBatch: batchId }, day: null });
    const undone = await ended(world, await confirmedAll(world, undo), 60_000);
    expect(undone.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(ours()).toEqual(before);
    expect((await world.ask('push.verify', {})).broken).toBeNull();
  });

  // What it waits for is the same on both: on one it is enough in CI.
  it.runIf(EVERY || psa === 'connectwise')(
    'a network that is gone for some seconds, between two lines, holds them up and loses none',
    {
      timeout: 120_000,
    },
    async () => {
      const { writes, control } = rest(world);
      const batchId = await confirmed(world, 3);
      const written = writes.length;
      let isCut = false;
      control.on(({ method, path }, moment) => {
        if (moment !== 'after' || writes.length !== written + 2 || isCut || !isSight(method, path)) return;
        isCut = true;
        control.fault({ path: /./, kind: 'reset' });
        setTimeout(() => control.clearFaults(), CUT_FOR);
      });
      const items = await ended(world, batchId, 100_000);
      control.on(null);
      expect(isCut).toBe(true);
      expect(items.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
      expect(writes).toHaveLength(written + 3);
      expect((await world.ask('push.verify', {})).broken).toBeNull();
    },
  );
});
