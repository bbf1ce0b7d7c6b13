import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import { reportKey } from '@/lib/model/keys';
import type { Problem, VendorAccount } from '@/lib/model/records';
import { usage } from '@/lib/reconcile/book.testing';
import { nameAccountId } from '@/lib/sync/join';
import { report, seedAcme, stamp, type TestContext, testContext } from './context.testing';
import * as mapping from './mapping';
import { mappingOverview } from './mapping/overview';
import { agreementOnPage } from './pages';
import { concerning, resolveProblem } from './problems';

const KEY = reportKey('Acme', 'Encino', 'CA');
const ask = {
  psa: 'connectwise' as const,
  recordId: 1,
  names: [],
  companyName: null,
  rows: [],
  reread: false,
};
let context: TestContext;

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context, [usage({ accountId: null, city: 'Encino', state: 'CA' })]);
  await context.store.problems.put({
    ...stamp,
    id: 'account:acme',
    kind: 'ambiguous account',
    month: usage().month,
    sentence: 'Acme may be any of 2.',
    reportKey: KEY,
    candidateAccountIds: ['v1', 'v2'],
  });
  await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:c1' });
  await mapping.linkService(context, { serviceId: usage().serviceId, productId: 'connectwise:p1' });
});
const badge = async () => (await agreementOnPage(context, ask)).figures?.lines[0]?.badge;

describe('an ambiguous account', () => {
  it('has no figure until somebody says which customer is meant', async () => {
    expect(await badge()).toMatchObject({ reason: 'ambiguous account', used: null });
    await resolveProblem(context, { problemId: 'account:acme', accountId: 'v1' });
    expect(await badge()).toMatchObject({ used: '42', reason: null });
    expect(await context.store.problems.count()).toBe(0);
    expect(await context.store.accountJoins.get(KEY)).toMatchObject({ accountId: 'v1', updatedBy: 'user' });
  });

  it('has none either under the account that the names had before customers were called so', async () => {
    const { store } = context;
    const named = nameAccountId(KEY);
    await store.vendorAccounts.put({
      ...(await store.vendorAccounts.all())[0],
      id: named,
      customerId: null,
    } as VendorAccount);
    const before = { month: '2026-09' as Month, customer: 'Other', accountId: 'v7' };
    await store.commit({ report: { report: report({ month: before.month }), rows: [usage(before)] } });
    await store.usage.publish();
    await mapping.unlinkAccount(context, { accountId: 'v1' });
    await mapping.linkAccount(context, { accountId: named, companyId: 'connectwise:c1' });
    expect(await badge()).toMatchObject({ reason: 'ambiguous account', used: null });
  });

  it('offers customers that a person can tell apart', async () => {
    const { store } = context;
    const [first] = await store.vendorAccounts.all();
    if (!first) throw new Error('no account');
    await store.vendorAccounts.put({ ...first, id: 'v2', customerId: 'v2' });
    const { problems, accounts } = await mappingOverview(context);
    expect(problems[0]?.candidates.map(({ label }) => label)).toEqual([
      'Acme (Encino, CA, customer ID v1)',
      'Acme (Encino, CA, customer ID v2)',
    ]);
    expect(accounts.map(({ distinction }) => distinction)).toEqual(['customer ID v1', 'customer ID v2']);
  });

  it('cannot be settled with somebody who is no candidate, nor twice', async () => {
    await expect(resolveProblem(context, { problemId: 'account:acme', accountId: 'v9' })).rejects.toThrow(
      'problem.gone',
    );
    await resolveProblem(context, { problemId: 'account:acme', accountId: 'v1' });
    await expect(resolveProblem(context, { problemId: 'account:acme', accountId: 'v1' })).rejects.toThrow(
      'problem.gone',
    );
  });
});

describe('a row that cannot be read', () => {
  it('leaves its customer without a figure in its month, and asks nothing', async () => {
    const lost = async (month: string): Promise<void> =>
      context.store.problems.put({
        ...stamp,
        id: 'account:acme',
        kind: 'unusable report row',
        month: month as Month,
        sentence: 'Row 3 names no product.',
        reportKey: null,
        candidateAccountIds: ['v1'],
      });
    await lost('2026-10');
    expect(await badge()).toMatchObject({ reason: 'not reported', used: null });
    expect((await mappingOverview(context)).problems).toMatchObject([{ candidates: [] }]);
    await lost('2026-09');
    expect((await badge())?.reason).not.toBe('not reported');
  });
});

describe('concerning', () => {
  it('leaves unusable rows of other months aside, and nothing else', () => {
    const problem = (id: string, kind: Problem['kind'], month: string | null): Problem => ({
      ...stamp,
      id,
      kind,
      month: month as Problem['month'],
      sentence: '',
      reportKey: null,
      candidateAccountIds: [],
    });
    const all = [
      problem('old row', 'unusable report row', '2026-09'),
      problem('row', 'unusable report row', '2026-10'),
      problem('names', 'ambiguous account', '2026-09'),
      problem('record', 'unusable psa record', null),
    ];
    expect(concerning(all, usage().month).map(({ id }) => id)).toEqual(['row', 'names', 'record']);
  });
});
