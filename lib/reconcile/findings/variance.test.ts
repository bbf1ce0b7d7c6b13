import { expect, it } from 'vitest';
import { book, day, dec, fixed, line, REST, sharedAccount, usage } from '../book.testing';
import { companyFigures } from '../company';
import { countGroups } from './count';
import { findingsOf } from './findings.testing';

it('is of the line that a push would change, and has its price', () => {
  const lines = [
    line({ quantity: dec(5) }),
    line({ id: 'connectwise:l2', quantity: dec(20), unitPrice: dec(9) }),
    line({ id: 'connectwise:l3', quantity: dec(90), billable: 'NoCharge' }),
  ];
  expect(findingsOf({ lines })).toMatchObject([
    { lineId: 'connectwise:l2', unitPrice: '9', variance: '17', money: '153', lines: 3 },
  ]);
});

it('shows the bundle where nothing else bills the product, at the price of the catalogue', () => {
  const bundle = line({ productId: 'connectwise:suite', includes: ['connectwise:p1'], unitPrice: dec(99) });
  expect(findingsOf({ lines: [bundle] })).toMatchObject([
    {
      class: 'under-billed',
      productName: 'TM-WFS',
      lineId: 'connectwise:l1',
      unitPrice: '4.25',
      billed: '40',
    },
  ]);
});

it("shows the company's part of an account that others share", () => {
  const accounts = [sharedAccount('v1', fixed(30), REST)];
  expect(findingsOf({ accounts, usage: [usage()] })).toMatchObject([
    {
      sentence: '30 expected, 40 billed on Managed Services.',
      used: '30',
      provisioned: '30',
      expected: '30',
    },
  ]);
});

it('knows no used or provisioned number where a row does not say it', () => {
  const rows = [usage(), usage({ index: 1, provisioned: null })];
  expect(findingsOf({ usage: rows })).toMatchObject([{ used: '84', provisioned: null }]);
});

it.each([
  ['line ended', '2026-10-01', '2026-10-31', 'the row on Managed Services ended on 31 Oct 2026.'],
  ['starts later', '2026-12-01', '2026-12-31', 'the row on Managed Services starts on 1 Dec 2026.'],
])('reads the periods of a line: %s', (kind, from, to, said) => {
  const periods = [{ from: day(from), to: day(to), quantity: dec(42) }];
  const lines = [line({ quantity: null, periods, effectiveDate: null })];
  expect(findingsOf({ lines })).toMatchObject([{ class: kind, sentence: `42 used, and ${said}` }]);
});

it('is counted, and what nobody uses and nobody bills is not', () => {
  const counted = (change: Parameters<typeof book>[0]) => countGroups(companyFigures(book(change)));
  const none = { underBilled: 0, overBilled: 0, matched: 0 };
  expect(counted({})).toEqual({ ...none, underBilled: 1 });
  expect(counted({ usage: [usage({ used: dec(38) })] })).toEqual({ ...none, overBilled: 1 });
  expect(counted({ usage: [usage({ used: dec(40) })] })).toEqual({ ...none, matched: 1 });
  expect(counted({ usage: [usage({ used: dec(0) })], lines: [] })).toEqual(none);
  expect(counted({ report: null })).toEqual(none);
  // A correction that nobody bills is listed as over-billed, and so it is counted.
  const owed = { usage: [usage({ used: dec(-3) })], lines: [] };
  expect(findingsOf(owed)).toMatchObject([{ class: 'over-billed', variance: '-3' }]);
  expect(counted(owed)).toEqual({ ...none, overBilled: 1 });
});
