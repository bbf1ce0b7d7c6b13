import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import type { Store } from '@/lib/store/contract';
import { localLocks } from '@/lib/store/locks';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { STAGE_NAMES } from './transitions';
import { failure, makeWorld, NOW, type World } from './world.testing';

let world: World;
let store: Store;
const OCTOBER = '2026-10' as Month;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
  await keepOldMonths(store);
});

describe('a run', () => {
  it('goes through all stages and keeps what it read', async () => {
    const { sync, hooks } = makeSync(world, store);
    const run = await sync.start('user');
    expect(run).toMatchObject({ state: 'done', stage: 'end', failure: null, missing: [], finishedAt: NOW });
    expect(hooks).toEqual([...STAGE_NAMES]);
    expect(await store.companies.count()).toBe(3);
    expect(await store.products.count()).toBe(3);
    expect(await store.agreements.count()).toBe(3);
    expect(await store.agreementLines.count()).toBe(4);
    expect(await store.vendorServices.count()).toBe(2);
    expect((await store.usage.reports()).map((report) => report.month)).toContain(OCTOBER);
    expect(await store.usage.ofMonth(OCTOBER)).toEqual([]);
    await store.usage.publish();
    expect((await store.usage.ofMonth(OCTOBER)).map((row) => row.accountId)).toEqual([
      'c1',
      null,
      'name:["nobody","bonn",""]',
    ]);
    expect((await store.problems.all()).map((problem) => [problem.id, problem.candidateAccountIds])).toEqual([
      ['ambiguous:["twin","boston",""]', ['c2', 'c3']],
      ['row:2026-10:900', []],
    ]);
  });

  it('tells its progress, and its end at once', async () => {
    const { sync, statuses } = makeSync(world, store);
    expect((await sync.status()).finishedAt).toBeNull();
    await sync.start('user');
    expect(statuses[0]).toMatchObject({ running: true, activity: 'Reading service plans' });
    expect(statuses.at(-1)).toMatchObject({ running: false, activity: '', finishedAt: NOW });
    expect(await sync.status()).toEqual(statuses.at(-1));
  });

  it('is one at a time, also across contexts', async () => {
    const locks = localLocks();
    const [one, two] = [makeSync(world, store, { locks }), makeSync(world, store, { locks })];
    const ends = await Promise.all([one.sync.start('user'), two.sync.start('daily'), one.sync.start('user')]);
    expect(ends.filter((end) => end !== null)).toHaveLength(1);
    expect(await store.syncRuns.count()).toBe(1);
  });

  it('never rejects, and tells a store that refuses everything', async () => {
    const full = new FailureError(failure('store.full'));
    const refusing = { ...store, commit: () => Promise.reject(full) };
    const { sync, statuses } = makeSync(world, refusing);
    expect(await sync.start('user')).toBeNull();
    expect(statuses.at(-1)?.failure?.code).toBe('store.full');
    expect((await sync.status()).failure?.code).toBe('store.full');
  });

  it('writes that the disk was full when there is room for that, and goes on later', async () => {
    const commit = vi.fn(store.commit);
    const { sync } = makeSync(world, { ...store, commit });
    commit.mockImplementation((changes) =>
      changes.put?.companies
        ? Promise.reject(new FailureError(failure('store.full')))
        : store.commit(changes),
    );
    expect(await sync.start('user')).toMatchObject({ state: 'failed', stage: 'psa companies' });
    commit.mockImplementation(store.commit);
    expect(await sync.start('retry')).toMatchObject({ state: 'done', id: `run-${NOW}`, failure: null });
  });

  it('keeps the newest runs only', async () => {
    const { sync } = makeSync(world, store);
    for (let day = 0; day < 25; day++) {
      world.now = NOW + day * 3_600_000;
      await sync.start('daily');
    }
    const runs = await store.syncRuns.all();
    expect(runs.length).toBeLessThanOrEqual(21);
    expect(runs.map((run) => run.startedAt)).toContain(world.now);
  });
});
