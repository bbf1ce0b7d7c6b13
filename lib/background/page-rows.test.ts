import { beforeEach, describe, expect, it } from 'vitest';
import { dec, SERVICE } from '@/lib/reconcile/book.testing';
import { afterStage } from './after-stage';
import { seedAcme, type TestContext, testContext } from './context.testing';
import * as mapping from './mapping';
import { badgesForRows } from './page-rows';
import { replaceSeen } from './seen-on-page';

let context: TestContext;

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
});
const mapAll = async () => {
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
};

describe('rows that name their own record', () => {
  const row = {
    company: 'Acme',
    agreement: 'Managed Services',
    product: 'TM-WFS',
    description: '',
    quantity: dec(40),
  };

  it('get the badge of their line, or the total of their agreement', async () => {
    await mapAll();
    context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
    const additions = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'additions-search',
      rows: [row, { ...row, company: 'Nobody' }],
    });
    expect(additions).toMatchObject({
      badges: [{ variance: '2', comparedWith: 'record' }, null],
      known: ['40', null],
    });
    const totals = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-search',
      rows: [row],
    });
    expect(totals.badges).toMatchObject([{ variance: '2' }]);
  });

  it('are compared with the page when there are no PSA keys, and can be mapped from what was seen', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', agreement: 'Any' };
    const first = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-additions',
      rows: [seen],
    });
    expect(first.badges).toMatchObject([{ reason: 'unmapped' }]);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const second = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-additions',
      rows: [seen, { ...seen, quantity: dec(1) }],
    });
    expect(second.badges[0]).toMatchObject({
      used: '42',
      billed: '41',
      comparedWith: 'page',
      groupedLines: 2,
    });
  });

  it('with a quantity that cannot be read show no figure', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', quantity: null };
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-additions', rows: [seen] });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const { badges } = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-additions',
      rows: [seen],
    });
    expect(badges).toMatchObject([{ reason: 'no quantity', used: null }]);
  });

  it('are remembered under their real record once keys come', async () => {
    const seen = { ...row, company: 'Acme', product: 'SEEN-1' };
    await context.store.companies.delete('connectwise:c1');
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-additions', rows: [seen] });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Acme' });
    await seedAcme(context);
    await replaceSeen(context.store, context.now());
    expect((await context.store.accountMappings.get('v1'))?.companyId).toBe('connectwise:c1');
    expect((await context.store.companies.all()).map(({ id }) => id)).toEqual(['connectwise:c1']);
  });

  it('do not stand in the way of equal names once keys come', async () => {
    await context.store.companies.delete('connectwise:c1');
    const seen = { ...row, company: 'Acme', product: 'SEEN-1' };
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-additions', rows: [seen] });
    await seedAcme(context);
    await afterStage(context.store, 'psa companies');
    expect((await context.store.accountMappings.get('v1'))?.companyId).toBe('connectwise:c1');
  });
});
