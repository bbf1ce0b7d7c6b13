import { beforeEach, describe, expect, it } from 'vitest';
import { SERVICE, service } from '@/lib/reconcile/book.testing';
import { connectLmpi, disconnect } from '../connect';
import { connectingContext, LMPI_FORM, SITE_FORM } from '../connect.testing';
import { connectPsa } from '../connect-psa';
import { NOW, seedAcme, type TestContext } from '../context.testing';
import * as mapping from './index';
import { mappingOverview } from './overview';
import { vendorAccount } from './records.testing';

let context: TestContext;
beforeEach(async () => {
  ({ context } = await connectingContext());
  await connectLmpi(context, LMPI_FORM);
  await connectPsa(context, { psa: 'connectwise', form: SITE_FORM });
  await seedAcme(context);
  await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:c1' });
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  context.started.length = 0;
});
const meet = (at: number) =>
  Promise.all([
    context.store.vendorAccounts.put(vendorAccount('v2', { firstSeenAt: at })),
    context.store.vendorServices.put(service({ id: 'new', productName: 'New', firstSeenAt: at })),
  ]);
const news = async () => {
  const { accounts, services } = await mappingOverview(context);
  return [...accounts, ...services].filter(({ isNew }) => isNew).map(({ id }) => id);
};

describe('what is new to map', () => {
  it('is nothing before Finish was ever pressed, also of a later sync', async () => {
    await meet(NOW + 1);
    expect(await news()).toEqual([]);
    expect((await mappingOverview(context)).finishedAt).toBeNull();
  });

  it('is what was first met after Finish, until it is pressed again', async () => {
    await mapping.finishMapping(context);
    expect(context.started).toEqual(['user']);
    await meet(NOW);
    expect(await news()).toEqual([]);
    await meet(NOW + 1);
    expect(await news()).toEqual(['v2', 'new']);
    context.now = () => NOW + 2;
    await mapping.finishMapping(context);
    expect(await news()).toEqual([]);
    expect((await mappingOverview(context)).finishedAt).toBe(NOW + 2);
  });

  it('is nothing after the vendor was disconnected, when everything is met anew', async () => {
    await mapping.finishMapping(context);
    await disconnect(context, { what: 'lmpi' });
    expect((await mappingOverview(context)).finishedAt).toBeNull();
    await meet(NOW + 5);
    expect(await news()).toEqual([]);
  });
});

describe('Finish', () => {
  it('needs an account and a service of the vendor that is connected now', async () => {
    await disconnect(context, { what: 'lmpi' });
    // Before its lists were read nobody can tell.
    await mapping.finishMapping(context);
    await meet(1);
    await expect(mapping.finishMapping(context)).rejects.toMatchObject({
      failure: {
        code: 'mapping.incomplete',
        sentence:
          'Map at least one vendor account to a company. Map at least one vendor service to a product.',
      },
    });
    await mapping.linkAccount(context, { accountId: 'v2', companyId: 'connectwise:c1' });
    await mapping.linkService(context, { serviceId: 'new', productId: 'connectwise:p1' });
    await mapping.finishMapping(context);
  });

  it('says what is missing, and leaves when it was pressed last', async () => {
    await mapping.finishMapping(context);
    await mapping.unlinkAccount(context, { accountId: 'v1' });
    context.now = () => NOW + 9;
    context.started.length = 0;
    await expect(mapping.finishMapping(context)).rejects.toThrow('mapping.incomplete');
    expect((await mappingOverview(context)).finishedAt).toBe(NOW);
    expect(context.started).toEqual([]);
  });

  it('asks for the passphrase first', async () => {
    context.vault.state = async () => 'locked';
    await expect(mapping.finishMapping(context)).rejects.toThrow('vault.locked');
    expect(context.started).toEqual([]);
  });
});
