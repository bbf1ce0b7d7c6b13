import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/contract';
import { company } from './records.testing';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { DAY, failure, makeWorld, NOW, type World } from './world.testing';

let world: World;
let store: Store;

/** A run while this computer's clock was a year ahead; then it is put right. */
beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
  await keepOldMonths(store);
  world.now = NOW + 365 * DAY;
  world.failing['lmpi.servicePlans'] = failure('lmpi.clock');
  await makeSync(world, store).sync.start('user');
  world.failing = {};
  world.now = NOW;
  world.calls = [];
});

const run = () => makeSync(world, store).sync.start('user');

describe('a clock that was put back', () => {
  it('leaves no run of the future to be told of or gone on with', async () => {
    const { sync } = makeSync(world, store);
    expect((await sync.status()).failure?.code).toBe('lmpi.clock');
    expect(await sync.start('user')).toMatchObject({ state: 'done', startedAt: NOW });
    expect(await sync.status()).toMatchObject({ failure: null, missing: [], finishedAt: NOW });
    expect((await store.syncRuns.all()).map(({ startedAt }) => startedAt)).toEqual([NOW]);
  });

  it('does not wait for changes of the future', async () => {
    world.companies[1] = company(2, 'Renamed');
    world.changedAt['connectwise:2'] = NOW - DAY / 2;
    await run();
    expect((await store.companies.get('connectwise:2'))?.name).toBe('Renamed');
    expect(world.calls).toContain('psa.companies');
    world.now = NOW + DAY;
    world.calls = [];
    await run();
    expect(world.calls).toContain('psa.companies changed');
  });

  it('reads the lines that were read in the future', async () => {
    await run();
    expect(world.calls).toContain('psa.lines 100');
    expect((await store.lineReads.get('connectwise:100'))?.readAt).toBe(NOW);
  });
});
