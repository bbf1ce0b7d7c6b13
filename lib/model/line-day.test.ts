import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from './calendar';
import { ZERO } from './decimal';
import { daysOf, periodOn, quantityOn } from './line-day';
import type { AgreementLine, LinePeriod } from './records';
import { decimalOf } from './split.testing';

/** Days of one autumn, so that periods touch, overlap and leave gaps. */
const days = fc.integer({ min: 0, max: 90 }).map((from) => {
  const date = new Date(Date.UTC(2026, 8, 1 + from));
  return date.toISOString().slice(0, 10) as Day;
});
/** Some end before they start. */
const periods: fc.Arbitrary<LinePeriod[]> = fc.array(
  fc.record({
    from: days,
    to: days,
    quantity: fc.integer({ min: 0, max: 9999 }).map((hundredths) => decimalOf(hundredths, 2)),
  }),
  { maxLength: 8 },
);
const day = (text: string): Day => text as Day;
const period = (from: string, to: string, units: number): LinePeriod => ({
  from: day(from),
  to: day(to),
  quantity: decimalOf(units, 0),
});
const line = (over: Pick<AgreementLine, 'quantity' | 'periods'>) => over as AgreementLine;

describe('the quantity of a line on a day', () => {
  const months = [period('2026-10-01', '2026-10-31', 3), period('2026-11-01', '2026-11-30', 5)];

  it('counts the first and the last day of its period', () => {
    const on = (text: string) => quantityOn(line({ quantity: null, periods: months }), day(text));
    expect(
      ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(on),
    ).toEqual([null, '3', '3', '5', '5', null]);
  });

  it('is that of the period which starts last, where an adjustment split one', () => {
    const split = [period('2026-11-01', '2026-11-30', 5), period('2026-11-20', '2026-11-30', 8)];
    for (const list of [split, split.toReversed()]) {
      expect(periodOn(list, day('2026-11-19'))?.quantity).toBe('5');
      expect(periodOn(list, day('2026-11-20'))?.quantity).toBe('8');
    }
    const twins = [period('2026-11-01', '2026-11-30', 5), period('2026-11-01', '2026-11-30', 6)];
    // Which of two that start together came last in an answer decides no figure.
    expect(quantityOn(line({ quantity: null, periods: twins }), day('2026-11-05'))).toBeNull();
    const equal = [period('2026-11-01', '2026-11-30', 5), period('2026-11-01', '2026-11-15', 5)];
    expect(quantityOn(line({ quantity: null, periods: equal }), day('2026-11-05'))).toBe('5');
  });

  it('is one and the same where the PSA bills by no periods', () => {
    fc.assert(
      fc.property(fc.option(fc.constant(decimalOf(5, 0))), days, (quantity, on) => {
        expect(quantityOn(line({ quantity, periods: null }), on)).toBe(quantity);
      }),
    );
  });

  it('is of a period that holds the day and than which no other starts later', () => {
    fc.assert(
      fc.property(periods, days, (list, on) => {
        const holding = list.filter(({ from, to }) => from <= on && on <= to);
        const found = periodOn(list, on);
        const together = holding.filter(({ from }) => from === found?.from);
        const quantities = new Set(together.map(({ quantity }) => quantity));
        expect(quantityOn(line({ quantity: ZERO, periods: list }), on)).toBe(
          quantities.size === 1 ? (found?.quantity ?? null) : null,
        );
        if (!found) {
          expect(holding).toEqual([]);
          return;
        }
        expect(holding).toContain(found);
        expect(holding.every(({ from }) => from <= found.from)).toBe(true);
        // Which one of those that start together is decided by their order alone.
        expect(holding.filter(({ from }) => from === found.from).at(-1)).toBe(found);
      }),
    );
  });

  it('is asked for within the first and the last day of all periods alone', () => {
    fc.assert(
      fc.property(periods, days, (list, on) => {
        const all = daysOf(list);
        const usable = list.filter(({ from, to }) => from <= to);
        if (!all) {
          expect(usable).toEqual([]);
          return;
        }
        expect(usable.map(({ from }) => from).sort()[0]).toBe(all.first);
        expect(
          usable
            .map(({ to }) => to)
            .sort()
            .at(-1),
        ).toBe(all.last);
        if (on < all.first || on > all.last) expect(periodOn(list, on)).toBeNull();
        expect(periodOn(list, all.first)).not.toBeNull();
        expect(periodOn(list, all.last)).not.toBeNull();
      }),
    );
  });
});
