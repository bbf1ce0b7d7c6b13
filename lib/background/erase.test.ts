import { beforeEach, describe, expect, it } from 'vitest';
import { SERVICE } from '@/lib/reconcile/book.testing';
import { connectingContext, SITE_FORM } from './connect.testing';
import { connectPsa } from './connect-psa';
import { seedAcme, type TestContext } from './context.testing';
import * as mapping from './mapping';
import { mappingOverview } from './mapping/overview';
import { vendorAccount } from './mapping/records.testing';
import { finding, record, VIEW } from './review/samples.testing';
import { saveView } from './review/views';

let context: TestContext;
beforeEach(async () => {
  ({ context } = await connectingContext());
  await connectPsa(context, { psa: 'connectwise', form: SITE_FORM, replace: true });
  await seedAcme(context);
});
const connect = (change: Partial<typeof SITE_FORM>) =>
  connectPsa(context, { psa: 'connectwise', form: { ...SITE_FORM, ...change }, replace: true });
const link = () => mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:c1' });
const state = async (at = 0) => (await mappingOverview(context)).accounts[at]?.mapping;

describe('the keys of another ConnectWise', () => {
  const another = () => connect({ company: 'other' });

  it('drop what was linked and the history, which would lead to records of the first', async () => {
    await link();
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    await mapping.undo(context);
    await another();
    expect((await mappingOverview(context)).history).toEqual({ undo: null, redo: null });
    await expect(mapping.undo(context)).rejects.toThrow('mapping.nothing');
    expect(await context.store.accountMappings.all()).toEqual([]);
    expect(await context.store.serviceMappings.get(SERVICE)).toMatchObject({ feeds: [] });
  });

  it('drop what was decided of the first one’s records, and views by them', async () => {
    const { store } = context;
    await store.findingRecords.put(
      record(),
      record({ last: finding({ companyId: null, productId: null, agreementId: null, lineId: null }) }),
    );
    const view = { ...VIEW, companyIds: ['connectwise:c1'] };
    await saveView(context, { id: null, name: 'Acme', view });
    await saveView(context, { id: null, name: 'All', view: VIEW });
    await another();
    expect((await store.findingRecords.all()).map(({ last }) => last.companyId)).toEqual([null]);
    expect((await store.savedViews.all()).map(({ name }) => name)).toEqual(['All']);
  });

  it('are told to open pages, which show what was linked', async () => {
    await link();
    context.events = [];
    await another();
    expect(context.events).toContainEqual({ event: 'changed' });
  });

  it('leave exclusions and bases', async () => {
    await mapping.excludeAccount(context, { accountId: 'v1', reason: 'own' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' });
    await another();
    expect(await state()).toBe('excluded');
    expect((await mappingOverview(context)).services[0]).toMatchObject({
      mapping: 'unmapped',
      basis: 'higher',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['linked', link],
    ['unlinked', async () => [await link(), await mapping.unlinkAccount(context, { accountId: 'v1' })]],
    ['linked and undone', async () => [await link(), await mapping.undo(context)]],
    [
      'excluded and brought back',
      async () => [
        await mapping.excludeAccount(context, { accountId: 'v1', reason: '' }),
        await mapping.excludeAccount(context, { accountId: 'v1', reason: null }),
      ],
    ],
    [
      'excluded and undone',
      async () => [
        await mapping.excludeAccount(context, { accountId: 'v1', reason: '' }),
        await mapping.undo(context),
      ],
    ],
  ])('let equal names be matched anew, also of an account that was %s', async (_how, decisions) => {
    await decisions();
    await another();
    await seedAcme(context);
    expect(await mapping.matchByEqualNames(context)).toBe(1);
    expect(await state()).toBe('mapped');
  });
});

describe('the keys of the same ConnectWise', () => {
  it('leave everything, however its name is written', async () => {
    await link();
    await context.store.vendorAccounts.put(vendorAccount('v2'));
    await connect({ company: 'ACME ', publicKey: 'new' });
    expect(await state()).toBe('mapped');
    expect((await mappingOverview(context)).history.undo).toBe('Linked Acme to Acme');
  });
});
