import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { FakePsa } from './fake-psa.testing';
import { type Bench, fakeClock, mustAgree, outliving, pushOf } from './harness.testing';
import { confirmationOf, KINDS, type Kind, planOf, SYSTEM } from './plan.testing';

let databases = 0;
async function benchOf(kinds: readonly Kind[]) {
  const store = await openStore({ name: `push-${databases++}`, locks: localLocks() });
  const psa = new FakePsa(fakeClock());
  const plan = planOf(psa, kinds);
  await store.pushPlans.put(plan);
  const bench: Bench = {
    store,
    clock: psa.clock,
    system: SYSTEM,
    api: () => psa.api(),
    log: async () => psa.log,
  };
  return { store, psa, plan, bench, kept: outliving() };
}

describe('a push', () => {
  it('writes each line once, reads it back and tells everything', async () => {
    const { bench, kept, plan, store } = await benchOf(KINDS);
    const push = pushOf(bench, kept);
    const batch = await push.confirm(confirmationOf(plan));
    await push.idle();
    const items = await mustAgree(bench, kept, 'plain');
    expect(items.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    expect((await store.pushBatches.get(batch.id))?.state).toBe('ended');
    const kinds = (await store.pushEntries.all()).map(({ kind }) => kind);
    const line = ['sending', 'answered', 'read back'];
    expect(kinds).toEqual(['confirmed', ...line, ...line, ...line, ...line, ...line, 'ended']);
    expect(kept.changed).toEqual(['connectwise:100', 'connectwise:101']);
  });
});
