import { beforeEach, describe, expect, it } from 'vitest';
import type { InProgress } from '@/lib/model/in-progress';
import type { ServiceMapping } from '@/lib/model/records';
import { dec, month, SERVICE } from '@/lib/reconcile/book.testing';
import { NOW, type TestContext } from '../context.testing';
import { reviewScene } from './scene.testing';
import { monthSoFar } from './so-far';

let context: TestContext;
beforeEach(async () => {
  context = await reviewScene();
  const [mapping] = await context.store.serviceMappings.all();
  await context.store.serviceMappings.put({ ...mapping, basis: 'provisioned' } as ServiceMapping);
});

const progress = async (change: Partial<InProgress> = {}): Promise<void> => {
  const [row] = await context.store.usage.ofMonth(month('2026-10'));
  await context.store.inProgress.put({
    id: 'p1',
    month: month('2026-11'),
    accountId: row?.accountId ?? '',
    serviceId: SERVICE,
    provisioned: dec(60),
    before: row?.provisioned ?? null,
    from: 'subscription',
    startChargeDate: null,
    fetchedAt: NOW,
    updatedAt: NOW,
    updatedBy: 'sync',
    ...change,
  });
};

describe('the month so far', () => {
  it('says nothing where nothing was told of the month', async () => {
    expect(await monthSoFar(context)).toEqual({ month: '2026-11', fetchedAt: null, items: [] });
  });

  it('has each product that comes to something else, also one that is billed right by the last report', async () => {
    await progress();
    const { items, fetchedAt } = await monthSoFar(context);
    expect(fetchedAt).toBe(NOW);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ companyName: 'Acme', before: '50', expected: '60', provisioned: '60' });
    expect(items[0]?.variance).toBe(String(60 - Number(items[0]?.billed)));
  });

  it('has none that stays as it was, and none of another month', async () => {
    await progress({ provisioned: dec(50) });
    expect((await monthSoFar(context)).items).toEqual([]);
    await progress({ month: month('2026-10') });
    expect(await monthSoFar(context)).toMatchObject({ fetchedAt: null, items: [] });
  });

  it('does not say what is billed of a customer that was not read', async () => {
    await progress();
    const reads = await context.store.lineReads.all();
    await context.store.lineReads.delete(...reads.map(({ id }) => id));
    expect((await monthSoFar(context)).items[0]).toMatchObject({
      expected: '60',
      billed: null,
      variance: null,
    });
  });
});
