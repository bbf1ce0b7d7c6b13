import { expect, it } from 'vitest';
import { agreement, book, day, dec, line } from '../book.testing';
import { companyFindings } from './company';
import { ofClass } from './findings.testing';

const child = agreement({ parentAgreementId: 'connectwise:a0' });
const parent = (change: Parameters<typeof agreement>[0] = {}) =>
  agreement({ id: 'connectwise:a0', name: 'Master', ...change });
const found = (change: Parameters<typeof agreement>[0], more: Parameters<typeof book>[0] = {}) =>
  ofClass('parent not in effect', {
    agreements: [child],
    parents: new Map([['connectwise:a0', parent(change)]]),
    ...more,
  });

it.each([
  ['cancelled', { cancelled: true }],
  ['expired', { status: 'Expired' }],
  ['ended 31 Oct', { endDate: day('2026-10-31') }],
  ['starts 1 Dec', { startDate: day('2026-12-01') }],
])('finds a parent that is not in effect: %s', (why, change) => {
  expect(found(change)).toMatchObject([
    {
      id: '["parent not in effect","connectwise:c1","connectwise:a1"]',
      agreementName: 'Managed Services',
      lineId: 'connectwise:l1',
      subject: 'Master',
      lines: 1,
      variance: null,
      sentence: `Managed Services is in effect, and its parent agreement Master is not: ${why}.`,
    },
  ]);
});

it('finds a parent among the agreements of the company as well, and tells of each agreement once', () => {
  const agreements = [child, parent({ cancelled: true })];
  const lines = [line(), line({ id: 'connectwise:l2', unitPrice: dec(9) })];
  expect(ofClass('parent not in effect', { agreements, lines })).toMatchObject([{ lines: 2 }]);
});

it('does not judge the agreement by it: what is billed stays billed', () => {
  const all = companyFindings(
    book({ agreements: [child], parents: new Map([['connectwise:a0', parent({ cancelled: true })]]) }),
  );
  expect(all.map(({ finding }) => finding.class)).toEqual(['parent not in effect', 'under-billed']);
  expect(all[0]?.why().map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Parent agreement: cancelled',
    'Agreement: in effect',
    'Billed: 1 row of mapped products',
  ]);
});

const over = { cancelled: true };
it.each([
  ['the parent is in effect', {}, {}],
  ['the parent ends today', { endDate: day('2026-11-23') }, {}],
  ['the parent is not known', over, { parents: new Map() }],
  ['there is no parent', over, { agreements: [agreement()] }],
  ['the agreement is over as well', over, { agreements: [{ ...child, cancelled: true }] }],
  ['its line has ended', over, { lines: [line({ cancelledDate: day('2026-10-31') })] }],
  ['its line is not billed', over, { lines: [line({ billable: 'NoCharge' as const })] }],
  ['its line bills included units only', over, { lines: [line({ lessIncluded: dec(40) })] }],
  ['its lines are of products that nobody mapped', over, { lines: [line({ productId: 'connectwise:p9' })] }],
])('finds nothing where %s', (_, change, more) => {
  expect(found(change, more)).toEqual([]);
});
