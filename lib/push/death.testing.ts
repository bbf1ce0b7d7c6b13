import type { ItemState } from '@/lib/model/push-journal';
import { localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { FakePsa } from './fake-psa.testing';
import { type Bench, fakeClock } from './harness.testing';
import { type Kind, planOf, SYSTEM } from './plan.testing';

let databases = 0;

/** A store with a plan of such lines, and the PSA that has them. */
export async function deathBench(kinds: readonly Kind[]) {
  const store = await openStore({ name: `death-${databases++}`, locks: localLocks() });
  const psa = new FakePsa(fakeClock());
  const plan = planOf(psa, kinds);
  await store.pushPlans.put(plan);
  const bench: Bench = {
    store,
    clock: psa.clock,
    system: SYSTEM,
    api: () => psa.api(),
    log: async () => [...psa.log],
  };
  return { bench, psa, plan };
}

/** What seeded runs have to come to at least once, so that they prove something. */
export const inEachState: readonly ItemState[] = [
  'done',
  'refused',
  'changed',
  'not done',
  'done twice',
  'half done',
  'unclear',
  'stopped',
];
