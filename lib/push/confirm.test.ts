import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '@/lib/model/failure';
import { PLAN_HOLDS, type PushPlan } from '@/lib/model/push';
import { monthReport } from '@/lib/store/samples.testing';
import type { Confirmation, PushDeps } from './contract';
import { deathBench } from './death.testing';
import { depsOf, outliving } from './harness.testing';
import { confirmationOf, type Kind } from './plan.testing';
import { createPush } from './push';

const FROZEN: Failure = { code: 'push.frozen', sentence: 'Frozen.', nextStep: 'Look.' };
const TYPED: Failure = { code: 'push.typed', sentence: 'Type it.', nextStep: 'Type 42.' };
const LIMITS = { unitsPerLine: 40, moneyPerLine: null, linesPerBatch: 2, moneyPerBatch: null };
const KINDS: Kind[] = ['set', 'adjust', 'cut over'];

interface Change {
  plan?: (plan: PushPlan) => Partial<PushPlan>;
  confirmation?: Partial<Confirmation>;
  deps?: Partial<PushDeps>;
  later?: number;
}
/** Nothing runs: the lock is somebody else's. */
const HELD = { wait: (_: string, work: () => Promise<never>) => work(), tryOnce: async () => null };

async function confirming({ plan: planned, confirmation, deps, later = 0 }: Change = {}) {
  const { bench, plan, psa } = await deathBench(KINDS);
  await bench.store.pushPlans.put({ ...plan, limits: LIMITS, ...planned?.(plan) });
  await bench.clock.sleep(later);
  const push = createPush(depsOf(bench, outliving(), { locks: HELD, ...deps }));
  const confirm = (more: Partial<Confirmation> = {}) =>
    push.confirm(confirmationOf(plan, { typed: '3 lines', ...confirmation, ...more })).then(
      () => 'confirmed',
      (thrown: unknown) => failureOf(thrown).code,
    );
  return { ...bench, psa, push, plan, confirm };
}
const code = async (change: Change): Promise<string> => {
  const { confirm, store, psa } = await confirming(change);
  const outcome = await confirm();
  const made = [
    await store.pushBatches.count(),
    await store.pushItems.count(),
    await store.pushEntries.count(),
  ];
  expect(made, outcome).toEqual(outcome === 'confirmed' ? [1, 3, 1] : [0, 0, 0]);
  expect(psa.requests).toBe(0);
  return outcome;
};
const withSource = (runId: string | null) => (plan: PushPlan) => ({
  lines: plan.lines.map((line) => ({
    ...line,
    source: { month: monthReport().month, reportRunId: runId, reportFetchedAt: 1, rows: [] },
  })),
});

describe('confirming', () => {
  it('makes a batch, its lines and the first entry in one transaction', async () => {
    const { confirm, store } = await confirming();
    expect(await confirm()).toBe('confirmed');
    const [entry] = await store.pushEntries.all();
    expect(entry).toMatchObject({ kind: 'confirmed', by: { name: 'Ada', told: 'typed' } });
    expect(entry?.sentence).toBe('Ada confirmed the push of 3 lines.');
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ typed: '3 lines', lines: { length: 3 } });
    expect((await store.pushItems.all()).map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect(await confirm()).toBe('push.plan-gone');
  });

  it.each<[string, Change, string]>([
    ['what is not kept', { confirmation: { planId: 'other' } }, 'push.plan-gone'],
    [
      'a line that was not shown',
      { confirmation: { picks: [{ itemId: 'x', optionId: 'o0' }] } },
      'push.plan-gone',
    ],
    [
      'an option that was not shown',
      { confirmation: { picks: [{ itemId: 'line-0', optionId: 'o1' }] } },
      'push.plan-gone',
    ],
    ['nothing', { confirmation: { picks: [] } }, 'push.nothing'],
    ['what was shown half an hour ago', { later: PLAN_HOLDS }, 'confirmed'],
    ['what was shown longer ago', { later: PLAN_HOLDS + 1 }, 'push.plan-old'],
    ['what is held', { plan: () => ({ held: FROZEN }) }, 'push.frozen'],
    ['what is frozen', { deps: { frozen: async () => FROZEN } }, 'push.frozen'],
    [
      'an undo, frozen or not',
      { plan: () => ({ kind: 'undo' }), deps: { frozen: async () => FROZEN } },
      'confirmed',
    ],
    ['what is above a limit', { confirmation: { typed: null } }, 'push.typed'],
    ['another installation', { plan: () => ({ systemId: 'eu' }) }, 'push.other-system'],
    ['another PSA', { plan: () => ({ psa: 'autotask' }) }, 'push.other-system'],
    ['no PSA', { deps: { system: async () => null } }, 'push.not-connected'],
    ['a report that is published no more', { plan: withSource('old') }, 'push.plan-old'],
    ['a page without a report', { plan: withSource(null) }, 'confirmed'],
    [
      'a line that cannot be pushed',
      { plan: ({ lines }) => ({ lines: lines.map((line) => ({ ...line, cannot: TYPED })) }) },
      'push.typed',
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await code(change)).toBe(expected);
  });

  it('holds the same line twice, in one push or in two, to be one too many', async () => {
    const twice = { picks: ['line-0', 'line-0'].map((itemId) => ({ itemId, optionId: 'o0' })) };
    expect(await code({ confirmation: twice })).toBe('push.line-taken');
    const { confirm, plan, store, push } = await confirming();
    expect(await confirm({ picks: [{ itemId: 'line-0', optionId: 'o0' }] })).toBe('confirmed');
    await store.pushPlans.put(plan);
    expect(await confirm()).toBe('push.line-taken');
    const rest = plan.lines
      .slice(1)
      .map(({ id, options }) => ({ itemId: id, optionId: options[0]?.id ?? '' }));
    expect(await confirm({ picks: rest })).toBe('confirmed');
    // Once that push is over, its line is free.
    const [batch] = await store.pushBatches.all();
    await push.stop(batch?.id ?? '');
    await store.pushPlans.put(plan);
    expect(await confirm({ picks: [{ itemId: 'line-0', optionId: 'o0' }] })).toBe('confirmed');
  });

  it('lets one of two windows have it', async () => {
    const { confirm, store } = await confirming();
    const both = await Promise.all([confirm(), confirm()]);
    expect(both.sort()).toEqual(['confirmed', 'push.plan-gone']);
    expect(await store.pushBatches.count()).toBe(1);
  });
});
