import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountMapping } from '@/lib/model/records';
import { agreement, dec, fixed, line, PRODUCT, percent, REST, SERVICE } from '@/lib/reconcile/book.testing';
import { companyFigures } from '@/lib/reconcile/company';
import { isMappedTo, openBooks, shareOf } from './books';
import { company, NOW, seedAcme, type TestContext, testContext } from './context.testing';
import { findingCounts } from './counts';
import * as mapping from './mapping';

const OTHER = 'connectwise:c2';
let context: TestContext;

/** Acme's account, of 42 used, shared by Acme, which is billed 40, and Other Ltd, which is billed 12. */
beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await context.store.commit({
    put: {
      companies: [company(OTHER, 'Other Ltd', 2)],
      agreements: [
        agreement({ id: 'connectwise:2', recordId: 2, companyId: OTHER, companyName: 'Other Ltd' }),
      ],
      agreementLines: [
        line({ id: 'connectwise:l2', agreementId: 'connectwise:2', companyId: OTHER, quantity: dec(12) }),
      ],
      lineReads: [{ id: 'connectwise:2', readAt: NOW }],
    },
  });
  await mapping.linkService(context, { serviceId: SERVICE, productId: PRODUCT });
});

const split = (mine: ReturnType<typeof fixed>) =>
  mapping.splitAccount(context, {
    accountId: 'v1',
    companies: [
      { companyId: 'connectwise:c1', share: mine },
      { companyId: OTHER, share: REST },
    ],
  });
const usedBy = async (companyId: string, of: 'a page' | 'everything') =>
  companyFigures(await (await openBooks(context, of)).ofCompany(companyId)).badgeOfProduct(PRODUCT).used;

describe('books', () => {
  it.each(['a page', 'everything'] as const)(
    'hold a shared account for each of its companies: %s',
    async (of) => {
      await split(fixed(30));
      expect([await usedBy('connectwise:c1', of), await usedBy(OTHER, of)]).toEqual(['30', '12']);
      await split(percent(50));
      expect([await usedBy('connectwise:c1', of), await usedBy(OTHER, of)]).toEqual(['21', '21']);
      await mapping.excludeAccount(context, { accountId: 'v1', reason: 'our own' });
      expect([await usedBy('connectwise:c1', of), await usedBy(OTHER, of)]).toEqual([null, null]);
    },
  );

  it('know what of an account a company is billed', () => {
    const one: AccountMapping = {
      id: 'v1',
      accountName: 'Acme',
      companies: [
        { companyId: 'a', name: 'A', share: fixed(3) },
        { companyId: 'b', name: 'B', share: REST },
      ],
      excluded: null,
      deletedAt: null,
      updatedAt: NOW,
      updatedBy: 'user',
    };
    expect(['a', 'b', 'c'].map((id) => shareOf(one, id))).toEqual([fixed(3), REST, null]);
    expect(['a', 'b', 'c'].map((id) => isMappedTo(one, id))).toEqual([true, true, false]);
    for (const gone of [
      { ...one, excluded: '' },
      { ...one, deletedAt: NOW },
    ])
      expect(isMappedTo(gone, 'a')).toBe(false);
  });
});

describe('counts', () => {
  it('count a shared account at each of its companies', async () => {
    await split(fixed(30));
    expect(await findingCounts(context)).toMatchObject({ overBilled: 1, matched: 1, underBilled: 0 });
    await split(fixed(40));
    expect(await findingCounts(context)).toMatchObject({ overBilled: 1, matched: 1, underBilled: 0 });
    await split(fixed(20));
    expect(await findingCounts(context)).toMatchObject({ overBilled: 1, matched: 0, underBilled: 1 });
  });

  it('count nothing that does not add up', async () => {
    await split(fixed(30));
    const kept = await context.store.accountMappings.get('v1');
    if (kept) await context.store.accountMappings.put({ ...kept, companies: kept.companies.slice(0, 1) });
    context.figures.revision += 1;
    expect(await findingCounts(context)).toMatchObject({ overBilled: 0, matched: 0, underBilled: 0 });
    expect(await usedBy('connectwise:c1', 'a page')).toBeNull();
  });
});
