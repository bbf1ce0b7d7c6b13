import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import { readSummary } from './summary';

const MONTH = '2026-10' as Month;
const ROW = {
  customer: 'Stay Green Greenery',
  city: 'Encino',
  state: 'CA',
  product_name: 'Worry-Free Services',
  service_plan: 'WFBSS-Full',
  provisioned: 10,
  used: 8,
  unit: 'Seats',
};
const read = (...rows: unknown[]) => readSummary({ summary: rows }, MONTH);

describe('usable rows', () => {
  it('reads numbers and numeric texts, and lets unknown keys pass', () => {
    const got = read(ROW, { ...ROW, provisioned: ' 10 ', used: '8.50', surprise: { a: 1 } });
    expect(got?.problems).toEqual([]);
    expect(got?.rows[0]).toEqual({
      index: 0,
      customer: 'Stay Green Greenery',
      city: 'Encino',
      state: 'CA',
      productName: 'Worry-Free Services',
      servicePlan: 'WFBSS-Full',
      unit: 'Seats',
      provisioned: '10',
      used: '8',
    });
    expect(got?.rows[1]).toMatchObject({ index: 1, provisioned: '10', used: '8.5' });
  });

  it('tells not reported from zero', () => {
    const { used: _, ...absent } = ROW;
    const got = read({ ...ROW, used: null }, absent, { ...ROW, used: 0 });
    expect(got?.rows.map(({ used }) => used)).toEqual([null, null, '0']);
  });

  it('keeps a row with neither count, and says so', () => {
    const got = read({ customer: 'A', product_name: 'B' });
    const sentence =
      'Row 1 of the Oct 2026 report (A, B) cannot be used: it reports neither used nor provisioned.';
    expect(got?.problems).toEqual([{ index: 0, sentence }]);
    expect(got?.rows).toEqual([
      {
        index: 0,
        customer: 'A',
        city: '',
        state: '',
        productName: 'B',
        servicePlan: '',
        unit: 'Seats',
        provisioned: null,
        used: null,
      },
    ]);
  });
});

describe('problems', () => {
  it.each([
    [
      { ...ROW, customer: ' ' },
      'Row 1 of the Oct 2026 report (Worry-Free Services) cannot be used: customer is missing.',
    ],
    [
      { ...ROW, product_name: null },
      'Row 1 of the Oct 2026 report (Stay Green Greenery) cannot be used: product_name is missing.',
    ],
    [
      { ...ROW, used: 'n/a' },
      'Row 1 of the Oct 2026 report (Stay Green Greenery, Worry-Free Services) cannot be used: used is "n/a", which is not a count.',
    ],
    [
      { ...ROW, used: -3 },
      'Row 1 of the Oct 2026 report (Stay Green Greenery, Worry-Free Services) cannot be used: used is -3, which is below zero.',
    ],
    ['nonsense', 'Row 1 of the Oct 2026 report cannot be used: it is not a record.'],
  ])('%j', (row, sentence) => {
    const got = read(row, ROW);
    expect(got).toMatchObject({ problems: [{ index: 0, sentence }] });
    expect(got?.rows.at(-1)).toMatchObject({ index: 1, used: '8' });
    // A named row stays without a count: no row at all would be read as 0.
    expect(got?.rows.slice(0, -1)).toEqual(
      got?.rows.slice(0, -1).map((kept) => ({ ...kept, index: 0, used: null, provisioned: null })),
    );
    expect(got?.rows).toHaveLength(sentence.includes('count') || sentence.includes('below zero') ? 2 : 1);
  });

  it('tells whose row is lost when it says so', () => {
    const lost = { ...ROW, product_name: null, state: {} };
    const got = read(lost, { ...ROW, customer: null }, { ...ROW, used: 'n/a' }, 'nonsense');
    expect(got?.problems.map(({ owner }) => owner)).toEqual([
      { customer: ROW.customer, city: 'Encino', state: '' },
      // Nobody's, one that stays without a count, and none at all.
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['', ' ', '1,000', 'Infinity', true, [], {}, 'NaN'])('never takes %j for a count', (used) => {
    const got = read({ ...ROW, used });
    expect(got?.rows).toMatchObject([{ used: null, provisioned: null }]);
    expect(got?.problems).toHaveLength(1);
  });

  it('knows what is not a summary report', () => {
    for (const body of [undefined, null, [], {}, { summary: null }, 'text', { transaction: [] }])
      expect(readSummary(body, MONTH)).toBeNull();
  });

  it('loses no row, whatever comes', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.constant({}),
      fc.constant('7'),
    );
    const row = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(ROW).map((key) => [key, cell]))),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const got = read(...rows);
        const indices = [...(got?.rows ?? []), ...(got?.problems ?? [])].map(({ index }) => index);
        expect([...new Set(indices)].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        for (const { used } of got?.rows ?? []) expect(used === null || !used.startsWith('-')).toBe(true);
      }),
    );
  });
});
