import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import { linkAccount, matchByEqualNames, splitAccount, undo } from '../mapping';
import { importMappings } from './import';
import {
  aCompany,
  accountMapping,
  feedsMapping,
  fixed,
  importing,
  REST,
  smallWorld,
  vendorAccount,
  vendorService,
} from './samples.testing';

const SERVICE = vendorService('Worry-Free', 'Full').id;
let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});

const csv = (header: string, ...rows: string[]): string => [header, ...rows].join('\r\n');
const json = (content: object): string =>
  JSON.stringify({ format: 'seatcheck-mappings', version: 1, psaSystem: 'na acme', ...content });
const all = { kind: 'all' };
const account = (companies: object[], change: object = {}) => ({
  id: 'v1',
  name: 'Acme',
  companies,
  ...change,
});
const effects = async (text: string) =>
  (await importing(context, text)).map(({ effect, after }) => `${effect}: ${after}`);
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

describe('a company', () => {
  const of = (id: string, name: string, identifier = '', psaSystem: string | undefined = 'na acme') =>
    json({ psaSystem, accounts: [account([{ id, name, identifier, share: all }])] });

  it('is the one with its id when the names agree, also among several of the name', async () => {
    await context.store.companies.put(aCompany('connectwise:4', 'Acme Ltd'));
    expect(await effects(of('connectwise:4', 'Acme  Ltd '))).toEqual(['add: Acme Ltd']);
    await importing(context, of('connectwise:4', 'Acme Ltd'), true);
    expect(await company()).toEqual(['connectwise:4']);
  });

  it('is the one of its name where the id is another one now', async () => {
    await importing(context, of('connectwise:1', 'Beta Ltd'), true);
    expect(await company()).toEqual(['connectwise:2']);
  });

  it('is told by its identifier among several of one name, and not taken where that differs', async () => {
    await context.store.companies.put(aCompany('connectwise:4', 'Acme Ltd', { identifier: 'acme2' }));
    await importing(context, of('', 'Acme Ltd', 'acme2'), true);
    expect(await company()).toEqual(['connectwise:4']);
    expect(await effects(of('', 'Acme Ltd'))).toEqual(['skip: 2 companies are called Acme Ltd.']);
    expect(await effects(of('', 'Beta Ltd', 'other'))).toEqual([
      'skip: The company called Beta Ltd has another identifier.',
    ]);
  });

  it('that was renamed since is known by its id', async () => {
    expect(await effects(of('connectwise:1', 'Acme before'))).toEqual(['add: Acme Ltd']);
    expect(await effects(of('connectwise:77', 'Acme before'))).toEqual([
      'skip: There is no company called Acme before.',
    ]);
  });

  it('of another ConnectWise, or of nobody knows which, is known by its name only', async () => {
    for (const system of ['eu other', undefined]) {
      const text = (id: string, name: string) =>
        json({ psaSystem: system, accounts: [account([{ id, name, share: all }])] });
      expect(await effects(text('connectwise:1', 'Beta Ltd'))).toEqual(['add: Beta Ltd']);
      expect(await effects(text('connectwise:1', 'Acme before'))).toEqual([
        'skip: There is no company called Acme before.',
      ]);
    }
  });

  it('that is gone, but mapped still, stays mapped', async () => {
    await importing(context, of('connectwise:1', 'Acme Ltd'), true);
    await context.store.companies.delete('connectwise:1');
    expect(await effects(of('connectwise:1', 'Acme Ltd'))).toEqual(['same: Acme Ltd']);
  });
});

describe('an account and a service', () => {
  it('are known by id, else by names that lead to exactly one', async () => {
    const companies = [{ name: 'Acme Ltd', share: all }];
    const of = (names: object) => effects(json({ accounts: [{ companies, ...names }] }));
    expect(await of({ id: 'v1', name: 'Whatever' })).toEqual(['add: Acme Ltd']);
    expect(await of({ name: ' Acme', city: 'Encino' })).toEqual(['add: Acme Ltd']);
    expect(await of({ name: 'Acme', city: 'Bonn' })).toEqual([
      'skip: There is no vendor account called Acme in Bonn.',
    ]);
    await context.store.vendorAccounts.put(
      vendorAccount('v9', { name: 'Acme', city: 'Encino', state: 'NY' }),
    );
    expect(await of({ name: 'Acme', city: 'Encino' })).toEqual([
      'skip: 2 vendor accounts are called Acme in Encino.',
    ]);
    const feeds = [{ identifier: 'TM-WFS', share: all }];
    const service = (names: object) => effects(json({ services: [{ feeds, ...names }] }));
    expect(await service({ productName: 'worry-free', servicePlan: 'Full', unit: 'seats' })).toEqual([
      'add: TM-WFS',
    ]);
    expect(await service({ productName: 'Worry-Free', servicePlan: 'Full' })).toEqual([
      'skip: There is no such vendor service.',
    ]);
  });

  it('that stand twice are taken once, the first', async () => {
    const entry = (id: string) => account([{ id, name: '', share: all }]);
    const text = json({ accounts: [entry('connectwise:1'), { ...entry('connectwise:2'), id: '' }] });
    expect(await effects(text)).toEqual([
      'add: Acme Ltd',
      'skip: It stands twice in the file; the first is taken.',
    ]);
  });
});

