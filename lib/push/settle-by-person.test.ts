import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import { checkChain } from './chain';
import { pushOf } from './harness.testing';
import { mustAgree } from './must-agree.testing';
import { batchOf, confirmationOf } from './plan.testing';
import { pushing } from './pushing.testing';

const BY = { name: 'Robin Hale', told: 'typed' as const };

/** A push whose first line counted twice, and whose second is done. */
async function twice() {
  const made = await pushing(['adjust', 'adjust']);
  made.psa.faults.set(0, 'doubled');
  let notified = 0;
  const push = pushOf(made.bench, made.kept, {
    notify: () => {
      notified += 1;
    },
  });
  await push.confirm(confirmationOf(made.plan));
  await push.idle();
  const { id } = await made.batch();
  const items = await made.store.pushItems.ofBatch(id);
  const [first = '', second = ''] = items.map((item) => item.id);
  const settle = (itemId = first) =>
    push.settle(itemId, BY).then(
      () => 'settled',
      (thrown: unknown) => failureOf(thrown).code,
    );
  return { ...made, push, first, second, batchId: id, settle, notified: () => notified };
}

describe('a line that a person has settled', () => {
  it('is to look at no more, says who settled it and when, and is told by the record', async () => {
    const { bench, kept, store, psa, push, first, batchId, settle, notified } = await twice();
    expect(await push.status()).toEqual({ batch: null, needsPerson: 1, lookAt: batchId });
    const before = (await store.pushItems.get(first)) ?? expect.fail();
    const [entries, requests, told] = [await store.pushEntries.all(), psa.requests, notified()];
    await bench.clock.sleep(60_000);
    const at = bench.clock.now();
    expect(await settle()).toBe('settled');
    expect(await push.status()).toEqual({ batch: null, needsPerson: 0, lookAt: null });
    expect(await store.pushItems.get(first)).toEqual({
      ...before,
      settled: { by: BY, at },
      updatedAt: at,
      updatedBy: 'user',
    });
    const after = await store.pushEntries.all();
    expect(after.slice(0, -1)).toEqual(entries);
    expect(after.at(-1)).toMatchObject({
      kind: 'settled',
      at,
      batchId,
      itemId: first,
      by: BY,
      company: 'Acme',
      product: 'Product 0',
      from: null,
      to: null,
      sentence:
        'Robin Hale looked at it in ConnectWise PSA at na and says that it is settled. It had ended as: done twice.',
    });
    await push.idle();
    expect(await checkChain(after, [kept.head, kept.head])).toEqual({ entries: after.length, broken: null });
    await mustAgree(bench, kept, 'settled');
    expect(notified()).toBeGreaterThan(told);
    // The PSA is asked nothing.
    expect(psa.requests).toBe(requests);
  });

  it('is settled once, of two windows too, and nothing else is', async () => {
    const { bench, kept, store, first, second, settle } = await twice();
    expect(await settle(second)).toBe('push.not-to-look-at');
    expect(await settle('nowhere')).toBe('push.gone');
    const other = pushOf(bench, kept, { locks: kept.locks });
    const both = await Promise.allSettled([settle(), other.settle(first, { name: 'Eve', told: 'page' })]);
    const won = both.filter((one) => one.status === 'fulfilled' && one.value !== 'push.not-to-look-at');
    expect(won).toHaveLength(1);
    expect(await settle()).toBe('push.not-to-look-at');
    const told = (await store.pushEntries.all()).filter(({ kind }) => kind === 'settled');
    expect(told).toHaveLength(1);
    expect((await store.pushItems.get(first))?.settled?.by).toEqual(told[0]?.by);
  });

  it('is not settled while it is under way, or what puts it right is, nor after that has', async () => {
    const { store, first, second, settle } = await twice();
    const items = await store.pushItems.all();
    const [one, two] = items;
    if (!one || !two) throw new Error('no items');
    for (const state of ['waiting', 'writing'] as const) {
      await store.pushItems.put({ ...two, state });
      expect(await settle(second)).toBe('push.under-way');
    }
    await store.pushItems.put({ ...two, state: 'waiting', line: { ...two.line, undoes: first } });
    expect(await settle()).toBe('push.under-way');
    await store.pushItems.put({ ...two, line: { ...two.line, undoes: first } });
    await store.pushItems.put({ ...one, undoneBy: two.id });
    expect(await settle()).toBe('push.not-to-look-at');
    expect((await store.pushEntries.all()).some(({ kind }) => kind === 'settled')).toBe(false);
  });

  it('stays as its person left it when a later push of the same product is done', async () => {
    const { bench, plan, psa, push, store, first, settle } = await twice();
    await settle();
    const settled = await store.pushItems.get(first);
    const lines = plan.lines.slice(0, 1).map((line) => ({
      ...line,
      options: line.options.map((option) => ({
        ...option,
        basis: psa.sightOf('connectwise:100', 'connectwise:p0'),
      })),
    }));
    const next = { ...plan, madeAt: bench.clock.now(), lines };
    await store.pushPlans.put(next);
    await push.confirm(confirmationOf(next));
    await push.idle();
    expect((await store.pushItems.all()).filter(({ state }) => state === 'done')).toHaveLength(2);
    expect(await store.pushItems.get(first)).toEqual(settled);
  });
});

it('the status leads to the newest batch that holds a line to look at', async () => {
  const { store, push, first, batchId, settle } = await twice();
  const item = (await store.pushItems.get(first)) ?? expect.fail();
  const kept = async (id: string, confirmedAt: number, change: object) => {
    await store.pushBatches.put(batchOf({ id, state: 'ended', confirmedAt, endedAt: confirmedAt }));
    await store.pushItems.put({ ...item, id: `${id}:0`, batchId: id, ...change });
  };
  await kept('older', 1, {});
  await kept('newest', 9e12, { undoneBy: 'x' });
  await kept('newer', 8e12, { state: 'unclear', settled: { by: BY, at: 1 } });
  expect(await push.status()).toMatchObject({ needsPerson: 2, lookAt: batchId });
  await settle();
  expect(await push.status()).toMatchObject({ needsPerson: 1, lookAt: 'older' });
});
