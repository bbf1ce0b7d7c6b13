import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '@/lib/model/calendar';
import { cursorOf, following, type Position, positionOf, restarted, START } from './paging';
import { inLists } from './query';
import { addDays, isWithin, windowAt, windowFilter } from './window';

const position: fc.Arbitrary<Position> = fc.record({
  at: fc.nat(2),
  next: fc.option(fc.webQueryParameters().map((text) => `/next?paging=${encodeURIComponent(text)}`)),
  above: fc.option(fc.nat()),
  last: fc.option(fc.nat()),
  sorted: fc.boolean(),
  whole: fc.boolean(),
  restarts: fc.nat(3),
});

describe('cursor', () => {
  it('survives being kept', () => {
    fc.assert(
      fc.property(position, (one) => {
        expect(positionOf(cursorOf(one))).toEqual(one);
      }),
    );
  });

  it.each([
    null,
    '',
    'pageId:5',
    '{}',
    JSON.stringify({ ...START, next: 'https://evil.example/?x=1' }),
    JSON.stringify({ ...START, next: '/../Contacts?x=1' }),
    JSON.stringify({ ...START, at: -1 }),
  ])('starts anew from %s', (cursor) => {
    expect(positionOf(cursor)).toEqual(START);
  });
});

describe('the position after a page', () => {
  it('remembers the highest id, and whether all came in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(50), { minLength: 1 }), { minLength: 1 }), (pages) => {
        let at: Position = START;
        for (const ids of pages) at = following(at, ids, '/next?p=1', 1) ?? START;
        const all = pages.flat();
        expect(at.last).toBe(Math.max(...all));
        expect(at.sorted).toBe(all.every((id, place) => place === 0 || id > (all[place - 1] ?? 0)));
      }),
    );
  });

  it('is that of the next entity, or none', () => {
    const at = { ...START, whole: true, last: 9, next: '/next?p=1' };
    expect(following(at, [10], null, 2)).toEqual({ ...START, at: 1 });
    expect(following(at, [10], null, 1)).toBeNull();
    expect(following(START, [], '/next?p=1', 1)).toMatchObject({ last: null, sorted: true });
  });

  it('goes on above the last id after a refusal only where nothing can be left out by it', () => {
    const at = { ...START, last: 9, next: '/next?p=1' };
    expect(restarted(at)).toMatchObject({ next: null, above: 9, restarts: 1 });
    expect(restarted({ ...at, sorted: false })).toMatchObject({ next: null, above: null, last: null });
    expect(restarted({ ...at, restarts: 3 })).toBeNull();
    expect(restarted(START)).toBeNull();
  });
});

describe('in lists', () => {
  it('hold every value once, at most 450 each', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { maxLength: 1500 }), (values) => {
        const lists = inLists(values);
        expect(lists.every((list) => list.length > 0 && list.length <= 450)).toBe(true);
        expect(lists.flat().toSorted((a, b) => a - b)).toEqual(
          [...new Set(values)].toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

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
