import { beforeEach, describe, expect, it } from 'vitest';
import { SERVICE } from '@/lib/reconcile/book.testing';
import { company, seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from './index';
import { mappingOverview } from './overview';

let context: TestContext;
beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
});
const account = async () => (await mappingOverview(context)).accounts[0];
const service = async () => (await mappingOverview(context)).services[0];

describe('accounts', () => {
  it('are linked, unlinked and excluded, and every change is told', async () => {
    expect(await account()).toMatchObject({ mapping: 'unmapped', used: '42', inReport: true });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:c1' });
    expect(await account()).toMatchObject({
      mapping: 'mapped',
      companies: [{ name: 'Acme' }],
      matchedBy: 'user',
    });
    expect(context.events).toEqual([{ event: 'changed' }]);
    await mapping.excludeAccount(context, { accountId: 'v1', reason: 'internal' });
    expect(await account()).toMatchObject({ mapping: 'excluded', excludedReason: 'internal', companies: [] });
    await mapping.excludeAccount(context, { accountId: 'v1', reason: null });
    expect(await account()).toMatchObject({ mapping: 'unmapped', excludedReason: null });
  });

  it('of equal names are linked and marked so, but never against a decision', async () => {
    expect(await mapping.matchByEqualNames(context)).toBe(1);
    expect(await account()).toMatchObject({ mapping: 'mapped', matchedBy: 'equal name' });
    await mapping.unlinkAccount(context, { accountId: 'v1' });
    expect(await mapping.matchByEqualNames(context)).toBe(0);
    expect(await account()).toMatchObject({ mapping: 'unmapped' });
  });

  it('are not linked to a company of their name in another town', async () => {
    const [acme] = await context.store.vendorAccounts.all();
    if (!acme) throw new Error('no account');
    await context.store.vendorAccounts.put({ ...acme, city: 'Leeds', postalCode: 'LS1 4AP' });
    const elsewhere = { ...company('connectwise:c1', 'Acme'), city: 'York', postalCode: 'YO1 7HH' };
    await context.store.companies.put(elsewhere);
    expect(await mapping.matchByEqualNames(context)).toBe(0);
    await context.store.companies.put({ ...elsewhere, postalCode: 'ls14ap' });
    expect(await mapping.matchByEqualNames(context)).toBe(1);
  });

  it('are not linked to one of two companies of the same name, nor to an inactive one', async () => {
    await context.store.companies.put(company('connectwise:c2', 'Acme', 2));
    expect(await mapping.matchByEqualNames(context)).toBe(0);
    await context.store.companies.delete('connectwise:c2');
    await context.store.companies.put({ ...company('connectwise:c1', 'Acme'), inactive: true });
    expect(await mapping.matchByEqualNames(context)).toBe(0);
  });

  it('and companies that are gone cannot be linked', async () => {
    await expect(mapping.linkAccount(context, { accountId: 'v1', companyId: 'no' })).rejects.toThrow(
      'mapping.gone',
    );
    await expect(
      mapping.linkAccount(context, { accountId: 'no', companyId: 'connectwise:c1' }),
    ).rejects.toThrow('mapping.gone');
  });
});

describe('services', () => {
  const link = () => mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });

  it('keep their basis through unlinking and linking again', async () => {
    await link();
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' });
    expect(await service()).toMatchObject({
      mapping: 'mapped',
      basis: 'higher',
      feeds: [{ identifier: 'TM-WFS' }],
    });
    await mapping.unlinkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    expect(await service()).toMatchObject({ mapping: 'unmapped', feeds: [] });
    await link();
    expect(await service()).toMatchObject({ mapping: 'mapped', basis: 'higher' });
  });

  it('that are trials are excluded until somebody links them', async () => {
    const [known] = await context.store.vendorServices.all();
    if (!known) throw new Error('no service');
    await context.store.vendorServices.put({ ...known, trialOrNotForResale: true });
    expect(await service()).toMatchObject({ mapping: 'excluded', excludedReason: 'trial or not for resale' });
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' });
    expect(await service()).toMatchObject({ mapping: 'excluded', excludedReason: 'trial or not for resale' });
    await link();
    expect(await service()).toMatchObject({ mapping: 'mapped', excludedReason: null });
  });

  it('loses no change of two that are made at the same moment', async () => {
    const [first] = await context.store.products.all();
    if (!first) throw new Error('no product');
    await context.store.products.put({ ...first, id: 'connectwise:p2', recordId: 2 });
    const both = ['connectwise:p1', 'connectwise:p2'];
    await Promise.all(
      both.map((productId) => mapping.linkService(context, { serviceId: SERVICE, productId })),
    );
    expect((await context.store.serviceMappings.get(SERVICE))?.feeds.map((feed) => feed.productId)).toEqual(
      both,
    );
    await Promise.all([
      mapping.matchByEqualNames(context),
      mapping.excludeAccount(context, { accountId: 'v1', reason: 'own use' }),
    ]);
    expect((await context.store.accountMappings.get('v1'))?.excluded).toBe('own use');
  });
});
