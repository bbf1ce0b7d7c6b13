// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ItemState } from '@/lib/model/push-journal';
import { runSeed } from './run.testing';

/** `npx tsx bench/deaths.ts 1000` runs the whole proof and says its numbers; SEED=7 one run alone. */
const ONE = process.env.SEED;
const RUNS = Number(process.env.SEEDS ?? 200);
const STATES: readonly ItemState[] = ['done', 'refused', 'changed', 'not done', 'unclear', 'stopped'];

describe.each(['connectwise', 'autotask'] as const)('pushes on the simulator of %s', (psa) => {
  it('end with every line changed once or not at all, or a double told; the journal is the PSA’s own log', {
    timeout: 600_000,
  }, async () => {
    const seeds = ONE === undefined ? Array.from({ length: RUNS / 2 }, (_, seed) => seed) : [Number(ONE)];
    const states = new Map<string, number>();
    const total = { deaths: 0, requests: 0, sent: 0, corrected: 0, undone: 0 };
    for (const seed of seeds) {
      const outcome = await runSeed(psa, seed);
      for (const state of outcome.states) states.set(state, (states.get(state) ?? 0) + 1);
      for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += outcome[name];
    }
    if (process.env.SEEDS || ONE)
      console.log(psa, { runs: seeds.length, ...total, states: Object.fromEntries(states) });
    if (ONE !== undefined) return;
    for (const state of STATES) expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
    expect(states.get('done twice') ?? 0).toBeGreaterThan(0);
    expect(total.corrected).toBeGreaterThan(0);
    expect(total.undone).toBeGreaterThan(0);
  });
});
