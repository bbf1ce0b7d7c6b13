import { expect, it } from 'vitest';
import { agreement, book, day, dec, feed, line, serviceMapping } from '../book.testing';
import { companyFindings } from './company';
import { ofClass, secondAgreement } from './findings.testing';

const twin = (change: Parameters<typeof line>[0] = {}) => line({ id: 'connectwise:l2', ...change });
const found = (...others: Parameters<typeof line>[0][]) =>
  ofClass('duplicate lines', { lines: [line(), ...others.map((other) => twin(other))] });

it('finds two lines of one product at one price in effect on one agreement', () => {
  expect(found({ quantity: dec(2) })).toMatchObject([
    {
      id: '["duplicate lines","connectwise:c1","connectwise:a1","connectwise:p1"]',
      productName: 'TM-WFS',
      lineId: 'connectwise:l1',
      lines: 2,
      unitPrice: '3.5',
      variance: null,
      money: null,
      sentence: '2 rows of TM-WFS at 3.50 are in effect on Managed Services at once.',
    },
  ]);
});

it('tells of all of a product on an agreement in one finding', () => {
  const three = [twin(), twin({ id: 'connectwise:l3' }), twin({ id: 'connectwise:l4', unitPrice: dec(9) })];
  expect(found(...three)).toMatchObject([{ lines: 3 }]);
  const [first] = found(...three, twin({ id: 'connectwise:l5', unitPrice: dec(9) }));
  expect(first?.sentence).toBe(
    '5 rows of TM-WFS at 3.50 and 9.00 are in effect on Managed Services at once.',
  );
});

it('finds two rows of one bundle once, whatever it contains', () => {
  const bundle = {
    productId: 'connectwise:bundle',
    productIdentifier: 'Suite',
    includes: ['connectwise:p1', 'connectwise:p2'],
  };
  const feeds = [feed('connectwise:p1'), feed('connectwise:p2')];
  const found = ofClass('duplicate lines', {
    serviceMappings: [serviceMapping({ feeds })],
    lines: [line(bundle), twin(bundle)],
  });
  expect(found).toMatchObject([{ productId: 'connectwise:bundle', productName: 'Suite', lines: 2 }]);
});

it.each([
  ['another price', { unitPrice: dec('3.51') }],
  ['no price', { unitPrice: null }],
  ['another price period', { pricePeriod: 'Yearly' }],
  ['another product', { productId: 'connectwise:p2' }],
  ['a bundle that contains it', { productId: 'connectwise:b', includes: ['connectwise:p1'] }],
  ['another agreement', { agreementId: 'connectwise:a2' }],
  ['no charge', { billable: 'NoCharge' as const }],
  ['an end before the day', { cancelledDate: day('2026-11-22') }],
  ['a start after the day', { effectiveDate: day('2026-11-24') }],
  ['one month only', { effectiveDate: day('2026-11-01'), cancelledDate: day('2026-11-30') }],
  ['one month over the turn of it', { effectiveDate: day('2026-11-15'), cancelledDate: day('2026-12-14') }],
])('finds no twin in a line with %s', (_, change) => {
  const agreements = [agreement(), secondAgreement()];
  expect(ofClass('duplicate lines', { agreements, lines: [line(), twin(change)] })).toEqual([]);
});

it('takes a line of more than one billing cycle for no one-time fee', () => {
  const dates = { effectiveDate: day('2026-11-15'), cancelledDate: day('2026-12-15') };
  expect(found(dates)).toHaveLength(1);
  const agreements = [agreement({ billingCycle: 'Quarterly' })];
  expect(ofClass('duplicate lines', { agreements, lines: [line(), twin(dates)] })).toEqual([]);
});

it('finds no twin where a pair is cut over, or nobody mapped the product', () => {
  const lines = [line({ cancelledDate: day('2026-11-23') }), twin({ effectiveDate: day('2026-11-24') })];
  for (const on of ['2026-11-23', '2026-11-24'])
    expect(ofClass('duplicate lines', { day: day(on), lines })).toEqual([]);
  expect(ofClass('duplicate lines', { serviceMappings: [], lines: [line(), twin()] })).toEqual([]);
});

it('shows each of them', () => {
  const all = companyFindings(book({ lines: [line(), twin({ quantity: dec(2) })] }));
  const why = all.find(({ finding }) => finding.class === 'duplicate lines')?.why();
  expect(why?.map(({ value }) => value)).toEqual([
    'quantity 40, 40 billed at 3.50',
    'quantity 2, 2 billed at 3.50',
  ]);
});
