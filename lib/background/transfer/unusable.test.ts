import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import { fixed, REST, smallWorld, vendorService } from '../mapping/records.testing';
import { importMappings } from './import';
import { account, all, csv, effectsOf, importing, json } from './samples.testing';

const SERVICE = vendorService('Worry-Free', 'Full').id;

let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});
const effects = (text: string) => effectsOf(context, text);

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
      'None of the columns Product, PSA key, Excluded, Basis is there.',
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
