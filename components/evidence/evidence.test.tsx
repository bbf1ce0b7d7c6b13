import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, failing, fakeBackground, press, settle, show, words } from '@/components/shared/testing';
import { tableCsv } from '@/lib/export/csv';
import type { EvidenceProduct, EvidenceSheet } from '@/lib/messaging/protocol';
import type { Day, Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { EvidenceView } from './evidence-view';
import { sheetTable } from './table';
import { sheetText } from './text';
import { fileName, verdict } from './words';

const number = (text: string) => text as Decimal;
const product = (change: Partial<EvidenceProduct> = {}): EvidenceProduct => ({
  productId: 'p1',
  name: 'TM-WFS',
  description: 'Worry-Free Services',
  unit: 'Seats',
  used: number('42'),
  expected: number('42'),
  billed: number('40'),
  variance: number('2'),
  reason: null,
  rule: '',
  usage: [
    { account: 'Acme', service: '=WFBSS', used: number('42'), provisioned: number('50'), unit: 'Seats' },
  ],
  lines: [
    {
      agreement: 'Managed',
      isBillable: true,
      quantity: number('45'),
      included: number('5'),
      billed: number('40'),
      unitPrice: number('3.5'),
      from: '2025-01-01' as Day,
      to: null,
    },
  ],
  unitPrice: number('3.5'),
  money: number('7'),
  per: 'a month',
  ...change,
});
const sheet = (products = [product()]): EvidenceSheet => ({
  companyId: 'c1',
  companyName: 'Acme / Süd: "A"',
  month: '2026-10' as Month,
  day: '2026-11-28' as Day,
  provisional: false,
  madeAt: 0,
  products,
});
const page = (answer: () => EvidenceSheet) =>
  show(fakeBackground({ 'evidence.get': answer }).link, <EvidenceView companyId="c1" />);

beforeEach(() => {
  vi.stubGlobal('print', vi.fn());
});
afterEach(() => vi.unstubAllGlobals());

it('says of a line that is set to bill nothing why none of its quantity is billed', async () => {
  const lines = product().lines.map((line) => ({ ...line, isBillable: false, billed: number('0') }));
  const free = sheet([product({ lines, billed: number('0'), variance: number('42') })]);
  const root = await page(() => free);
  const said = 'Managed (set to bill nothing)';
  expect(words(root)).toContain(said);
  expect(sheetText(free, false)).toContain(`- Billed: ${said}: quantity 45`);
  expect(tableCsv(sheetTable(free, false))).toContain(said);
});

describe('the evidence page', () => {
  it('shows what was used beside what is billed, and no money until it is wanted', async () => {
    const root = await page(() => sheet());
    expect(words(root.querySelector('article'))).toContain(
      'Used42 SeatsExpected42 SeatsBilled40 SeatsDifference+2 Seats',
    );
    expect(words(root)).toContain('2 Seats used and not billed.');
    expect(words(root)).toContain('Managed455401 Jan 2025no end');
    expect(words(root)).not.toContain('3.50');
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    expect(words(root)).toContain('Worth. 2 x 3.50 = 7.00 a month');
    expect(document.title).toBe('Acme / Süd: "A", Oct 2026, What you used and what you are billed');
  });

  it('prints, and copies as text', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await page(() => sheet());
    await press('Print or save as PDF');
    expect(window.print).toHaveBeenCalledOnce();
    await press('Copy as text');
    expect(writeText).toHaveBeenCalledWith(sheetText(sheet(), false));
    expect(words(document.querySelector('[role=status]'))).toBe('Copied.');
  });

  it('says so when copying is not allowed', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    await page(() => sheet());
    await press('Copy as text');
    expect(words(document.querySelector('[role=status]'))).toContain('did not allow copying');
  });

  it('saves CSV and XLSX under the name of customer and month', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await page(() => sheet());
    await press('CSV');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    await settle();
    await press('XLSX');
    await vi.waitFor(() => expect(saved).toHaveLength(2), { timeout: 5000 });
    expect(saved).toEqual([
      'Acme Süd A 2026-10 used and billed.csv',
      'Acme Süd A 2026-10 used and billed.xlsx',
    ]);
  });

  it('can be asked again after a failure', async () => {
    let answer: () => EvidenceSheet = failing({
      code: 'x',
      sentence: 'The store did not open.',
      nextStep: 'Try.',
    });
    const root = await page(() => answer());
    expect(words(root)).toContain('The store did not open.');
    answer = () => sheet([]);
    await press('Try again');
    expect(words(root)).toContain('Nothing to show for this customer');
    expect(() => button('CSV')).toThrow();
  });
});

describe('what the sheet says', () => {
  it.each([
    [{}, '2 Seats used and not billed.'],
    [{ expected: number('44'), variance: number('4') }, '4 Seats more expected than billed.'],
    [{ variance: number('-1200') }, '1,200 Seats more billed than expected.'],
    [{ variance: number('-1') }, '1 more billed than expected.'],
    [{ variance: number('0') }, 'The bill is as expected.'],
    [
      { variance: null, reason: 'lines not read' },
      'They cannot be compared. Not all lines of the agreements were read yet.',
    ],
    [{ variance: null, reason: 'odd' }, 'They cannot be compared. One of the figures is not known.'],
  ])('%j: %s', (change, sentence) => {
    expect(verdict(product(change))).toBe(sentence);
  });

  it('has the same figures as text and as a table, without money unless it is wanted', () => {
    expect(sheetText(sheet(), false)).toContain(
      'Used 42, expected 42, billed 40, difference +2 (Seats). 2 Seats used and not billed.',
    );
    expect(sheetText(sheet(), false)).not.toContain('3.50');
    expect(sheetText(sheet(), true)).toContain('Worth: 2 x 3.50 = 7.00 a month');
    const csv = tableCsv(sheetTable(sheet(), false));
    expect(csv).toContain('Worry-Free Services,Sum,,,42,,42,,,40,2,Seats,,,2 Seats used and not billed.');
    expect(csv).toContain("Worry-Free Services,Reported,Acme,'=WFBSS,42,50,");
    expect(csv).not.toContain('3.5');
    expect(tableCsv(sheetTable(sheet(), true))).toContain('3.5,7,a month');
  });

  it('is saved under a name that every file system takes', () => {
    expect(fileName({ ...sheet(), companyName: '../..\\:*?<>|\u0000' }, 'csv')).toBe(
      '.. .. 2026-10 used and billed.csv',
    );
    expect(fileName({ ...sheet(), companyName: '///' }, 'csv')).toBe('Customer 2026-10 used and billed.csv');
  });
});
