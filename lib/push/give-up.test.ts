import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { pushOf } from './harness.testing';
import { confirmationOf, type Kind } from './plan.testing';
import { pushing } from './pushing.testing';

/** Two lines, of which the first was sent when the PSA went away for good; and then a person stops it. */
async function leftBehind(kind: Kind, at: number, code: string | null) {
  const run = await pushing([kind, 'set']);
  const { bench, kept, plan, psa } = run;
  let isGone = false;
  const failure = new FailureError({ code: code ?? '', sentence: `It said ${code}.`, nextStep: '' });
  const push = pushOf(bench, kept, {
    system: async () => {
      if (!isGone) return bench.system;
      if (code !== null) throw failure;
      return null;
    },
  });
  psa.onRequest = (request) => {
    if (request < at) return;
    isGone = true;
    // What is read fails as that of a client whose keys were removed.
    throw new FailureError({ code: 'psa.disconnected', sentence: 'Disconnected.', nextStep: '' });
  };
  await push.confirm(confirmationOf(plan));
  await push.idle();
  await push.stop((await run.batch()).id);
  await push.idle();
  return { ...run, push };
}

describe('a push that was stopped while its PSA is gone', () => {
  it.each([
    ['adjust', 2, 'unclear'],
    // After the first of two writes was read back.
    ['cut over', 3, 'half done'],
  ] as const)('ends: a line under way is given to a person to look at (%s)', async (kind, at, state) => {
    const { states, batch, store, push } = await leftBehind(kind, at, null);
    expect(await states()).toEqual([state, 'stopped']);
    expect((await store.pushItems.all())[0]?.failure?.sentence).toContain('No PSA is connected.');
    expect(await batch()).toMatchObject({ state: 'stopped' });
    expect((await batch()).endedAt).not.toBeNull();
    expect((await push.status()).batch).toBeNull();
    const last = (await store.pushEntries.all()).findLast(({ kind: told }) => told === 'read back');
    expect(JSON.parse(last?.detail ?? '{}')).toMatchObject({ state });
  });

  it('waits where it may be read later: behind a locked vault', async () => {
    const { states, batch } = await leftBehind('adjust', 2, 'vault.locked');
    expect(await states()).toEqual(['writing', 'stopped']);
    expect((await batch()).endedAt).toBeNull();
  });
});
