import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoSeconds, queryOf } from './query';

it('leaves colons as they are and cuts milliseconds off', () => {
  const from = new Date('2021-12-03T10:13:00.987Z');
  expect(queryOf({ created_start: from, page: 1 })).toBe('?created_start=2021-12-03T10:13:00Z&page=1');
  expect(queryOf({})).toBe('');
});

it.each([[-1], [1.5], [Number.NaN], [1e21], [Number.POSITIVE_INFINITY]])('refuses %d', (value) => {
  expect(() => queryOf({ page: value })).toThrow(RangeError);
});

it('refuses names and years that would need encoding', () => {
  expect(() => queryOf({ 'a b': 1 })).toThrow(RangeError);
  expect(() => queryOf({ day: new Date('+012021-01-01T00:00:00Z') })).toThrow(RangeError);
});

it('is the same raw, decoded, and after a URL parser', () => {
  const min = new Date('2000-01-01');
  const max = new Date('2100-01-01');
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), fc.nat(), (date, page) => {
      const query = queryOf({ created_start: date, page });
      expect(decodeURIComponent(query)).toBe(query);
      expect(new URL(`https://a.example/b${query}`).search).toBe(query);
      expect(Math.floor(date.getTime() / 1000) * 1000).toBe(Date.parse(isoSeconds(date)));
    }),
  );
});
