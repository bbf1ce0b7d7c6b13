import { describe, expect, it } from 'vitest';
import type { CompanyBook } from './book';
import {
  agreement,
  book,
  day,
  dec,
  feed,
  line,
  mapped,
  PRODUCT,
  serviceMapping,
  sharedAccount,
  usage,
} from './book.testing';
import { companyFigures } from './company';

const NOON = (month: number, date: number): number => Date.UTC(2026, month - 1, date, 12);
const REPORT = 'LMPI report, Oct 2026, fetched 3 Nov 2026';
const SERVICE_NAME = 'Worry-Free Services · WFBSS-Full';

const traceOf = (change: Partial<CompanyBook>): string[] =>
  companyFigures(book(change))
    .badgeOfProduct(PRODUCT)
    .trace.map(({ label, value, source }) => `${label}: ${value} (${source})`);

const byHand = (): CompanyBook['accounts'][number] => {
  const { account, mapping } = mapped('v1');
  return { account, mapping: { ...mapping, updatedBy: 'user', updatedAt: NOON(9, 14) } };
};
const ruled = serviceMapping({
  basis: 'higher',
  updatedBy: 'suggestion',
  updatedAt: NOON(10, 5),
  feeds: [
    feed(PRODUCT, {
      name: 'TM-WFS',
      rule: { allowance: dec(8), multiplier: dec(1), minimum: dec(0), roundUp: false },
    }),
  ],
});

