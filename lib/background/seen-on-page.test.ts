import { beforeEach, describe, expect, it } from 'vitest';
import { companiesFault } from '@/lib/model/split';
import type { TestContext } from './context.testing';
import * as mapping from './mapping';
import { mappingOverview } from './mapping/overview';
import {
  ALL,
  aCompany,
  aProduct,
  decimal,
  percent,
  REST,
  RULE,
  smallWorld,
  vendorService,
} from './mapping/records.testing';
import { rememberSeen, replaceSeen } from './seen-on-page';

const SERVICE = vendorService('Worry-Free', 'Full').id;
const SEEN = 'connectwise:page:';
let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
  const { store } = context;
  await store.companies.put(
    aCompany(`${SEEN}Gamma Ltd`, 'Gamma Ltd', { recordId: null }),
    aCompany(`${SEEN}Nowhere`, 'Nowhere', { recordId: null }),
  );
  await store.products.put(aProduct(`${SEEN}TM-XDR`, 'TM-XDR', { recordId: null }));
  await mapping.splitAccount(context, {
    accountId: 'v1',
    companies: [
      { companyId: `${SEEN}Gamma Ltd`, share: percent(25) },
      { companyId: `${SEEN}Nowhere`, share: REST },
    ],
  });
  await mapping.setFeeds(context, {
    serviceId: SERVICE,
    feeds: [
      { productId: `${SEEN}TM-XDR`, share: REST, rule: { ...RULE, minimum: decimal(5) } },
      { productId: 'connectwise:1', share: percent(10), rule: RULE },
    ],
  });
});
const keysCome = async () => {
  await context.store.companies.put(aCompany('connectwise:30', 'Gamma Ltd', { recordId: 30 }));
  await context.store.products.put(aProduct('connectwise:30', 'TM-XDR', { recordId: 30 }));
  await replaceSeen(context.store, context.now() + 1);
};
const companies = async () => (await context.store.accountMappings.get('v1'))?.companies;
const feeds = async () => (await context.store.serviceMappings.get(SERVICE))?.feeds;

describe('records seen on a page, once keys come', () => {
  it('are replaced in splits and rules, which stay', async () => {
    await keysCome();
    expect(await companies()).toEqual([
      { companyId: 'connectwise:30', name: 'Gamma Ltd', share: percent(25) },
      { companyId: `${SEEN}Nowhere`, name: 'Nowhere', share: REST },
    ]);
    expect(await feeds()).toMatchObject([
      { productId: 'connectwise:30', share: REST, rule: { minimum: '5' } },
      { productId: 'connectwise:1', share: percent(10) },
    ]);
    expect((await context.store.companies.all()).map(({ id }) => id)).not.toContain(`${SEEN}Gamma Ltd`);
    expect((await mappingOverview(context)).drifts).toEqual([]);
  });

  it('are replaced in the history, so that what was linked can still be undone and redone', async () => {
    await keysCome();
    await mapping.undo(context);
    await mapping.undo(context);
    expect((await mappingOverview(context)).accounts[0]?.mapping).toBe('unmapped');
    await mapping.redo(context);
    await mapping.redo(context);
    expect((await companies())?.[0]).toMatchObject({ companyId: 'connectwise:30', share: percent(25) });
    expect((await feeds())?.[0]).toMatchObject({ productId: 'connectwise:30', share: REST });
  });

  it('of a name that two records have stay as they are', async () => {
    await context.store.companies.put(aCompany('connectwise:31', 'Gamma Ltd', { recordId: 31 }));
    await keysCome();
    expect((await companies())?.[0]?.companyId).toBe(`${SEEN}Gamma Ltd`);
  });

  it('take part once where the record takes part already', async () => {
    await context.store.companies.put(aCompany('connectwise:30', 'Gamma Ltd', { recordId: 30 }));
    await context.store.products.put(aProduct('connectwise:30', 'TM-XDR', { recordId: 30 }));
    await mapping.splitAccount(context, {
      accountId: 'v1',
      companies: [
        { companyId: `${SEEN}Gamma Ltd`, share: percent(25) },
        { companyId: 'connectwise:30', share: REST },
        { companyId: 'connectwise:1', share: percent(5) },
      ],
    });
    await mapping.setFeeds(context, {
      serviceId: SERVICE,
      feeds: [`${SEEN}TM-XDR`, 'connectwise:30'].map((productId) => ({ productId, share: ALL, rule: RULE })),
    });
    await keysCome();
    expect((await companies())?.map(({ companyId }) => companyId)).toEqual([
      'connectwise:30',
      'connectwise:1',
    ]);
    expect(companiesFault((await companies()) ?? [])).toBeNull();
    expect(await feeds()).toMatchObject([{ productId: 'connectwise:30', share: ALL }]);
  });
});

it('tells open pages of records that a page shows for the first time, and of no others', async () => {
  const row = { agreement: null, description: null, quantity: null, effective: null, cancelled: null };
  const see = (company: string, product: string): Promise<void> =>
    rememberSeen(context, {
      psa: 'connectwise',
      screen: 'agreement-lines',
      rows: [{ ...row, company, product }],
    });
  context.events = [];
  await see('New Ltd', 'NEW-1');
  expect(context.events).toEqual([{ event: 'changed' }]);
  await see('New Ltd', 'NEW-1');
  expect(context.events).toHaveLength(1);
});