describe('a record that cannot be used is left out, and told', () => {
  const share = (...shares: object[]) =>
    effects(
      json({
        accounts: [account(shares.map((one, at) => ({ id: `connectwise:${at + 1}`, name: '', share: one })))],
      }),
    );

  it('for an unsound split or rule', async () => {
    expect(await share(all, all)).toEqual(['skip: Each company would be expected to pay for all of it.']);
    expect(await share(fixed(1), fixed(2))).toEqual([
      'skip: Nothing takes the remainder, so that seats would be lost.',
    ]);
    const rule = { allowance: '-1', multiplier: '1', minimum: '0', roundUp: false };
    const feeds = [{ identifier: 'TM-WFS', share: all, rule }];
    expect(await effects(json({ services: [{ id: SERVICE, feeds }] }))).toEqual([
      'skip: The allowance cannot be below 0.',
    ]);
  });

  it('for the same company twice, both mapped and excluded, or neither', async () => {
    const acme = { id: 'connectwise:1', name: 'Acme Ltd', share: fixed(1) };
    expect(await effects(json({ accounts: [account([acme, { ...acme, id: '', share: REST }])] }))).toEqual([
      'skip: A company stands there twice.',
    ]);
    expect(await effects(json({ accounts: [account([acme], { excluded: 'x' })] }))).toEqual([
      'skip: It is both mapped and excluded.',
    ]);
    expect(await effects(json({ accounts: [account([])] }))).toEqual(['skip: No company stands beside it.']);
    expect(await effects(json({ accounts: [account([], { excluded: 'x'.repeat(501) })] }))).toEqual([
      'skip: The reason is longer than 500 characters.',
    ]);
  });

  it('for a field of JSON that is not what it should be, and the others are taken', async () => {
    const text = json({
      accounts: [account([{ share: { kind: 'half' } }]), 7, account([], { excluded: 'x' })],
      services: [{ productName: 'Worry-Free', servicePlan: 'Full', basis: 'guessed' }],
    });
    expect((await importing(context, text)).map(({ name, after }) => `${name}: ${after}`)).toEqual([
      'Acme: excluded: x',
      'Acme: Its field companies.0.share.kind cannot be read.',
      ': It is not a record.',
      'Worry-Free · Full: Its field basis cannot be read.',
    ]);
  });

  it.each([
    ['vendor account,Acme,Acme Ltd,half,,,,', 'Share is "half", not all, fixed, percent or remainder.'],
    ['vendor account,Acme,Acme Ltd,fixed,,,,', 'The column Share amount is empty.'],
    ['vendor account,Acme,Acme Ltd,fixed,ten,,,', 'Share amount ten is not a number.'],
    ['vendor account,Acme,Acme Ltd,fixed,"1,000",,,', 'Share amount 1,000 can be read in two ways.'],
    ['vendor account,Acme,,,,maybe,,', 'Excluded is "maybe", not yes or no.'],
    ['ticket,Acme,Acme Ltd,all,,,,', 'Mapping is "ticket", not vendor account or vendor service.'],
    [
      'vendor service,,,,,,Worry-Free,guess',
      'None of the columns Product ID, PSA key, Excluded, Basis is there.',
    ],
  ])('for the row %s', async (row, reason) => {
    const header = 'Mapping,Vendor account,Company,Share,Share amount,Excluded,Vendor service,Unit';
    const changed = row.startsWith('vendor service') ? header.replace('Excluded', 'Else') : header;
    expect(await effects(csv(changed, row))).toEqual([`skip: ${reason}`]);
  });

  it('for a row that stands twice, and for rows that contradict each other', async () => {
    const header = 'Mapping,Vendor account,Company,Excluded,Reason';
    const row = 'vendor account,Acme,Acme Ltd,no,';
    expect(await effects(csv(header, row, row, ',,,,'))).toEqual([
      'add: Acme Ltd',
      'skip: Its row for Acme Ltd stands twice in the file; the first is taken.',
    ]);
    expect(await effects(csv(header, row, 'vendor account,Acme,,yes,own'))).toEqual([
      'skip: Its rows say different things in the column Excluded.',
    ]);
    expect(await effects(csv('Mapping,Vendor account,City', 'vendor account,Acme,Encino'))).toEqual([
      'skip: None of the columns Company, PSA key, Excluded is there.',
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['', 'The file is empty.'],
    ['\ufeff \r\n', 'The file is empty.'],
    ['name,quantity\r\nAcme,3', 'This is not a file of mappings.'],
    ['Mapping\r\nvendor account', 'This is not a file of mappings.'],
    ['PK\u0003\u0004 a workbook', 'This is not a file of mappings.'],
    ['{"format":"other"}', 'This is not a file of mappings.'],
    ['[1, 2]', 'This is not a file of mappings.'],
    ['{"format": ', 'The file is damaged: it begins as JSON and does not go on so.'],
    [
      '{"format":"seatcheck-mappings","version":2,"accounts":{}}',
      'The file was exported by a newer version of Seatcheck.',
    ],
    [
      'Mapping,Vendor account\r\nvendor account,"Acme\r\n',
      'The file is damaged: a quotation mark in row 2 is not closed properly.',
    ],
  ])('that is none of ours is refused: %j', async (text, sentence) => {
    await expect(importMappings(context, { text, apply: true })).rejects.toMatchObject({
      failure: { code: 'import.unreadable', sentence, nextStep: expect.stringMatching(/\.$/) },
    });
  });

  it('may have its columns in any order and case, foreign ones, and Excel’s line about the delimiter', async () => {
    const text = csv('sep=;', 'note;COMPANY;vendor ACCOUNT;mapping', 'x;Acme Ltd;Acme;Vendor account');
    expect(await effects(text)).toEqual(['add: Acme Ltd']);
  });
});

it('of 5,000 accounts is planned, and written, in less than a second each', async () => {
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
  const times: number[] = [];
  for (const apply of [false, true]) {
    const start = performance.now();
    const lines = await importing(context, text, apply);
    times.push(performance.now() - start);
    expect(lines.filter(({ effect }) => effect === 'add')).toHaveLength(5_000);
  }
  expect(Math.max(...times)).toBeLessThan(1_000);
});
