import { beforeEach, describe, expect, it } from 'vitest';
import type { UsageRow } from '@/lib/model/records';
import { agreement, day, dec, line, SERVICE, usage } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { NOW, seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from './index';
import { aCompany, aProduct, fixed, REST, vendorAccount } from './records.testing';

let context: TestContext;
const begin = async (...rows: UsageRow[]) => {
  context = await testContext();
  await seedAcme(context, rows);
};
beforeEach(() => begin(usage()));
const linkAccount = (companyId = 'connectwise:c1') =>
  mapping.linkAccount(context, { accountId: 'v1', companyId });
const linkService = (productId = 'connectwise:p1') =>
  mapping.linkService(context, { serviceId: SERVICE, productId });
const warnings = async () => (await mapping.mappingWarnings(context)).items;
const sentences = async () => (await warnings()).map(({ sentence }) => sentence);

it('there are none where everything is mapped, in the report and billed', async () => {
  await linkAccount();
  await linkService();
  expect(await warnings()).toEqual([]);
});

describe('a service that feeds nothing', () => {
  const FEEDS_NOTHING =
    'Worry-Free Services · WFBSS-Full feeds no product: 42 Seats of 1 account are compared with nothing.';

  it('is warned of while it is used', async () => {
    expect(await warnings()).toEqual([
      {
        id: `feeds:${SERVICE}`,
        kind: 'feeds nothing',
        sentence: FEEDS_NOTHING,
        accountId: null,
        serviceId: SERVICE,
      },
    ]);
    await linkService();
    await mapping.undo(context);
    expect(await sentences()).toEqual([FEEDS_NOTHING]);
  });

  it('is none that is excluded, a trial, unused or not in the report', async () => {
    await mapping.excludeService(context, { serviceId: SERVICE, reason: '' });
    expect(await warnings()).toEqual([]);
    await mapping.undo(context);
    const [service] = await context.store.vendorServices.all();
    if (service) await context.store.vendorServices.put({ ...service, trialOrNotForResale: true });
    expect(await warnings()).toEqual([]);
    await begin(usage({ used: dec(0), provisioned: dec(9) }));
    expect(await warnings()).toEqual([]);
    await begin();
    expect(await warnings()).toEqual([]);
  });
});

describe('an account that is mapped and not in the report', () => {
  beforeEach(() => begin(usage({ accountId: null })));

  it('is warned of', async () => {
    await linkAccount();
    await linkService();
    expect(await warnings()).toEqual([
      {
        id: 'report:v1',
        kind: 'not in report',
        sentence: 'Acme is mapped to Acme and is not in the report of the month.',
        accountId: 'v1',
        serviceId: null,
      },
    ]);
  });

  it('is none that is not mapped, or where there is no report', async () => {
    await linkService();
    expect(await warnings()).toEqual([]);
    await mapping.excludeAccount(context, { accountId: 'v1', reason: '' });
    expect(await warnings()).toEqual([]);
    await linkAccount();
    await context.store.usage.erase();
    expect(await warnings()).toEqual([]);
  });
});

describe('a basis that is not reported', () => {
  it('is warned of, with what is billed instead', async () => {
    await begin(usage({ used: null }));
    await linkService();
    expect(await warnings()).toMatchObject([
      {
        kind: 'basis not reported',
        sentence:
          'The report tells no used count of Worry-Free Services · WFBSS-Full: provisioned is billed instead.',
        serviceId: SERVICE,
      },
    ]);
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'provisioned' });
    expect(await warnings()).toEqual([]);
  });

  it('says so where nothing is reported at all', async () => {
    await begin(usage({ used: null, provisioned: null }));
    await linkService();
    const nothing =
      'The report tells neither a used nor a provisioned count of Worry-Free Services · WFBSS-Full: it has no figure.';
    expect(await sentences()).toEqual([nothing]);
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' });
    expect(await sentences()).toEqual([nothing]);
  });

  it('is none of the higher of both while one is there, nor of a service that is not mapped', async () => {
    await begin(usage({ used: null }));
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' });
    await linkService();
    expect(await warnings()).toEqual([]);
    await mapping.excludeService(context, { serviceId: SERVICE, reason: '' });
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'used' });
    expect(await warnings()).toEqual([]);
  });
});

describe('a product that was never billed to the company', () => {
  beforeEach(async () => {
    await context.store.products.put(aProduct('connectwise:p2', 'TM-XDR'));
    await linkAccount();
    await linkService('connectwise:p2');
  });

  it('is warned of while it is used', async () => {
    expect(await warnings()).toEqual([
      {
        id: 'billed:connectwise:c1:connectwise:p2',
        kind: 'never billed',
        sentence: 'Acme has never been billed TM-XDR: 42 Seats are used.',
        accountId: 'v1',
        serviceId: null,
      },
    ]);
  });

  it('is none on a line that has ended', async () => {
    const ended = line({
      id: 'connectwise:l2',
      agreementId: 'connectwise:1',
      productId: 'connectwise:p2',
      cancelledDate: day('2021-01-31'),
    });
    await context.store.agreementLines.put(ended);
    expect(await warnings()).toEqual([]);
  });

  it('is none before the lines of all its agreements were read', async () => {
    await context.store.agreements.put(agreement({ id: 'connectwise:2', recordId: 2 }));
    expect(await warnings()).toEqual([]);
    await context.store.lineReads.put({ id: 'connectwise:2', readAt: NOW });
    expect(await warnings()).toHaveLength(1);
    await context.store.settings.set(SYNC_SETTINGS.marks, null);
    expect(await warnings()).toEqual([]);
  });

  it('is none that nobody uses, nor of an excluded account', async () => {
    await mapping.excludeAccount(context, { accountId: 'v1', reason: '' });
    expect(await warnings()).toEqual([]);
    await begin(usage({ used: dec(0) }));
    await context.store.products.put(aProduct('connectwise:p2', 'TM-XDR'));
    await linkAccount();
    await linkService('connectwise:p2');
    expect(await warnings()).toEqual([]);
  });

  it('is told of each company of a split, once, with its own part', async () => {
    await context.store.companies.put(aCompany('connectwise:c2', 'Acme East'));
    await context.store.vendorAccounts.put(vendorAccount('v2', { name: 'Acme 2' }));
    await mapping.splitAccount(context, {
      accountId: 'v1',
      companies: [
        { companyId: 'connectwise:c1', share: fixed(2) },
        { companyId: 'connectwise:c2', share: REST },
      ],
    });
    expect(await sentences()).toEqual([
      'Acme has never been billed TM-XDR: 2 Seats are expected.',
      'Acme East has never been billed TM-XDR: 40 Seats are expected.',
    ]);
  });
});
