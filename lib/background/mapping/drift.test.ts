import { beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '@/lib/messaging/table';
import type { VendorService } from '@/lib/model/records';
import { usage } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { report, type TestContext } from '../context.testing';
import * as mapping from './index';
import { mappingOverview } from './overview';
import {
  aCompany,
  accountMapping,
  aProduct,
  fixed,
  REST,
  RULE,
  smallWorld,
  vendorAccount,
  vendorService,
} from './records.testing';

const OLD = { ...vendorService('Worry-Free', 'Full'), servicePlanId: 'plan-1' };
const NEW: VendorService = { ...vendorService('Worry-Free XDR', 'Full'), servicePlanId: 'plan-1' };
const READ = { readAt: 1, fullAt: 1 };

let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
  const { store } = context;
  await store.settings.set(SYNC_SETTINGS.marks, {
    'connectwise.companies': READ,
    'connectwise.products': READ,
  });
  await store.vendorServices.put(OLD);
  await mapping.splitAccount(context, {
    accountId: 'v1',
    companies: [
      { companyId: 'connectwise:1', share: fixed(3) },
      { companyId: 'connectwise:2', share: REST },
    ],
  });
  await mapping.linkService(context, { serviceId: OLD.id, productId: 'connectwise:1' });
  await mapping.setBasis(context, { serviceId: OLD.id, basis: 'higher' });
});
const drifts = async () => (await mappingOverview(context)).drifts;
const sentences = async () => (await drifts()).map(({ sentence }) => sentence);
const confirm = async (at = 0) =>
  mapping.confirmDrift(context, { driftId: (await drifts())[at]?.id ?? 'none' });
const reportNames = async (serviceId: string) => {
  await context.store.commit({
    report: {
      report: report({ runId: 'r2', fetchedAt: context.now() + 1 }),
      rows: [usage({ runId: 'r2', serviceId })],
    },
  });
  await context.store.usage.publish();
};

describe('a drift', () => {
  it('can be confirmed however long the names are', async () => {
    const long = (plan: string) => ({
      ...vendorService(`Guard ${'"x" '.repeat(45)}`, plan.repeat(150)),
      servicePlanId: 'p',
    });
    const [old, now] = [long('a'), long('b')];
    await context.store.vendorServices.put(old, now);
    await mapping.linkService(context, { serviceId: old.id, productId: 'connectwise:1' });
    await reportNames(now.id);
    const drift = (await drifts()).find(({ serviceId }) => serviceId === old.id);
    expect(MESSAGES['drift.confirm'].input.safeParse({ driftId: drift?.id }).success).toBe(true);
  });

  it('is none while everything is as it was mapped, nor for another spelling of the same name', async () => {
    const { store } = context;
    expect(await drifts()).toEqual([]);
    await store.vendorAccounts.put(vendorAccount('v1', { name: ' Acme ', city: 'Elsewhere' }));
    await store.companies.put(aCompany('connectwise:1', 'Acme\u00a0 Ltd', { city: 'Elsewhere' }));
    await store.products.put(aProduct('connectwise:1', 'TM-WFS ', { description: 'Another text' }));
    expect(await drifts()).toEqual([]);
  });

  it('is a vendor account, a company or a product of another name', async () => {
    const { store } = context;
    await store.vendorAccounts.put(vendorAccount('v1', { name: 'ACME' }));
    await store.companies.put(aCompany('connectwise:2', 'Gamma Ltd'));
    await store.products.put(aProduct('connectwise:1', 'TM-WFS2'));
    expect(await drifts()).toMatchObject([
      { kind: 'renamed', what: 'vendor account', accountId: 'v1', before: 'Acme', now: 'ACME' },
      { kind: 'renamed', what: 'company', accountId: 'v1', before: 'Beta Ltd', now: 'Gamma Ltd' },
      { kind: 'renamed', what: 'product', serviceId: OLD.id, before: 'TM-WFS', now: 'TM-WFS2' },
    ]);
  });

  it('is a company or product that is inactive or gone, and cannot be confirmed', async () => {
    const { store } = context;
    await store.companies.put(aCompany('connectwise:1', 'Acme Ltd', { inactive: true }));
    await store.companies.delete('connectwise:2');
    await store.products.delete('connectwise:1');
    expect(await sentences()).toEqual([
      'Acme Ltd is not active any more; Acme is mapped to it.',
      'Beta Ltd is not in the PSA any more; Acme is mapped to it.',
      'TM-WFS is not in the PSA any more; Worry-Free · Full is mapped to it.',
    ]);
    await expect(confirm()).rejects.toThrow('mapping.gone');
  });

  it('is no company or product that is not there before its list was read to the end', async () => {
    const { store } = context;
    await store.companies.delete('connectwise:2');
    await store.products.delete('connectwise:1');
    await store.settings.set(SYNC_SETTINGS.marks, { 'connectwise.products': READ });
    expect((await drifts()).map(({ what }) => what)).toEqual(['product']);
    await store.settings.set(SYNC_SETTINGS.marks, { 'connectwise.companies': READ });
    expect((await drifts()).map(({ what }) => what)).toEqual(['company']);
    await store.settings.set(SYNC_SETTINGS.marks, null);
    expect(await drifts()).toEqual([]);
  });

  it('is nothing that is unlinked or excluded, nor where the name as mapped is not known', async () => {
    const { store } = context;
    await store.vendorAccounts.put(vendorAccount('v1', { name: 'ACME' }));
    await store.companies.put(aCompany('connectwise:2', 'Gamma Ltd'));
    await store.products.put(aProduct('connectwise:1', 'TM-WFS2'));
    await mapping.unlinkService(context, { serviceId: OLD.id, productId: 'connectwise:1' });
    await mapping.excludeAccount(context, { accountId: 'v1', reason: '' });
    expect(await drifts()).toEqual([]);
    const unknown = accountMapping('v1', [{ companyId: 'connectwise:2', name: '', share: { kind: 'all' } }]);
    await store.accountMappings.put({ ...unknown, accountName: '' });
    expect(await drifts()).toEqual([]);
  });
});

