import { beforeEach, expect, it } from 'vitest';
import type { UsageRow } from '@/lib/model/records';
import { dec, SERVICE, usage } from '@/lib/reconcile/book.testing';
import { report, seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from './index';
import { aCompany, fixed, percent, REST, vendorAccount } from './records.testing';

let context: TestContext;
const begin = async (...rows: Partial<UsageRow>[]) => {
  context = await testContext();
  await seedAcme(
    context,
    rows.map((row, index) => usage({ index, ...row })),
  );
  await context.store.vendorAccounts.put(
    ...['v2', 'v3', 'v4'].map((id) => vendorAccount(id, { name: `Account ${id}` })),
  );
  await context.store.companies.put(aCompany('connectwise:c2', 'Beta'));
};
beforeEach(() =>
  begin(
    { used: dec(10), provisioned: dec(20) },
    { accountId: 'v2', customer: 'Two', used: dec(5), provisioned: null },
    { accountId: 'v3', customer: 'Three', used: dec(3), provisioned: dec(4) },
    { accountId: null, customer: 'Four', used: dec(2), provisioned: null },
    { accountId: 'v3', customer: 'Three', serviceId: 'another', used: dec(100) },
  ),
);
const usages = async () => (await mapping.serviceUsage(context, { serviceId: SERVICE })).items;
const to = (companyId: string, accountId = 'v1') => mapping.linkAccount(context, { accountId, companyId });
const split = (...shares: ReturnType<typeof fixed>[]) =>
  mapping.splitAccount(context, {
    accountId: 'v1',
    companies: shares.map((share, at) => ({ companyId: `connectwise:c${at + 1}`, share })),
  });

it('of accounts that nobody has decided on stands together', async () => {
  expect(await mapping.serviceUsage(context, { serviceId: SERVICE })).toMatchObject({
    month: '2026-10',
    items: [{ companyId: null, companyName: 'Accounts to map', used: '20', provisioned: '24' }],
  });
});

it('is added for a company over its accounts, and excluded ones are left out', async () => {
  await to('connectwise:c1');
  await to('connectwise:c1', 'v2');
  await mapping.excludeAccount(context, { accountId: 'v3', reason: 'own' });
  expect(await usages()).toMatchObject([
    { companyId: 'connectwise:c1', companyName: 'Acme', used: '15', provisioned: '20' },
    { companyId: null, companyName: 'Accounts to map', used: '2', provisioned: null },
  ]);
});

it('is divided by the split of an account, so that the parts add up', async () => {
  await split(percent(33), REST);
  await to('connectwise:c2', 'v2');
  expect((await usages()).filter(({ companyId }) => companyId !== null)).toMatchObject([
    { companyId: 'connectwise:c1', companyName: 'Acme', used: '3', provisioned: '6' },
    { companyId: 'connectwise:c2', companyName: 'Beta', used: '12', provisioned: '14' },
  ]);
});

it('that is not reported is null, and not 0', async () => {
  await begin({ used: null, provisioned: dec(7) });
  await split(fixed(5), REST);
  expect(await usages()).toMatchObject([
    { companyId: 'connectwise:c1', companyName: 'Acme', used: null, provisioned: '5' },
    { companyId: 'connectwise:c2', companyName: 'Beta', used: null, provisioned: '2' },
  ]);
});

it('adds several rows of one account before it is divided', async () => {
  await begin({ used: dec(3) }, { used: dec(3) });
  await split(percent(50), REST);
  expect((await usages()).map(({ used }) => used)).toEqual(['3', '3']);
});

it('names a company that is gone as it was mapped, and is without a month where there is no report', async () => {
  await to('connectwise:c2');
  await context.store.companies.delete('connectwise:c2');
  expect((await usages())[0]).toMatchObject({ companyId: 'connectwise:c2', companyName: 'Beta' });
  await context.store.usage.erase();
  await context.store.commit({ report: { report: report({ runId: 'waiting' }), rows: [usage()] } });
  expect(await mapping.serviceUsage(context, { serviceId: SERVICE })).toEqual({ month: null, items: [] });
});

it('is counted by each basis row by row, as figures are: never the higher of two sums, never a partial one', async () => {
  await begin({ used: dec(9), provisioned: dec(1) }, { used: dec(1), provisioned: dec(9) });
  await to('connectwise:c1');
  expect((await usages())[0]?.counted).toEqual({ used: '10', provisioned: '10', higher: '18' });
  await begin({ used: dec(9), provisioned: null }, { used: null, provisioned: null });
  await to('connectwise:c1');
  expect((await usages())[0]).toMatchObject({ used: '9', counted: { used: null, higher: null } });
});

it('of an account stands service by service too: a split is made of each', async () => {
  const { accounts } = await mapping.mappingOverview(context);
  const two = accounts.find(({ id }) => id === 'v3');
  expect(two).toMatchObject({ used: '103', usedByService: ['3', '100'] });
});
