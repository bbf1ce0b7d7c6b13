import { deathBench } from './death.testing';
import { outliving } from './harness.testing';
import type { Kind } from './plan.testing';

/** A planned push of such lines, and what is asked of it in tests. */
export async function pushing(kinds: readonly Kind[]) {
  const bench = await deathBench(kinds);
  const { store } = bench.bench;
  const told = async () => (await store.pushEntries.all()).map(({ kind }) => kind);
  return {
    ...bench,
    store,
    kept: outliving(),
    states: async () => (await store.pushItems.all()).map(({ state }) => state),
    told,
    toldOf: async (kind: string) => (await told()).filter((one) => one === kind).length,
    async batch() {
      const [batch] = await store.pushBatches.all();
      if (!batch) throw new Error('no batch');
      return batch;
    },
  };
}
export type Pushing = Awaited<ReturnType<typeof pushing>>;
