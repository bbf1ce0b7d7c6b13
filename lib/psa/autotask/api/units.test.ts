import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { LineFacts, UnitsFacts } from './sorts';
import { joinUnits } from './units';

const START = '2026-01-01' as Day;
const line = fc.record<LineFacts>({
  id: fc.nat(6),
  contractId: fc.nat(1),
  productId: fc.nat(2),
  invoiceDescription: fc.constant(''),
  unitPrice: fc.constant(null),
});
const row = fc
  .record({
    contractId: fc.nat(1),
    lineId: fc.option(fc.nat(8)),
    productId: fc.option(fc.nat(3)),
    units: fc.nat(99).map((count) => String(count) as Decimal),
    begin: fc.nat(60),
    length: fc.nat(31),
  })
  .map(({ begin, length, ...rest }): UnitsFacts => {
    const from = addDays(START, begin);
    return { ...rest, from, to: addDays(from, length), posted: false };
  });

describe('joinUnits', () => {
  it('loses no row without a word, and keeps periods in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: ({ id }) => id }),
        fc.array(row),
        fc.array(row),
        (lines, usable, unusable) => {
          const joined = joinUnits(lines, { usable, unusable }, new Set(), 'units row');
          // An id belongs to one line.
          expect(new Set(joined.lines.map(({ id }) => id)).size).toBe(joined.lines.length);
          expect(lines.every(({ id }) => joined.lines.some((one) => one.id === id))).toBe(true);
          for (const { periods } of joined.lines)
            expect(periods ?? []).toEqual((periods ?? []).toSorted((a, b) => a.from.localeCompare(b.from)));
          const placed = joined.lines.flatMap(({ periods }) => periods ?? []);
          const isWhole = joined.lost.length === 0 && joined.lines.every(({ periods }) => periods !== null);
          if (isWhole)
            expect(sum(placed.map(({ quantity }) => quantity))).toBe(sum(usable.map((one) => one.units)));
          expect(placed.length + joined.lost.length).toBeLessThanOrEqual(usable.length);
        },
      ),
    );
  });

  it('takes a line whose row cannot be read for unknown, whatever its other rows say', () => {
    const facts = { id: 1, contractId: 1, productId: 1, invoiceDescription: '', unitPrice: null };
    const good: UnitsFacts = {
      ...{ contractId: 1, lineId: 1, productId: 1, units: '5' as Decimal },
      ...{ from: START, to: addDays(START, 30), posted: false },
    };
    const periodsWith = (lineId: number | null, productId: number | null) =>
      joinUnits(
        [facts, { ...facts, id: 2, productId: 2 }],
        { usable: [good], unusable: [{ contractId: 1, lineId, productId }] },
        new Set(),
        'units row',
      ).lines.map(({ periods }) => periods?.length ?? null);
    expect(periodsWith(1, null)).toEqual([null, 0]);
    expect(periodsWith(null, 2)).toEqual([1, null]);
    // It may be either: nobody knows.
    expect(periodsWith(null, null)).toEqual([null, null]);
  });
});
