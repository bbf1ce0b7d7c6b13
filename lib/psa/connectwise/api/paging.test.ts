import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, nextPosition, type Position, positionOf } from './paging';

const at = (value: number, by: Position['by'] = 'pageId'): Position => ({ by, value, whole: false });
const next = (address: string) => `<https://api.example/list?${address}>; rel="next"`;

describe('cursor', () => {
  it('survives being kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pageId' as const, 'page' as const),
        fc.nat(),
        fc.boolean(),
        (by, value, whole) => {
          expect(positionOf(cursorOf({ by, value, whole }))).toEqual({ by, value, whole });
        },
      ),
    );
  });

  it.each([null, '', 'pageId:', 'pageId:-1', 'https://evil.example', 'pageId:1;x'])(
    'starts anew from %s',
    (cursor) => {
      expect(positionOf(cursor)).toBeNull();
    },
  );
});

describe('nextPosition', () => {
  it.each([
    [null, null],
    ['', null],
    ['<https://api.example/list?page=1>; rel="prev"', null],
    [next('pageSize=1000&pageId=1200'), at(1200)],
    [next('page=2&pageSize=1000'), at(2, 'page')],
    [`<https://a.example/?page=9>; rel="last", ${next('page=2')}`, at(2, 'page')],
    ["<https://a.example/?conditions=name='a,b'&page=2>; rel=next", at(2, 'page')],
    ['</list?pageId=5>; title="x"; rel="next"', at(5)],
  ])('of %s', (link, expected) => {
    expect(nextPosition(link, null, false)).toEqual(expected);
  });

  it('takes the number and no address', () => {
    expect(nextPosition('<https://evil.example/steal?pageId=7>; rel="next"', at(5), true)).toEqual({
      by: 'pageId',
      value: 7,
      whole: true,
    });
  });

  it.each([
    [next('pageId=5'), at(5)],
    [next('pageId=4'), at(5)],
    [next('pageId=0'), null],
    [next('page=1'), null],
    [next('page=3'), at(3, 'page')],
    [next('pageSize=1000'), null],
    [next('pageId=abc'), null],
    ['<http://[>; rel="next"', null],
  ])('refuses %s, which leads nowhere or round in a circle', (link, current) => {
    expect(() => nextPosition(link, current, false)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'psa.unreadable' }) }),
    );
  });
});