describe('a confirmed rename', () => {
  it('takes over the name, keeps shares and who decided, and can be undone', async () => {
    const { store } = context;
    const [link] = await store.accountMappings.all();
    if (link) await store.accountMappings.put({ ...link, updatedBy: 'suggestion' });
    await store.vendorAccounts.put(vendorAccount('v1', { name: 'ACME' }));
    await store.companies.put(aCompany('connectwise:2', 'Gamma Ltd'));
    await store.products.put(aProduct('connectwise:1', 'TM-WFS2'));
    for (let left = 3; left > 0; left -= 1) {
      expect(await drifts()).toHaveLength(left);
      await confirm();
    }
    expect(await drifts()).toEqual([]);
    expect(await store.accountMappings.get('v1')).toMatchObject({
      accountName: 'ACME',
      updatedBy: 'suggestion',
      companies: [
        { name: 'Acme Ltd', share: fixed(3) },
        { name: 'Gamma Ltd', share: REST },
      ],
    });
    expect((await mapping.undo(context)).label).toBe('Kept the mapping of TM-WFS as TM-WFS2');
    expect(await drifts()).toHaveLength(1);
  });

  it('that is settled already, or never was, fails', async () => {
    await context.store.companies.put(aCompany('connectwise:2', 'Gamma Ltd'));
    const [drift] = await drifts();
    await confirm();
    for (const driftId of [drift?.id ?? '', 'not even JSON', '["company"]'])
      await expect(mapping.confirmDrift(context, { driftId })).rejects.toThrow('mapping.gone');
  });
});

describe('a service that the report calls otherwise now', () => {
  beforeEach(() => context.store.vendorServices.put(NEW));

  it('takes its products, rules and basis along when it is confirmed, and gives them back when undone', async () => {
    const { store } = context;
    await mapping.setFeeds(context, {
      serviceId: OLD.id,
      feeds: [{ productId: 'connectwise:2', share: { kind: 'all' }, rule: { ...RULE, roundUp: true } }],
    });
    const before = (await store.serviceMappings.get(OLD.id))?.feeds;
    await reportNames(NEW.id);
    expect(await drifts()).toMatchObject([
      {
        kind: 'renamed service',
        before: 'Worry-Free · Full',
        now: 'Worry-Free XDR · Full',
        serviceId: OLD.id,
      },
    ]);
    await confirm();
    expect(await drifts()).toEqual([]);
    expect(await store.serviceMappings.get(NEW.id)).toMatchObject({
      feeds: before,
      basis: 'higher',
      deletedAt: null,
    });
    expect((await store.serviceMappings.get(OLD.id))?.deletedAt).not.toBeNull();
    await mapping.undo(context);
    expect(await store.serviceMappings.get(OLD.id)).toMatchObject({
      feeds: before,
      basis: 'higher',
      deletedAt: null,
    });
    expect((await store.serviceMappings.get(NEW.id))?.deletedAt).not.toBeNull();
    expect(await drifts()).toHaveLength(1);
  });

  it('is another service while the report has the old one, or none is published', async () => {
    expect(await drifts()).toEqual([]);
    await reportNames(OLD.id);
    expect(await drifts()).toEqual([]);
  });

  it.each<[string, Partial<VendorService>]>([
    ['another plan', { servicePlanId: 'plan-2' }],
    ['no known plan', { servicePlanId: null }],
    ['another unit', { unit: 'Mailboxes' }],
  ])('is another service with %s', async (_name, change) => {
    await context.store.vendorServices.put({ ...NEW, ...change });
    await reportNames(NEW.id);
    expect(await drifts()).toEqual([]);
  });

  it('is none that somebody has decided on, and not one of two', async () => {
    await reportNames(NEW.id);
    await mapping.excludeService(context, { serviceId: NEW.id, reason: '' });
    expect(await drifts()).toEqual([]);
    await mapping.excludeService(context, { serviceId: NEW.id, reason: null });
    expect(await drifts()).toHaveLength(1);
    const third = { ...vendorService('Worry-Free Pro', 'Full'), servicePlanId: 'plan-1' };
    await context.store.vendorServices.put(third);
    await context.store.commit({
      report: {
        report: report({ runId: 'r3', fetchedAt: context.now() + 2, rowCount: 2 }),
        rows: [NEW.id, third.id].map((serviceId, index) => usage({ runId: 'r3', index, serviceId })),
      },
    });
    await context.store.usage.publish();
    expect(await drifts()).toEqual([]);
  });
});
