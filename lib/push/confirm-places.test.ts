import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { failureOf } from '@/lib/model/failure';
import type { PlannedLine, PushPlan, RestsOn } from '@/lib/model/push';
import { deathBench } from './death.testing';
import { depsOf, outliving } from './harness.testing';
import { confirmationOf } from './plan.testing';
import { createPush } from './push';

const place = (n: number): RestsOn => ({
  agreementId: `connectwise:${100 + Math.floor(n / 3)}`,
  productId: `connectwise:p${n}`,
  day: '2026-11-28' as Day,
  basis: [],
});

/** Three lines; the last is reckoned with the row of the first too, as where a bundle holds a service. */
async function three() {
  const { bench, plan, psa } = await deathBench(['set', 'set', 'set']);
  const lines = plan.lines.map((line, n): PlannedLine => {
    return { ...line, restsOn: n === 2 ? [place(2), place(0)] : [place(n)] };
  });
  const resting: PushPlan = { ...plan, lines };
  const keep = (id: string) => bench.store.pushPlans.put({ ...resting, id });
  const deps = depsOf(bench, outliving());
  const push = createPush(deps);
  const confirm = (planId: string, ...at: number[]) =>
    push
      .confirm(
        confirmationOf(resting, {
          planId,
          picks: at.map((n) => ({ itemId: `line-${n}`, optionId: `o${n}` })),
        }),
      )
      .then(
        () => 'confirmed',
        (thrown: unknown) => failureOf(thrown).code,
      );
  return { ...bench, psa, push, keep, confirm, deps };
}

describe('lines that are reckoned with each other', () => {
  it('cannot stand in one push', async () => {
    const { keep, confirm, psa } = await three();
    await keep('one');
    expect(await confirm('one', 0, 2)).toBe('push.not-together');
    expect(psa.requests).toBe(0);
    expect(await confirm('one', 0, 1)).toBe('confirmed');
  });

  it('cannot stand in two plans of the same moment: the second would correct the same difference again', async () => {
    const { keep, confirm, push, clock } = await three();
    await keep('one');
    await keep('other');
    await clock.sleep(1000);
    expect(await confirm('one', 0)).toBe('confirmed');
    // Still under way, then over.
    const second = await confirm('other', 2);
    await push.idle();
    expect([second, await confirm('other', 2)]).toEqual(['push.line-taken', 'push.plan-old']);
    expect(await confirm('other', 1)).toBe('confirmed');
  });

  it('wait for a push that rests on what they change', async () => {
    const { keep, confirm, deps } = await three();
    await keep('one');
    await keep('other');
    const pushing = createPush({
      ...deps,
      locks: { wait: (_name, work) => work(), tryOnce: async () => null },
    });
    await pushing.confirm({
      planId: 'one',
      picks: [{ itemId: 'line-2', optionId: 'o2' }],
      typed: null,
      by: { name: 'Ada', told: 'typed' },
      note: false,
    });
    expect(await confirm('other', 0)).toBe('push.line-taken');
  });
});
