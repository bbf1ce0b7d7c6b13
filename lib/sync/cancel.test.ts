import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import type { Store } from '@/lib/store/contract';
import { localLocks } from '@/lib/store/locks';
import { createSync } from './runner';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { failure, lmpiOf, makeWorld, psaOf, type World } from './world.testing';

let world: World;
let store: Store;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
  await keepOldMonths(store);
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

  it('is not told as a sync that ended: the one before it still is', async () => {
    const { sync } = makeSync(world, store);
    const done = await sync.start('user');
    const cancelled = {
      ...(done ?? fail()),
      id: 'later',
      startedAt: world.now + 1,
      finishedAt: world.now + 2,
    };
    await store.syncRuns.put({ ...cancelled, state: 'cancelled', missing: [] });
    expect((await sync.status()).finishedAt).toBe(done?.finishedAt);
    await store.syncRuns.delete(done?.id ?? '');
    expect((await sync.status()).finishedAt).toBeNull();
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
