import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import type { Store } from '@/lib/store/contract';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { failure, lmpiOf, makeWorld, NOW, psaOf, type World } from './world.testing';

let world: World;
let store: Store;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
  await keepOldMonths(store);
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
        lmpi: () => guard().then(() => lmpiOf(world)),
        psa: () => guard().then(() => psaOf(world)),
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

function fail(): never {
  throw new Error('no run');
}
