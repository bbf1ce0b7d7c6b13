import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deathBench, inEachState } from './death.testing';
import { outliving, runDying } from './harness.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf, KINDS } from './plan.testing';
import { seeded } from './seeded.testing';

describe('a worker that dies while it pushes', () => {
  it('leaves each line written once, whichever call was its last', { timeout: 60_000 }, async () => {
    const kinds = [...KINDS, 'adjust' as const];
    const whole = await deathBench(kinds);
    const calls = await runDying(whole.bench, outliving(), confirmationOf(whole.plan, { note: true }), [
      { at: Number.POSITIVE_INFINITY, when: 'before' },
    ]);
    expect(calls).toBeGreaterThan(50);
    let died = 0;
    for (const when of ['before', 'after'] as const)
      for (let at = 1; at <= calls; at++) {
        const { bench, plan, psa } = await deathBench(kinds);
        const kept = outliving();
        await runDying(bench, kept, confirmationOf(plan, { note: true }), [{ at, when }]);
        const items = await mustAgree(bench, kept, `died ${when} call ${at}`);
        // What was not sent, or is not known to have been, is told and not sent again.
        const states = items.map(({ state }) => state).filter((state) => state !== 'done');
        expect(states.length, `died ${when} call ${at}: ${states}`).toBeLessThanOrEqual(1);
        for (const state of states) expect(['not done', 'half done'], `${when} ${at}`).toContain(state);
        if (states.length > 0) died += 1;
        expect(new Set(psa.notes.map((note) => note.split(':')[1])).size, `${when} ${at}`).toBe(
          psa.notes.length,
        );
      }
    // Only between the journal and the answer is it not known.
    expect(died).toBeGreaterThan(0);
    expect(died).toBeLessThan(calls / 2);
  });
});

describe('1,000 seeded runs', () => {
  const SEEDS = 1000;
  const PARTS = 4;
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'end with every line changed once or not at all, or a double told (part %i)',
    { timeout: 60_000 },
    async (part) => {
      const states = new Map<string, number>();
      for (let seed = part; seed < SEEDS; seed += PARTS) {
        const run = await seeded(seed);
        for (const { state } of run) states.set(state, (states.get(state) ?? 0) + 1);
      }
      // Faults that nothing comes of would prove nothing.
      for (const state of inEachState) expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
    },
  );
});
