import { beforeEach, describe, expect, it } from 'vitest';
import { reportKey } from '@/lib/model/keys';
import { NO_RULE } from '@/lib/model/rule';
import { nameAccountId } from '@/lib/sync/join';
import { rejoin } from '@/lib/sync/rejoin';
import { NOW, type TestContext } from '../context.testing';
import { finishMapping } from './finish';
import * as mapping from './index';
import { ALL, aCompany, accountMapping, feedsMapping, smallWorld, vendorAccount } from './records.testing';

const NAME = nameAccountId(reportKey('Gamma', 'Bonn', ''));
let context: TestContext;

beforeEach(async () => {
  context = await smallWorld();
  await context.store.vendorAccounts.put(
    vendorAccount(NAME, { customerId: null, name: 'GAMMA', city: 'Bonn', firstSeenAt: 5 }),
  );
});
const link = (accountId: string, companyId = 'connectwise:1') =>
  mapping.linkAccount(context, { accountId, companyId });
/** The customer turns up in the vendor's list. */
async function turnsUp(): Promise<void> {
  await context.store.vendorAccounts.put(
    vendorAccount('c9', { name: 'Gamma', city: 'Bonn', firstSeenAt: NOW + 9 }),
  );
  await rejoin(context.store, NOW + 10);
}
const item = async (id = 'c9') =>
  (await mapping.mappingOverview(context)).accounts.find((account) => account.id === id);
const ids = async () => (await context.store.accountMappings.all()).map(({ id }) => id);

describe('an account known by name that turned out to be a customer', () => {
  it('can be undone and redone as before', async () => {
    await link(NAME);
    await turnsUp();
    expect(await item()).toMatchObject({ mapping: 'mapped' });
    await mapping.undo(context);
    expect(await item()).toMatchObject({ mapping: 'unmapped' });
    await mapping.redo(context);
    expect(await item()).toMatchObject({ mapping: 'mapped', companies: [{ id: 'connectwise:1' }] });
  });

  it('stays unlinked where a person unlinked it, and that can be undone', async () => {
    await link(NAME);
    await mapping.unlinkAccount(context, { accountId: NAME });
    await context.store.companies.put(aCompany('connectwise:9', 'Gamma'));
    await turnsUp();
    expect(await mapping.matchByEqualNames(context)).toBe(0);
    expect(await item()).toMatchObject({ mapping: 'unmapped' });
    await mapping.undo(context);
    expect(await item()).toMatchObject({ mapping: 'mapped' });
  });

  it('has no history where the customer was mapped already', async () => {
    await link(NAME, 'connectwise:1');
    await mapping.unlinkAccount(context, { accountId: NAME });
    await context.store.vendorAccounts.put(vendorAccount('c9', { name: 'Gamma', city: 'Bonn' }));
    await link('c9', 'connectwise:2');
    await mapping.excludeAccount(context, { accountId: 'v1', reason: '' });
    await rejoin(context.store, NOW + 10);
    expect(
      (await context.store.mappingChanges.all()).flatMap(({ accounts }) => accounts.map(({ id }) => id)),
    ).toEqual(['c9', 'v1']);
    await mapping.undo(context);
    await mapping.undo(context);
    await expect(mapping.undo(context)).rejects.toThrow('mapping.nothing');
    expect(await item()).toMatchObject({ mapping: 'unmapped' });
    expect(await ids()).toContain('c9');
  });

  it('takes over a mapping that was made in the moment in which it moved', async () => {
    await turnsUp();
    await context.store.accountMappings.put(
      accountMapping(NAME, [{ companyId: 'connectwise:1', name: 'Acme Ltd', share: ALL }]),
    );
    await rejoin(context.store, NOW + 20);
    expect(await item()).toMatchObject({ mapping: 'mapped', companies: [{ id: 'connectwise:1' }] });
  });

  it('is not new, and no rename to confirm', async () => {
    await link(NAME);
    await context.store.serviceMappings.put(
      feedsMapping((await context.store.vendorServices.all())[0]?.id ?? '', {
        feeds: [
          {
            productId: 'connectwise:1',
            name: 'TM-WFS',
            share: { kind: 'all' },
            rule: NO_RULE,
          },
        ],
      }),
    );
    await finishMapping(context);
    await turnsUp();
    expect(await item()).toMatchObject({ isNew: false });
    expect((await mapping.mappingOverview(context)).drifts).toEqual([]);
  });
});
