import { beforeEach, describe, expect, it } from 'vitest';
import type { Day, Month } from '@/lib/model/calendar';
import type { AgreementLine, ServiceMapping } from '@/lib/model/records';
import type { AgreementLines, PsaApi } from '@/lib/psa/contract';
import { agreement, dec, line, month, usage } from '@/lib/reconcile/book.testing';
import { NOW, report, seedAcme, type TestContext, testContext } from '../context.testing';
import { GUARD_SETTINGS } from '../guard/settings';
import { ledgerOf } from '.';

const COMPANY = 'connectwise:c1';
const PRODUCT = 'connectwise:p1';
const DAY = 86_400_000;
let context: TestContext;

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  // Nothing was read of its lines yet.
  await context.store.agreementLines.delete('connectwise:l1');
  await context.store.accountMappings.put({
    id: 'v1',
    accountName: 'Acme',
    companies: [{ companyId: COMPANY, name: 'Acme', share: { kind: 'all' } }],
    excluded: null,
    deletedAt: null,
    updatedAt: NOW,
    updatedBy: 'user',
  });
  await context.store.serviceMappings.put({
    id: usage().serviceId,
    feeds: [
      {
        productId: PRODUCT,
        name: 'TM-WFS',
        share: { kind: 'all' },
        rule: { allowance: dec(0), multiplier: dec(1), minimum: dec(0), roundUp: false },
      },
    ],
    basis: 'used',
    excluded: null,
    deletedAt: null,
    updatedAt: NOW,
    updatedBy: 'user',
  });
});

const asked = (reread = false) => ledgerOf(context, { companyId: COMPANY, productId: PRODUCT, reread });
const of = async (name: string) => (await asked()).months.find((one) => one.month === name);
const replace = (lines: AgreementLine[], readAt: number) =>
  context.store.commit({
    put: { lineReads: [{ id: 'connectwise:1', readAt }] },
    lines: [{ agreementId: 'connectwise:1', lines }],
  });
const own = (change: Partial<AgreementLine>) => line({ agreementId: 'connectwise:1', ...change });

describe('the ledger of a customer and product', () => {
  it('has 24 closed months and the one in progress, of which only the reported say what was used', async () => {
    await replace([own({ unchangedSince: '2026-09-03' as Day })], NOW);
    const ledger = await asked();
    expect(ledger).toMatchObject({
      companyName: 'Acme',
      productName: 'TM-WFS',
      unit: 'Seats',
      notRead: null,
    });
    expect(ledger.months).toHaveLength(25);
    expect(ledger.months.at(-2)).toEqual({
      month: '2026-10',
      used: '42',
      provisioned: '50',
      expected: '42',
      billed: '40',
      reason: null,
      billedReason: null,
      variance: '2',
      missed: '7',
      provisional: false,
    });
    expect(ledger.months.at(-1)).toMatchObject({
      month: '2026-11',
      billed: '40',
      provisional: true,
      expected: null,
    });
    expect(ledger.months.at(-3)).toMatchObject({
      month: '2026-09',
      used: null,
      reason: 'no report',
      billed: '40',
    });
    expect(ledger.months.at(-4)).toMatchObject({ billed: null, billedReason: 'unknown before 3 Sep 2026' });
    expect(ledger.billedKnownFrom).toBe('2026-09-03');
    expect([ledger.underBilled, ledger.overBilled]).toEqual(['7', '0']);
  });

  it('knows what a line said before it was changed in place, from the readings before', async () => {
    const quantity = (count: number, since: string) =>
      own({ quantity: dec(count), unchangedSince: since as Day });
    await replace([quantity(30, '2026-08-01')], NOW - 80 * DAY);
    await replace([quantity(30, '2026-08-01')], NOW - 20 * DAY);
    await replace([quantity(40, '2026-11-10')], NOW);
    expect((await of('2026-10'))?.billed).toBe('30');
    expect((await of('2026-08'))?.billed).toBe('30');
    expect((await of('2026-07'))?.billed).toBeNull();
    expect((await of('2026-11'))?.billed).toBe('40');
  });

  it('takes an agreement that changed since for read until then', async () => {
    await replace([own({ quantity: dec(30), unchangedSince: '2026-08-01' as Day })], NOW - 20 * DAY);
    await context.store.commit({ remove: { lineReads: ['connectwise:1'] } });
    await replace([own({ quantity: dec(40), unchangedSince: '2026-11-10' as Day })], NOW);
    expect((await of('2026-10'))?.billed).toBe('30');
    expect(await context.store.lineReads.all()).toEqual([{ id: 'connectwise:1', readAt: NOW }]);
  });

  it('knows a line that vanished, and nothing of what it was before it was read', async () => {
    await replace([own({ unchangedSince: '2026-09-03' as Day })], NOW - 20 * DAY);
    await replace([], NOW);
    expect((await of('2026-10'))?.billed).toBe('40');
    expect((await of('2026-08'))?.billedReason).toBe('unknown before 3 Sep 2026');
    expect((await of('2026-11'))?.billed).toBe('0');
  });

  it('does not say what was billed after the last reading', async () => {
    await replace([own({ unchangedSince: '2026-01-03' as Day })], new Date(2026, 9, 5, 9).getTime());
    expect(await of('2026-10')).toMatchObject({ billed: null, billedReason: 'not read since 5 Oct 2026' });
    expect((await of('2026-09'))?.billed).toBe('40');
  });

  it('adds months as their reports are there', async () => {
    const august: Month = month('2026-08');
    await context.store.commit({
      report: {
        report: report({ month: august, runId: 'r0', rowCount: 1 }),
        rows: [usage({ month: august, runId: 'r0', used: dec(30) })],
      },
    });
    await context.store.usage.publish();
    await replace([own({ unchangedSince: '2020-01-03' as Day })], NOW);
    expect(await of('2026-08')).toMatchObject({ used: '30', variance: '-10', missed: '-35' });
    expect((await asked()).overBilled).toBe('-35');
  });
});

