import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { isWithin, nearest, windowAt, windowFilter } from './window';

describe('the window of units', () => {
  const moment = fc.date({ min: new Date('2001-01-01'), max: new Date('2098-01-01'), noInvalidDate: true });

  it('holds the last closed month, the one before, and the next 62 days', () => {
    const window = windowAt(new Date(2026, 10, 20, 12).getTime());
    expect(window).toEqual({ from: '2026-09-01', to: '2027-01-21' });
    expect(windowFilter(window)).toEqual([
      { op: 'gte', field: 'endDate', value: '2026-08-29T00:00:00.000Z' },
      { op: 'lte', field: 'startDate', value: '2027-01-24T00:00:00.000Z' },
    ]);
    const day = (text: string) => text as Day;
    expect(isWithin(window, { from: day('2026-08-01'), to: day('2026-08-31') })).toBe(false);
    expect(isWithin(window, { from: day('2026-08-01'), to: day('2026-09-01') })).toBe(true);
    expect(isWithin(window, { from: day('2027-01-21'), to: day('2027-02-20') })).toBe(true);
    expect(isWithin(window, { from: day('2027-01-22'), to: day('2027-02-20') })).toBe(false);
  });

  it('is asked for with days to spare, in real days', () => {
    fc.assert(
      fc.property(moment, (now) => {
        const window = windowAt(now.getTime());
        const [end, start] = windowFilter(window).map(({ value }) => String(value).slice(0, 10));
        expect([window.from, window.to, end, start].every((day) => dayOf(day) !== null)).toBe(true);
        expect([end, addDays(window.to, 3)]).toEqual([addDays(window.from, -3), start]);
        expect(window.from.endsWith('-01')).toBe(true);
      }),
    );
  });
});

describe('what is kept of a history', () => {
  it('is all within the window and one period on either side, and the day of none is lost', () => {
    const window = windowAt(new Date(2026, 10, 20, 12).getTime());
    const period = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.nat(60)).map(([begin, length]) => {
      const from = addDays(window.from, begin);
      return { from, to: addDays(from, length), quantity: ZERO };
    });
    fc.assert(
      fc.property(fc.array(period), (unordered) => {
        const periods = unordered.toSorted((a, b) => a.from.localeCompare(b.from));
        const kept = nearest(window, periods);
        const within = periods.filter((one) => isWithin(window, one));
        expect(kept.filter((one) => isWithin(window, one))).toEqual(within);
        expect(kept.length - within.length).toBeLessThanOrEqual(2);
        const before = periods.filter(({ to }) => to < window.from).map(({ to }) => to);
        const after = periods.filter(({ from }) => from > window.to).map(({ from }) => from);
        if (before.length > 0) expect(kept[0]?.to).toBe(before.toSorted().at(-1));
        if (after.length > 0) expect(kept.at(-1)?.from).toBe(after.toSorted()[0]);
      }),
    );
  });
});
