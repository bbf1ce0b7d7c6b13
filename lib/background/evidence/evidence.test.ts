import { beforeEach, describe, expect, it } from 'vitest';
import { evidence as schema } from '@/lib/messaging/review-schemas';
import {
  agreement,
  day,
  dec,
  fixed,
  line,
  PRODUCT,
  REST,
  SERVICE,
  usage,
} from '@/lib/reconcile/book.testing';
import { company, NOW, seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from '../mapping';
import { evidenceOf } from '.';

const ACME = 'connectwise:c1';
const OTHER = 'connectwise:c2';
let context: TestContext;

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await context.store.commit({
    put: {
      companies: [company(OTHER, 'Other Ltd', 2)],
      agreements: [agreement({ id: 'connectwise:2', recordId: 2, companyId: OTHER, name: "Other's plan" })],
      agreementLines: [line({ id: 'connectwise:l2', agreementId: 'connectwise:2', companyId: OTHER })],
      lineReads: [{ id: 'connectwise:2', readAt: NOW }],
    },
  });
  await mapping.linkService(context, { serviceId: SERVICE, productId: PRODUCT });
});
const sheetOf = (companyId = ACME) => evidenceOf(context, { companyId });
const share = () =>
  mapping.splitAccount(context, {
    accountId: 'v1',
    companies: [
      { companyId: ACME, share: fixed(30) },
      { companyId: OTHER, share: REST },
    ],
  });

describe('an evidence sheet', () => {
  it('says what was used and what is billed, with the rows of both', async () => {
    await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
    const sheet = await sheetOf();
    expect(schema.parse(sheet)).toEqual(sheet);
    expect(sheet).toMatchObject({ companyName: 'Acme', month: '2026-10', day: '2026-11-23', madeAt: NOW });
    expect(sheet.products).toEqual([
      {
        productId: PRODUCT,
        name: 'TM-WFS',
        description: 'Worry-Free Services',
        unit: 'Seats',
        used: '42',
        expected: '42',
        billed: '40',
        variance: '2',
        reason: null,
        rule: '',
        usage: [
          {
            account: 'Acme',
            service: 'Worry-Free Services · WFBSS-Full',
            used: '42',
            provisioned: '50',
            unit: 'Seats',
          },
        ],
        lines: [
          {
            agreement: 'Managed Services',
            isBillable: true,
            quantity: '40',
            included: '0',
            billed: '40',
            unitPrice: '3.5',
            from: '2020-01-01',
            to: null,
          },
        ],
        unitPrice: '3.5',
        money: '7',
        per: 'a month',
      },
    ]);
  });

  it('names no other customer, and only its own part of what they share', async () => {
    await share();
    const [mine, theirs] = [await sheetOf(), await sheetOf(OTHER)];
    expect(JSON.stringify(mine)).not.toMatch(/Other|connectwise:c2|connectwise:2|"42"|"20"/);
    expect(JSON.stringify(theirs)).not.toMatch(/Acme|connectwise:c1|connectwise:1"|"42"/);
    expect([mine.products[0]?.used, theirs.products[0]?.used]).toEqual(['30', '12']);
    expect(mine.products[0]?.usage).toMatchObject([{ account: 'Your part of a shared account', used: '30' }]);
  });

  it('says the rule in words, in the order in which it works', async () => {
    await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
    const [service] = await context.store.serviceMappings.all();
    if (!service) throw new Error('no mapping');
    const rule = { allowance: dec(2), multiplier: dec('1.5'), minimum: dec(10), roundUp: true };
    const feeds = service.feeds.map((feed) => ({ ...feed, rule }));
    await context.store.commit({ put: { serviceMappings: [{ ...service, basis: 'provisioned', feeds }] } });
    expect((await sheetOf()).products[0]).toMatchObject({
      rule:
        'What is provisioned is counted, not what is used. The first 2 are free. Each counts 1.5 times. ' +
        'At least 10 are billed. Rounded up to whole units.',
      used: '42',
      expected: '72',
      variance: '32',
    });
  });

  it('says of what bills once that its money is of no cycle', async () => {
    await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
    const once = line({ agreementId: 'connectwise:1', pricePeriod: 'One-Time' });
    await context.store.commit({ put: { agreementLines: [once] } });
    expect((await sheetOf()).products[0]).toMatchObject({ money: '7', per: 'once' });
  });

  it('says a rule of one in the singular, and thousands grouped', async () => {
    await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
    const [service] = await context.store.serviceMappings.all();
    if (!service) throw new Error('no mapping');
    const ruled = async (rule: { allowance: string; minimum: string }) => {
      const whole = { multiplier: dec(1), roundUp: false };
      const own = { ...whole, allowance: dec(rule.allowance), minimum: dec(rule.minimum) };
      const feeds = service.feeds.map((feed) => ({ ...feed, rule: own }));
      await context.store.commit({ put: { serviceMappings: [{ ...service, feeds }] } });
      return (await sheetOf()).products[0]?.rule;
    };
    expect(await ruled({ allowance: '1', minimum: '1' })).toBe(
      'The first one is free. At least 1 is billed.',
    );
    expect(await ruled({ allowance: '0', minimum: '1500' })).toBe('At least 1,500 are billed.');
  });

  it('gives no figure where there is none, and says why', async () => {
    await seedAcme(context, [usage({ used: null, provisioned: null })]);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
    expect((await sheetOf()).products[0]).toMatchObject({
      used: null,
      expected: null,
      billed: '40',
      variance: null,
      money: null,
      reason: 'not reported',
    });
  });

  it('leaves out products that are neither used nor billed, and is empty for a stranger', async () => {
    const none = await sheetOf('connectwise:c9');
    expect([none.companyName, none.products]).toEqual(['', []]);
    await seedAcme(context, [usage({ accountId: 'v2' })]);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: ACME });
    expect((await sheetOf()).products).toHaveLength(1);
    const ended = line({ agreementId: 'connectwise:1', cancelledDate: day('2026-10-01') });
    await context.store.commit({ put: { agreementLines: [ended] } });
    expect((await sheetOf()).products).toEqual([]);
  });
});
