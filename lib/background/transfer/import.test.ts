import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import { linkAccount, matchByEqualNames, splitAccount, undo } from '../mapping';
import {
  aCompany,
  accountMapping,
  feedsMapping,
  fixed,
  REST,
  smallWorld,
  vendorAccount,
  vendorService,
} from '../mapping/records.testing';
import { planImport } from './plan';
import { readMappings } from './read';
import { account, all, csv, importing, json } from './samples.testing';
import { importWorld } from './world';

const SERVICE = vendorService('Worry-Free', 'Full').id;

let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});
const company = async (id = 'v1') =>
  (await context.store.accountMappings.get(id))?.companies.map(({ companyId }) => companyId);

describe('a dry run', () => {
  it('says for each record what would change, in words, and changes nothing', async () => {
    await splitAccount(context, {
      accountId: 'v1',
      companies: [
        { companyId: 'connectwise:1', share: fixed(5) },
        { companyId: 'connectwise:2', share: REST },
      ],
    });
    await context.store.accountMappings.put(accountMapping('v2', [], 'own use'));
    const before = await context.store.accountMappings.all();
    const text = csv(
      'Mapping;Vendor account;City;State;Company;Vendor service;Service plan;Unit;Basis;Product ID;Share;Share amount;' +
        'Allowance;Multiplier;Minimum;Round up;Excluded;Reason',
      'vendor account;Acme;Encino;CA;Old Ltd;;;;;;;;;;;;;',
      'vendor account;Beta;;;;;;;;;;;;;;;yes;own use',
      'vendor account;Nobody;Rome;;Acme Ltd;;;;;;;;;;;;;',
      'vendor service;;;;;Worry-Free;Full;Seats;higher;TM-WFS;percent;12,5;;;;;;',
      'vendor service;;;;;Worry-Free;Full;Seats;higher;TM-MAIL;remainder;;5;1.5;10;yes;;',
    );
    expect(await importing(context, text)).toEqual([
      {
        what: 'vendor account',
        name: 'Acme',
        effect: 'change',
        before: 'Acme Ltd (5 of them), Beta Ltd (the remainder)',
        after: 'Old Ltd (inactive)',
      },
      {
        what: 'vendor account',
        name: 'Beta',
        effect: 'same',
        before: 'excluded: own use',
        after: 'excluded: own use',
      },
      {
        what: 'vendor account',
        name: 'Nobody',
        effect: 'skip',
        before: '',
        after: 'There is no vendor account called Nobody in Rome.',
      },
      {
        what: 'vendor service',
        name: 'Worry-Free · Full',
        effect: 'add',
        before: 'not mapped',
        after:
          'TM-WFS (12.5 %), TM-MAIL (the remainder, the first 5 free, times 1.5, at least 10, rounded up); ' +
          'the higher of used and provisioned is billed',
      },
    ]);
    expect(await context.store.accountMappings.all()).toEqual(before);
    expect(await context.store.mappingChanges.count()).toBe(1);
  });
});

describe('the column of products', () => {
  it.each(['Product', 'Product ID'])('may be called %s', async (name) => {
    const text = csv(
      `Mapping,Vendor service,Service plan,Unit,${name}`,
      'vendor service,Worry-Free,Full,Seats,TM-WFS',
    );
    expect(await importing(context, text)).toMatchObject([{ effect: 'add', after: 'TM-WFS' }]);
  });
});

