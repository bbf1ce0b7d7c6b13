import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { ALL_DAYS, days, numberOf } from '@/lib/model/calendar.testing';
import type { LinePeriod } from '@/lib/model/records';
import { agreement, badge, book, dec, line, PRODUCT } from './book.testing';
import { companyFigures } from './company';
import { agreementNotInEffect, lineNotInEffect } from './in-effect';

const open = fc.option(days, { nil: null, freq: 4 });
/** By whole numbers: the first day and the last both count. */
const holds = (from: Day | null, to: Day | null, day: Day): boolean =>
  (from === null || numberOf(from) <= numberOf(day)) && (to === null || numberOf(day) <= numberOf(to));
/** Days near an edge are what goes wrong. */
const near = (edge: Day | null, away: number, other: Day): Day =>
  edge === null ? other : (ALL_DAYS[numberOf(edge) + away] ?? other);
const dated = fc
  .tuple(open, open, days, fc.integer({ min: -1, max: 1 }), fc.boolean())
  .map(([from, to, other, away, atEnd]) => ({ from, to, day: near(atEnd ? to : from, away, other) }));

describe('in effect, on every day at which something turns', () => {
  it('is a line from its first to its last day', () => {
    fc.assert(
      fc.property(dated, ({ from, to, day }) => {
        const given = line({ effectiveDate: from, cancelledDate: to });
        const always = agreement({ startDate: null });
        expect(lineNotInEffect(given, always, day) === null).toBe(holds(from, to, day));
      }),
    );
  });

  it('is an agreement from its first to its last day', () => {
    fc.assert(
      fc.property(dated, ({ from, to, day }) => {
        expect(agreementNotInEffect(agreement({ startDate: from, endDate: to }), day) === null).toBe(
          holds(from, to, day),
        );
      }),
    );
  });

  it('bills a line where line and agreement both hold the day, and a child by its own dates alone', () => {
    fc.assert(
      fc.property(dated, open, open, open, open, ({ from, to, day }, start, end, parentStart, parentEnd) => {
        const parent = agreement({
          id: 'connectwise:a0',
          startDate: parentStart,
          endDate: parentEnd,
          status: 'Cancelled',
        });
        const child = agreement({ startDate: start, endDate: end, parentAgreementId: parent.id });
        const figures = companyFigures(
          book({
            day,
            agreements: [parent, child],
            lines: [line({ effectiveDate: from, cancelledDate: to })],
            linesReadAt: new Map([parent.id, child.id].map((id) => [id, 1])),
          }),
        );
        const billed = holds(from, to, day) && holds(start, end, day) ? '40' : '0';
        expect(figures.figureOfProduct(PRODUCT).billed).toBe(billed);
      }),
    );
  });

  it('bills at a cut-over one of two lines on every day, never none and never both', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3, max: 3 }), (last, away) => {
        const at = numberOf(last);
        const [next, day] = [ALL_DAYS[at + 1], ALL_DAYS[at + away]];
        if (!next || !day) return;
        const lines = [
          line({ quantity: dec(5), cancelledDate: last, effectiveDate: null }),
          line({ id: 'connectwise:l2', quantity: dec(7), effectiveDate: next }),
        ];
        const { billed } = companyFigures(
          book({ day, lines, agreements: [agreement({ startDate: null })] }),
        ).figureOfProduct(PRODUCT);
        expect(billed).toBe(away <= 0 ? '5' : '7');
      }),
    );
  });

  it('bills the units of the period that holds the day, month after month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 14 }), fc.nat(), (first, months, place) => {
        // Periods of whole months of our own calendar that follow each other, numbered from 1.
        const periods: LinePeriod[] = [];
        let from = numberOf(`${first.slice(0, 7)}-01` as Day);
        for (let at = 1; at <= months; at += 1) {
          let to = from;
          while (ALL_DAYS[to + 1] && ALL_DAYS[to + 1]?.slice(0, 7) === ALL_DAYS[from]?.slice(0, 7)) to += 1;
          const [start, end] = [ALL_DAYS[from], ALL_DAYS[to]];
          if (!start || !end) return;
          periods.push({ from: start, to: end, quantity: dec(at) });
          from = to + 1;
        }
        const at = place % periods.length;
        const period = periods[at];
        if (!period) return;
        for (const day of [period.from, period.to]) {
          const given = {
            day,
            lines: [line({ quantity: null, periods, effectiveDate: null })],
            agreements: [agreement({ startDate: null })],
          };
          expect(badge(given).billed).toBe(String(at + 1));
        }
      }),
    );
  });
});
