import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Failure } from '@/lib/model/failure';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import { deathBench } from './death.testing';
import { day, dec } from './fake-psa.testing';
import { depsOf, outliving } from './harness.testing';
import { confirmationOf } from './plan.testing';
import { createPush } from './push';

const ELSEWHERE = { agreementId: 'connectwise:900', productId: 'connectwise:p0' };
const BESIDE = 'connectwise:beside';

/** Two lines, the first of which is reckoned with a row of the same product on another agreement. */
async function two() {
  const { bench, plan, psa } = await deathBench(['set', 'set']);
  const row = psa.add(ELSEWHERE.agreementId, BESIDE, ELSEWHERE.productId, '5');
  const own = plan.lines[0]?.options[0]?.writes[0];
  const ownPlace = { agreementId: own?.agreementId ?? '', productId: own?.productId ?? '' };
  const restsOn = [ownPlace, ELSEWHERE].map((place) => ({
    ...place,
    day: day('2026-11-28'),
    basis: psa.sightOf(place.agreementId, place.productId),
  }));
  const lines = plan.lines.map((line, n): PlannedLine => (n === 0 ? { ...line, restsOn } : line));
  const resting: PushPlan = { ...plan, lines };
  await bench.store.pushPlans.put(resting);
  let frozen: Failure | null = null;
  const deps = depsOf(bench, outliving(), { frozen: async () => frozen });
  const push = createPush(deps);
  const run = async () => {
    const { id } = await push.confirm(confirmationOf(resting, {}));
    await push.idle();
    return id;
  };
  const states = async () => (await bench.store.pushItems.all()).map(({ state }) => state);
  const freeze = (why: Failure | null) => {
    frozen = why;
  };
  return { bench, plan: resting, psa, row, push, run, states, freeze };
}

describe('a row of another agreement that the plan was reckoned with', () => {
  it('is read again, and leaves the line alone where it bills something else now', async () => {
    const { bench, psa, run, states } = await two();
    psa.disturb(BESIDE, '3');
    await run();
    expect(await states()).toEqual(['changed', 'done']);
    expect(psa.sends).toBe(1);
    const [{ failure } = { failure: null }] = await bench.store.pushItems.all();
    expect(failure?.sentence).toContain('quantity 8 instead of 5');
  });

  it('holds up nothing that changes no quantity', async () => {
    const { row, run, states } = await two();
    Object.assign(row, { version: 'edited', unitPrice: dec('9.99'), postedTo: day('2026-10-31') });
    await run();
    expect(await states()).toEqual(['done', 'done']);
  });

  it.each([
    ['is gone', { productId: 'connectwise:other' }],
    ['has ended', { to: day('2026-11-30') }],
    ['is not charged any more', { billable: 'NoCharge' as const }],
  ])('leaves the line alone where it %s', async (_, change) => {
    const { row, run, states } = await two();
    Object.assign(row, change);
    await run();
    expect(await states()).toEqual(['changed', 'done']);
  });

  it('holds the batch while it cannot be read', async () => {
    const { bench, psa, run, states } = await two();
    // Its own row and the one beside are asked for first, at the same time.
    psa.downUntil = psa.clock.now() + 1_000;
    await run();
    expect(await states()).toEqual(['waiting', 'waiting']);
    expect((await bench.store.pushBatches.all())[0]).toMatchObject({ state: 'paused' });
    expect(psa.sends).toBe(0);
  });
});

describe('the agreement of a line', () => {
  it.each([
    ['is another customer’s now', { companyId: 'connectwise:c2' }, 'another customer’s now'],
    ['has ended by the day of the change', { endDate: day('2026-11-30') }, 'agreement ended 30 Nov'],
    ['was cancelled', { cancelled: true }, 'agreement cancelled'],
  ])('%s: nothing is sent', async (_, change, words) => {
    const { bench, psa, run, states } = await two();
    const { agreementId = '' } = (await bench.store.pushPlans.all())[0]?.lines[1]?.options[0] ?? {};
    psa.agreements.set(Number(agreementId.split(':')[1]), change);
    await run();
    expect(await states()).toEqual(['changed', 'changed']);
    expect(psa.sends).toBe(0);
    const [{ failure } = { failure: null }] = await bench.store.pushItems.all();
    expect(failure?.sentence).toContain(words);
  });

  it('does not keep back an undo', async () => {
    const { bench, psa, plan, push, states } = await two();
    await bench.store.pushPlans.put({ ...plan, kind: 'undo' });
    psa.agreements.set(100, { cancelled: true });
    await push.confirm(confirmationOf(plan, {}));
    await push.idle();
    expect(await states()).toEqual(['done', 'done']);
  });
});

describe('a report that begins to look broken while a batch is under way', () => {
  const FROZEN: Failure = { code: 'push.frozen', sentence: 'Frozen.', nextStep: 'Look.' };

  it('holds the lines that were not begun until a person lets them go on', async () => {
    const { bench, psa, push, run, states, freeze } = await two();
    psa.onRequest = (_, kind) => {
      if (kind === 'send') {
        psa.clock.sleep(10_000);
        freeze(FROZEN);
      }
    };
    const batchId = await run();
    expect(await states()).toEqual(['done', 'waiting']);
    expect(await bench.store.pushBatches.get(batchId)).toMatchObject({ state: 'paused', because: FROZEN });
    await push.resume();
    await push.idle();
    expect(await states()).toEqual(['done', 'waiting']);
    await expect(push.goOn(batchId)).rejects.toThrow('push.frozen');
    psa.onRequest = () => undefined;
    freeze(null);
    await push.goOn(batchId);
    await push.idle();
    expect(await states()).toEqual(['done', 'done']);
  });
});
