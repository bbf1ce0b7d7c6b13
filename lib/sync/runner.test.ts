import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import type { Store } from '@/lib/store/contract';
import { localLocks } from '@/lib/store/locks';
import { createSync } from './runner';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { STAGE_NAMES } from './transitions';
import { failure, lmpiOf, makeWorld, NOW, psaOf, type World } from './world.testing';

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

describe('going on', () => {
  const lockedVault = () => {
    let isLocked = true;
    const guard = async (): Promise<void> => {
      if (isLocked) throw new FailureError(failure('vault.locked'));
    };
    return {
      unlock: () => {
        isLocked = false;
      },
      deps: {
        lmpi: async () => (await guard(), lmpiOf(world)),
        psa: async () => (await guard(), psaOf(world)),
      },
    };
  };

  it('ends with the locked vault and goes on when it is unlocked', async () => {
    const vault = lockedVault();
    const { sync } = makeSync(world, store, vault.deps);
    const run = await sync.start('daily');
    expect(run).toMatchObject({ state: 'failed', stage: 'vendor plans', failure: { code: 'vault.locked' } });
    expect(await sync.status()).toMatchObject({ running: false, failure: { code: 'vault.locked' } });
    vault.unlock();
    expect(await sync.resume()).toMatchObject({ id: run?.id, state: 'done', failure: null });
    expect(await sync.resume()).toBeNull();
  });

  it('does not go on with a run of another day', async () => {
    const vault = lockedVault();
    const { sync } = makeSync(world, store, vault.deps);
    await sync.start('daily');
    vault.unlock();
    world.now += 2 * 86_400_000;
    expect(await sync.resume()).toBeNull();
    expect(await sync.start('daily')).toMatchObject({ id: `run-${world.now}`, state: 'done' });
  });

  it('closes a run that a worker left days ago', async () => {
    const { sync } = makeSync(world, store);
    const left = await sync.start('user');
    await store.syncRuns.put({
      ...(left ?? fail()),
      id: 'left',
      startedAt: NOW - 2 * 86_400_000,
      state: 'running',
    });
    await store.syncRuns.delete(`run-${NOW}`);
    expect(await sync.resume()).toBeNull();
    expect(await store.syncRuns.get('left')).toMatchObject({ state: 'failed', finishedAt: NOW });
    expect((await store.syncRuns.get('left'))?.missing).toHaveLength(1);
  });
});

describe('cancel', () => {
  it('ends a run under way at once and keeps what was read', async () => {
    let reached: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const psa = {
      ...psaOf(world),
      agreements: ({ signal }: { signal: AbortSignal }) => {
        reached();
        return new Promise<never>((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new FailureError(failure('cancelled')))),
        );
      },
    };
    const { sync } = makeSync(world, store, { psa: async () => psa });
    const ending = sync.start('user');
    await waiting;
    await sync.cancel();
    expect(await ending).toMatchObject({ state: 'cancelled', stage: 'psa agreements', failure: null });
    expect(await store.companies.count()).toBe(3);
    expect(await sync.resume()).toBeNull();
    expect((await sync.status()).running).toBe(false);
  });

  it('ends a run that a dead worker left', async () => {
    const { sync } = makeSync(world, store);
    const run = await sync.start('user');
    await store.syncRuns.put({ ...(run ?? fail()), state: 'running', stage: 'psa companies' });
    world.calls = [];
    await sync.cancel();
    expect((await store.syncRuns.all()).map((kept) => kept.state)).toEqual(['cancelled']);
    expect(world.calls).toEqual([]);
  });

  it('is heard by the worker that takes over', async () => {
    const { sync } = makeSync(world, store);
    const run = await sync.start('user');
    await store.syncRuns.put({ ...(run ?? fail()), state: 'running', stage: 'psa companies' });
    await store.settings.set('sync.cancel', run?.id);
    expect(await createSync({ ...depsOf() }).resume()).toMatchObject({ state: 'cancelled' });
  });

  it('does nothing when nothing is under way', async () => {
    const { sync } = makeSync(world, store);
    await sync.cancel();
    expect(await sync.start('user')).toMatchObject({ state: 'done' });
    await sync.cancel();
    expect((await store.syncRuns.all()).map((kept) => kept.state)).toEqual(['done']);
  });
});

const depsOf = () => ({
  store,
  lmpi: async () => lmpiOf(world),
  psa: async () => psaOf(world),
  now: () => world.now,
  newId: () => 'other',
  locks: localLocks(),
  notify: () => undefined,
});

function fail(): never {
  throw new Error('no run');
}
