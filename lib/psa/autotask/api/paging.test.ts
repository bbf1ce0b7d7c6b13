import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, following, type Position, positionOf, restarted, START } from './paging';
import { inLists } from './query';

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
