import { describe, expect, it } from 'vitest';
import type { Day, Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { tableCsv } from './csv';
import { type ExportedFinding, type FindingsFacts, findingsTable } from './findings-table';
import { cellsOf } from './testing';
import { tableXlsx } from './xlsx';

const number = (text: string) => text as Decimal;
const finding: ExportedFinding = {
  id: '["under-billed","c1","p1"]',
  class: 'under-billed',
  companyId: 'c1',
  companyName: '=Acme',
  productId: 'p1',
  productName: 'WFBS',
  agreementId: 'a1',
  agreementName: 'Managed',
  agreementType: 'Monthly',
  lineId: 'l1',
  accountId: null,
  serviceId: null,
  subject: '',
  expected: number('42'),
  billed: number('40'),
  variance: number('2'),
  used: number('42'),
  provisioned: number('50'),
  unit: 'Seats',
  unitPrice: number('3.125'),
  money: number('6.25'),
  moneyPerYear: number('75.1'),
  cycleMonths: 1,
  lines: 1,
  month: '2026-10' as Month,
  provisional: false,
  sentence: '42 used, 40 billed.',
  state: 'snoozed',
  decision: { kind: 'snoozed', reason: 'Asked', until: '2026-12-31' as Day },
  firstSeenAt: new Date(2026, 10, 2, 12).getTime(),
};
const facts: FindingsFacts = {
  view: 'Open',
  month: '2026-10' as Month,
  day: '2026-11-28' as Day,
  madeAt: new Date(2026, 10, 28, 9, 5).getTime(),
  reportFetchedAt: null,
};

describe('the findings as a table', () => {
  it('say all that the review says, in the order given', () => {
    const second = { ...finding, companyName: 'Beta', variance: null, money: null, moneyPerYear: null };
    const { rows, columns } = findingsTable([finding, second], facts);
    expect(columns.map(({ label }) => label).join()).toBe(
      'Company,Product,About,Agreement,Agreement type,Class,Used,Provisioned,Expected,Billed,Difference,Unit,' +
        'Unit price,Worth a cycle,Worth a month,Worth a year,Month,State,Snoozed until,Reason,Found since,Why',
    );
    expect(rows[0]).toMatchObject({
      class: 'Under-billed',
      difference: '2',
      perCycle: '6.25',
      perMonth: '6.26',
      perYear: '75.1',
      month: 'Oct 2026',
      state: 'Snoozed',
      snoozedUntil: '2026-12-31',
      reason: 'Asked',
      since: '2026-11-02',
      why: '42 used, 40 billed.',
    });
    expect(rows[1]).toMatchObject({ company: 'Beta', difference: null, perMonth: null });
  });

  it('become a CSV and a workbook that says what it is', async () => {
    const table = findingsTable([finding], facts);
    expect(tableCsv(table)).toContain('\r\n"\'=Acme",WFBS,'.replaceAll('"', ''));
    const book = await tableXlsx(table);
    expect(cellsOf(book).get('O2')).toMatchObject({ type: 'n', value: '6.26' });
    expect([...cellsOf(book, 2).values()].map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'Billed on',
        '28 Nov 2026',
        'Made',
        '28 Nov 2026 09:05',
        'Report fetched',
        'Never',
      ]),
    );
  });

  it('of 20,000 are made in seconds, not minutes', { timeout: 60_000 }, async () => {
    const table = findingsTable(Array<ExportedFinding>(20_000).fill(finding), facts);
    const started = performance.now();
    const bytes = await tableXlsx(table);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
