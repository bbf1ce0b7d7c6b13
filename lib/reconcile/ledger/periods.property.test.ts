import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, type Day, lastDayOf, type Month, monthOf } from '@/lib/model/calendar';
import type { AgreementLine, LinePeriod } from '@/lib/model/records';
import { groupOf } from '../billed';
import { day, dec, line, PRODUCT } from '../book.testing';
import { indexedBook } from '../indexed-book';
import { firstDayOf } from './days';
import { at, daysFrom, Recorder } from './history.testing';
import { pastBook, pastsOf } from './past';

/** Two years with a leap day, as a PSA that bills by periods shows them: a window that moves on with the months. */
const START: Month = monthOf(day('2023-11-01'));
const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(START, at));
const LAST = lastDayOf(addMonths(START, 23));
const windowFrom = (on: Day): Day => firstDayOf(addMonths(monthOf(on), -2));

interface Billing {
  /** The line's first month; before it nothing was billed. */
  first: number;
  quantities: number[];
  /** Days of months on which the quantity was changed, to what it is from then on. */
  splits: { month: number; day: number; quantity: number }[];
}
const billing: fc.Arbitrary<Billing> = fc.record({
  first: fc.nat(8),
  quantities: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 }),
  splits: fc.array(
    fc.record({
      month: fc.nat(23),
      day: fc.integer({ min: 2, max: 28 }),
      quantity: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 6 },
  ),
});
/** Days of reading: now and then, so that windows may leave months between them unread. */
const readings = fc
  .uniqueArray(fc.integer({ min: 70, max: 720 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.sort((a, b) => a - b).map((after) => addDays(firstDayOf(START), after)));

/** As they are known at the end of a day: a change shows from the day on which it was made. */
function periodsOn({ first, quantities, splits }: Billing, on: Day): LinePeriod[] {
  return MONTHS.slice(first).flatMap((month, index) => {
    const [from, to] = [firstDayOf(month), lastDayOf(month)];
    const whole: LinePeriod = { from, to, quantity: dec(quantities[first + index] ?? 0) };
    const made = splits
      .map((one) => ({ ...one, from: addDays(from, one.day - 1) }))
      .filter((one) => one.month === first + index && one.from <= on)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    // The first row keeps its end: later days are held by both, and the later start counts.
    const rows = [whole, ...made.map((one) => ({ from: one.from, to, quantity: dec(one.quantity) }))];
    return rows.filter((row, at) => rows[at + 1]?.from !== row.from);
  });
}

/** Of a line that has none near the day the nearest one is shown (lib/psa). */
function shown(of: Billing, on: Day): AgreementLine[] {
  const from = windowFrom(on);
  const all = periodsOn(of, on);
  const within = all.filter((period) => period.to >= from && period.from <= addDays(on, 62));
  const periods = within.length > 0 ? within : all.filter((period) => period.from > on).slice(0, 1);
  return [line({ quantity: null, effectiveDate: null, periods, unchangedSince: from, updatedAt: at(on) })];
}

const truthOn = (of: Billing, on: Day): string => {
  const holding = periodsOn(of, LAST).filter(({ from, to }) => from <= on && on <= to);
  return holding.at(-1)?.quantity ?? '0';
};

it('what left the window of the PSA is known as it was, and what never stood in one is not', () => {
  fc.assert(
    fc.property(billing, readings, (of, readOn) => {
      const recorder = new Recorder();
      for (const on of readOn) recorder.replace(shown(of, on), at(on));
      const pasts = pastsOf(recorder.lines, recorder.changes);
      const lastRead = readOn.at(-1) ?? LAST;
      for (const on of daysFrom(firstDayOf(START), LAST)) {
        if (on !== lastDayOf(monthOf(on)) && on.slice(8) !== '15') continue;
        const { book, gapOf } = pastBook(recorder.book(addDays(LAST, 1)), pasts, on);
        const isKnowable = on < lastRead && readOn.some((read) => on < read && windowFrom(read) <= on);
        expect({ on, known: gapOf(PRODUCT) === null }).toEqual({ on, known: isKnowable });
        if (isKnowable)
          expect([on, groupOf(indexedBook(book), PRODUCT, null).billed]).toEqual([on, truthOn(of, on)]);
      }
      // Runs of equal quantity are one record.
      expect(recorder.changes.length).toBeLessThanOrEqual(24 + of.splits.length + 2);
    }),
    { numRuns: 150 },
  );
});