it('says of the month in progress what is provisioned and expected so far, and nothing where nothing is new', async () => {
  await replace([own({ unchangedSince: '2020-01-01' as Day })], NOW);
  expect(await of('2026-11')).toMatchObject({ provisioned: null, expected: null, reason: 'month not over' });
  await context.store.serviceMappings.put({
    ...(await context.store.serviceMappings.all())[0],
    basis: 'provisioned',
  } as ServiceMapping);
  await context.store.inProgress.put({
    id: 'v1',
    month: month('2026-11'),
    accountId: 'v1',
    serviceId: usage().serviceId,
    provisioned: dec(55),
    before: dec(50),
    from: 'subscription',
    startChargeDate: null,
    fetchedAt: NOW,
    updatedAt: NOW,
    updatedBy: 'sync',
  });
  const ledger = await asked();
  expect(ledger.months.at(-1)).toMatchObject({
    ...{ provisional: true, used: null, provisioned: '55', expected: '55', billed: '40' },
    ...{ variance: '15', missed: '52.5', reason: null },
  });
  // What is not over is not missed yet.
  expect(ledger.underBilled).toBe('35');
});

describe('a report whose accounts are doubted', () => {
  it('is doubted in its own month, and in no other', async () => {
    const september: Month = month('2026-09');
    await context.store.commit({
      report: {
        report: report({ month: september, runId: 'r0', rowCount: 1 }),
        rows: [usage({ month: september, runId: 'r0', used: dec(30) })],
      },
      settings: { [GUARD_SETTINGS.doubts]: { runId: 'r1', accountIds: ['v1'] } },
    });
    await context.store.usage.publish();
    await replace([own({ unchangedSince: '2020-01-03' as Day })], NOW);
    expect(await of('2026-10')).toMatchObject({ expected: null, reason: 'report looks broken' });
    expect(await of('2026-09')).toMatchObject({ used: '30', expected: '30', variance: '-10', reason: null });
  });
});

describe('reading the past', () => {
  const api = (answers: Partial<PsaApi>) => {
    context.api = { psa: 'connectwise', linesAtOnce: 1, ...answers } as PsaApi;
  };
  const period = (from: string, to: string, count: number) => ({
    ...{ from: from as Day, to: to as Day },
    quantity: dec(count),
  });
  const periodical = (since: string, ...periods: ReturnType<typeof period>[]) =>
    own({ quantity: null, effectiveDate: null, unchangedSince: since as Day, periods });
  const read = (lines: AgreementLine[]): AgreementLines[] => [{ lines, problems: [] }];

  it('keeps what the PSA showed of it, so that the next opening without keys knows it', async () => {
    const now = [period('2026-10-01', '2026-10-31', 41), period('2026-11-01', '2026-11-30', 42)];
    const before = [period('2026-06-01', '2026-06-30', 30), period('2026-07-01', '2026-07-31', 31)];
    api({
      agreement: async () => agreement({ id: 'connectwise:1', recordId: 1 }),
      lines: async () => read([periodical('2026-09-01', ...now)]),
      history: async () => read([periodical('2024-10-01', ...before, ...now)]),
    });
    expect((await asked(true)).notRead).toBeNull();
    context.api = null;
    expect((await of('2026-06'))?.billed).toBe('30');
    expect((await of('2026-07'))?.billed).toBe('31');
    expect((await of('2026-05'))?.billed).toBe('0');
    expect(await of('2026-08')).toMatchObject({ billed: null, billedReason: 'no quantity' });
    expect((await of('2026-10'))?.billed).toBe('41');
    expect((await of('2026-11'))?.billed).toBe('42');
  });

  it('reads the others where the PSA shows one agreement no more, and names that one', async () => {
    const gone = agreement({ id: 'connectwise:2', recordId: 2, name: 'Old plan', status: 'Inactive' });
    await context.store.agreements.put(gone);
    const now = [period('2026-10-01', '2026-10-31', 41), period('2026-11-01', '2026-11-30', 42)];
    api({
      agreement: async (id) => (id === 1 ? agreement({ id: 'connectwise:1', recordId: 1 }) : null),
      lines: async ([one]) => (one?.recordId === 1 ? read([periodical('2026-09-01', ...now)]) : read([])),
      history: async (asked) => {
        expect(asked.map(({ recordId }) => recordId)).toEqual([1]);
        return read([periodical('2024-10-01', period('2026-06-01', '2026-06-30', 30), ...now)]);
      },
    });
    expect((await asked(true)).notRead).toMatch(/^Old plan: Your PSA does not show this agreement any more/);
    const june = (await context.store.lineChanges.all()).find(({ until }) => until === '2026-06-30');
    expect(june?.quantity).toBe('30');
  });

  it('says why nothing could be read, and answers from the cache', async () => {
    await replace([own({ unchangedSince: '2026-09-03' as Day })], NOW);
    expect(await asked(true)).toMatchObject({ notRead: expect.stringMatching(/not connected/) });
    expect((await asked(true)).months.at(-2)?.billed).toBe('40');
  });
});
