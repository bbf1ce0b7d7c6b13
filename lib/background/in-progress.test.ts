import { expect, it } from 'vitest';
import { dec, month, PRODUCT, SERVICE, usage } from '@/lib/reconcile/book.testing';
import { openBooks } from './books';
import { seedAcme, stamp, testContext } from './context.testing';
import { soFarOf } from './in-progress';
import * as mapping from './mapping';

const ACME = 'connectwise:c1';

it('tells of the month under way what sync found, for the book of the last closed month', async () => {
  const context = await testContext();
  await seedAcme(context, [usage({ used: dec(50), provisioned: dec(50) })]);
  await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
  await mapping.linkService(context, { serviceId: SERVICE, productId: PRODUCT });
  const record = {
    ...{ ...stamp, id: 'r', month: month('2026-11'), accountId: 'v1', serviceId: SERVICE },
    ...{ provisioned: dec(55), before: dec(50), from: 'transaction' as const },
    ...{ startChargeDate: null, fetchedAt: 0 },
  };
  const old = { ...record, id: 'old', month: month('2026-10'), provisioned: dec(99) };
  await context.store.commit({ put: { inProgress: [record, old] } });
  const book = await (await openBooks(context)).ofCompany(ACME);
  const told = (await soFarOf(context))(book)(PRODUCT);
  expect(told).toEqual({ month: '2026-11', expected: '55', provisioned: '55', variance: '15' });
  expect(
    (await soFarOf({ ...context, now: () => new Date(2026, 11, 3).getTime() }))(book)(PRODUCT),
  ).toBeNull();
});