describe('an import', () => {
  const two = json({
    accounts: [account([{ id: 'connectwise:1', name: 'Acme Ltd', share: all }])],
    services: [
      {
        id: SERVICE,
        feeds: [{ id: 'connectwise:1', identifier: 'TM-WFS', share: all }],
        futureField: [1],
      },
    ],
  });

  it('is one step of the history, told to all pages, marked as an import and undone at once', async () => {
    const lines = await importing(context, two, true);
    expect(lines.map(({ effect }) => effect)).toEqual(['add', 'add']);
    expect(await context.store.accountMappings.get('v1')).toMatchObject({
      updatedBy: 'import',
      accountName: 'Acme',
      companies: [{ companyId: 'connectwise:1', name: 'Acme Ltd', share: all }],
    });
    expect(context.events).toEqual([{ event: 'changed' }]);
    expect(await undo(context)).toEqual({ label: 'Imported 2 mappings' });
    expect(await importing(context, two)).toEqual(lines);
  });

  it('made again changes nothing and adds no step', async () => {
    await importing(context, two, true);
    const again = await importing(context, two, true);
    expect(again.map(({ effect }) => effect)).toEqual(['same', 'same']);
    expect(await context.store.mappingChanges.count()).toBe(1);
    expect(context.events).toHaveLength(1);
  });

  it('is planned anew at the moment when it is made', async () => {
    expect((await importing(context, two))[0]).toMatchObject({ effect: 'add' });
    await linkAccount(context, { accountId: 'v1', companyId: 'connectwise:2' });
    expect((await importing(context, two, true))[0]).toMatchObject({ effect: 'change', before: 'Beta Ltd' });
  });

  it('deletes nothing that it does not name, and no mapping by equal name comes against it', async () => {
    await linkAccount(context, { accountId: 'v2', companyId: 'connectwise:2' });
    await importing(context, json({ accounts: [account([], { excluded: '' })] }), true);
    await context.store.companies.put(aCompany('connectwise:9', 'Acme'));
    await matchByEqualNames(context);
    expect(await company('v2')).toEqual(['connectwise:2']);
    expect(await context.store.accountMappings.get('v1')).toMatchObject({ excluded: '', companies: [] });
  });

  it('of a basis alone keeps the products', async () => {
    await importing(context, two, true);
    const lines = await importing(context, json({ services: [{ id: SERVICE, basis: 'provisioned' }] }), true);
    expect(lines[0]).toMatchObject({ before: 'TM-WFS', after: 'TM-WFS; provisioned is billed' });
    expect(await context.store.serviceMappings.get(SERVICE)).toMatchObject({
      basis: 'provisioned',
      feeds: [{ productId: 'connectwise:1' }],
    });
  });

  it('brings back what was excluded, and keeps a basis of which the file is silent', async () => {
    await context.store.serviceMappings.put(feedsMapping(SERVICE, { excluded: 'trial', basis: 'higher' }));
    const lines = await importing(context, two, true);
    expect(lines[1]).toMatchObject({
      effect: 'change',
      before: 'excluded: trial; the higher of used and provisioned is billed',
      after: 'TM-WFS; the higher of used and provisioned is billed',
    });
  });

  it('confirms no rename: the names as mapped stay', async () => {
    await importing(context, two, true);
    await context.store.companies.put(aCompany('connectwise:1', 'Acme International'));
    const split = [
      { id: 'connectwise:1', name: 'Acme International', share: { kind: 'fixed', count: '1' } },
      { id: 'connectwise:2', name: 'Beta Ltd', share: REST },
    ];
    await importing(context, json({ accounts: [account(split)] }), true);
    expect((await context.store.accountMappings.get('v1'))?.companies.map(({ name }) => name)).toEqual([
      'Acme Ltd',
      'Beta Ltd',
    ]);
  });
});

it('of 5,000 accounts is read and planned in less than a second', async () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `Customer ${at}`);
  await context.store.commit({
    put: {
      vendorAccounts: names.map((name, at) => vendorAccount(`many${at}`, { name })),
      companies: names.map((name, at) => aCompany(`connectwise:many${at}`, name)),
    },
  });
  const text = csv(
    'Mapping,Vendor account,Company',
    ...names.map((name) => `vendor account,${name},${name}`),
  );
  const world = await importWorld(context.store);
  const start = performance.now();
  expect(planImport(world, readMappings(text)).accounts).toHaveLength(5_000);
  expect(performance.now() - start).toBeLessThan(1_000);
  await importing(context, text, true);
  expect(await context.store.accountMappings.count()).toBe(5_000);
}, 30_000);