describe('why this number', () => {
  it("goes from the report's row to the money, each step with its source and date", () => {
    const lines = [
      line({
        quantity: dec(40),
        lessIncluded: dec(2),
        unitPrice: dec('9.5'),
        cancelledDate: day('2026-12-31'),
      }),
      line({ id: 'connectwise:l2', quantity: dec(2), effectiveDate: day('2026-07-01') }),
    ];
    expect(traceOf({ lines, accounts: [byHand()], serviceMappings: [ruled] })).toEqual([
      `${SERVICE_NAME}: 42 used, 50 provisioned: the higher counts (${REPORT})`,
      'Vendor account: Acme (mapped by hand, 14 Sep 2026)',
      'Product: TM-WFS (mapped by a suggestion that was accepted, 5 Oct 2026)',
      'Allowance: 42 (50, of which the first 8 are free)',
      'Expected: 42 Seats (after the steps above)',
      'Agreement line: quantity 40 - included 2 = 38 (Managed Services, from 1 Jan 2020 to 31 Dec 2026, read 23 Nov 2026)',
      'Agreement line: quantity 2 (Managed Services, from 1 Jul 2026, read 23 Nov 2026)',
      'Billed: 40 (2 lines that bill this product, compared together, on 23 Nov 2026)',
      'Variance: 2 (expected 42 - billed 40)',
      'Unit price: 9.50 a month (line of Managed Services, read 23 Nov 2026)',
      'Money: 2 x 9.50 = 19.00 a month (not billed, 228.00 a year)',
    ]);
  });

  it.each([
    ['used', '42 used, 50 provisioned'],
    ['provisioned', '42 used, 50 provisioned: provisioned counts'],
    ['higher', '42 used, 50 provisioned: the higher counts'],
  ] as const)('shows the row as reported, by %s', (basis, said) => {
    const serviceMappings = [serviceMapping({ basis })];
    expect(traceOf({ serviceMappings })[0]).toBe(`${SERVICE_NAME}: ${said} (${REPORT})`);
  });

  it('groups what is long, and keeps every digit', () => {
    const lines = [line({ quantity: dec('12000.5'), lessIncluded: dec(1000), unitPrice: dec('9.5') })];
    const trace = traceOf({ lines, usage: [usage({ used: dec(42038), provisioned: dec(50000) })] });
    expect(trace).toEqual(
      expect.arrayContaining([
        expect.stringContaining('42,038 used, 50,000 provisioned'),
        expect.stringContaining('quantity 12,000.5 - included 1,000 = 11,000.5'),
        expect.stringContaining('Variance: 31,037.5 (expected 42,038 - billed 11,000.5)'),
        expect.stringContaining('Money: 31,037.5 x 9.50 = 294,856.25'),
      ]),
    );
  });

  it('shows each row, and its account once', () => {
    const rows = [usage({ index: 1, used: dec(40) }), usage({ used: dec(2) })];
    expect(traceOf({ usage: rows }).slice(0, 4)).toEqual([
      `${SERVICE_NAME}: 2 used, 50 provisioned (${REPORT})`,
      `${SERVICE_NAME}: 40 used, 50 provisioned (${REPORT})`,
      'Vendor account: Acme (mapped by equal name)',
      `Product: ${PRODUCT} (mapped by hand, no rule changes it)`,
    ]);
  });

  it('says whose accounts have no row', () => {
    const given = {
      usage: [usage({ serviceId: 'another' })],
      accounts: [sharedAccount('v1', { kind: 'all' })],
    };
    expect(traceOf(given).slice(0, 3)).toEqual([
      `${SERVICE_NAME}: no row in the report: 0 (${REPORT})`,
      'Vendor account: Acme (mapped by hand)',
      `Product: ${PRODUCT} (mapped by hand, no rule changes it)`,
    ]);
  });

  it('names the lines that bill nothing where none is in effect, the newest first', () => {
    const ended = (id: number, end: string) =>
      line({ id: `connectwise:l${id}`, cancelledDate: day(end), unitPrice: dec(2) });
    const lines = [
      ended(9, '2026-09-30'),
      ended(10, '2026-10-31'),
      ended(8, '2026-08-31'),
      ended(7, '2026-07-31'),
    ];
    const said = traceOf({ lines });
    expect(said.slice(4, 8)).toEqual([
      'Agreement line: ended 31 Oct: bills 0 (Managed Services, from 1 Jan 2020 to 31 Oct 2026, read 23 Nov 2026)',
      'Agreement line: ended 30 Sep: bills 0 (Managed Services, from 1 Jan 2020 to 30 Sep 2026, read 23 Nov 2026)',
      'Agreement line: ended 31 Aug: bills 0 (Managed Services, from 1 Jan 2020 to 31 Aug 2026, read 23 Nov 2026)',
      'Agreement lines: 1 more, not in effect ()',
    ]);
    expect(said.slice(-4)).toEqual([
      'Billed: 0 (no line in effect, on 23 Nov 2026)',
      'Variance: 42 (expected 42 - billed 0)',
      'Unit price: 2.00 a month (line not in effect of Managed Services, read 23 Nov 2026)',
      'Money: 42 x 2.00 = 84.00 a month (not billed, 1,008.00 a year)',
    ]);
  });

  it.each([
    ['Yearly', '-5 x 3.50 = -17.50 a year (billed too much)'],
    ['Quarterly', '-5 x 3.50 = -17.50 a quarter (billed too much, -70.00 a year)'],
    ['One-Time', '-5 x 3.50 = -17.50 once (billed too much)'],
    ['As agreed', '-5 x 3.50 = -17.50 (billed too much, billing cycle not known)'],
  ])('says the money of a cycle: %s', (billingCycle, said) => {
    const given = { lines: [line({ quantity: dec(47) })], agreements: [agreement({ billingCycle })] };
    expect(traceOf(given).at(-1)).toBe(`Money: ${said}`);
  });

  it('says of a row not in effect why, and when it was', () => {
    const ended = line({ id: 'connectwise:l2', cancelledDate: day('2026-10-31') });
    const badge = companyFigures(book({ lines: [line(), ended] })).badgeOf(ended);
    expect(badge).toMatchObject({ reason: 'ended 31 Oct', variance: null });
    expect(badge.trace.at(-1)).toEqual({
      label: 'Agreement line',
      value: 'ended 31 Oct: bills 0',
      source: 'Managed Services, from 1 Jan 2020 to 31 Oct 2026, read 23 Nov 2026',
    });
  });

  it('says that a price is not known, and nothing of money', () => {
    expect(traceOf({ lines: [line({ unitPrice: null })] }).at(-1)).toBe(
      'Unit price: not known (line of Managed Services, read 23 Nov 2026)',
    );
  });

  it('has no money where nothing differs, and where there is no figure', () => {
    expect(traceOf({ lines: [line({ quantity: dec(42) })] }).at(-1)).toBe(
      'Variance: 0 (expected 42 - billed 42)',
    );
    expect(traceOf({ report: null })).not.toContainEqual(expect.stringContaining('Unit price'));
  });

  it('is plain data, and says the same as the figure without it', () => {
    const figures = companyFigures(book());
    const { trace, ...rest } = figures.badgeOfProduct(PRODUCT);
    expect(rest).toEqual(figures.figureOfProduct(PRODUCT));
    expect(structuredClone(figures.badgeOfProduct(PRODUCT))).toEqual({ ...rest, trace });
  });
});
