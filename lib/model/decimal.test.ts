import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, ceil, compare, floor, higher, lower, multiply, subtract, sum, toDecimal } from './decimal';

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => toDecimal(`${units}e-${places}`) ?? toDecimal('0'))
  .filter((value) => value !== null);

describe('decimal', () => {
  it('writes numbers and texts canonically', () => {
    expect(['10', 10, '0010.500', '+3', '-0', '.5', '1e2', 0.1].map(toDecimal)).toEqual([
      '10',
      '10',
      '10.5',
      '3',
      '0',
      '0.5',
      '100',
      '0.1',
    ]);
  });

  it('refuses what is not a finite decimal', () => {
    expect(
      [null, undefined, '', ' ', 'ten', '1,5', '1e999', Number.NaN, Number.POSITIVE_INFINITY, {}, true].map(
        toDecimal,
      ),
    ).toEqual(Array.from({ length: 11 }, () => null));
  });

  it('is exact where binary floats are not', () => {
    expect(add(toDecimal('0.1') ?? fail(), toDecimal('0.2') ?? fail())).toBe('0.3');
    expect(multiply(toDecimal('1.1') ?? fail(), toDecimal('3') ?? fail())).toBe('3.3');
  });

  it('takes the short way for whole numbers to the same end', () => {
    const digits = fc.oneof(
      fc.bigInt(-9_999_999n, 9_999_999n),
      fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n),
      fc.bigInt(),
    );
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const [left, right] = [toDecimal(String(a)) ?? fail(), toDecimal(String(b)) ?? fail()];
        expect(add(left, right)).toBe(String(a + b));
        expect(subtract(left, right)).toBe(String(a - b));
        expect(multiply(left, right)).toBe(String(a * b));
        expect(compare(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(sum([left, right, left])).toBe(String(a + b + a));
      }),
    );
  });

  it('takes the short way for fractions to the same end', () => {
    const parts = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(parts, parts, ([a, left], [b, right]) => {
        const factors = [
          toDecimal(`${a}e-${left}`) ?? fail(),
          toDecimal(`${b}e-${right}`) ?? fail(),
        ] as const;
        const exact = new Big(a)
          .times(b)
          .times(`1e-${left + right}`)
          .toFixed();
        expect(multiply(...factors)).toBe(exact === '-0' ? '0' : exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('adds and subtracts back to where it was', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(sum([a, b])).toBe(add(b, a));
        expect(sum([a, b, b, a])).toBe(add(add(add(a, b), b), a));
      }),
    );
  });
});

describe('rounding and choosing', () => {
  it('goes to the whole number below and above, on both sides of 0', () => {
    const rounded = ['2.5', '2', '0.1', '0', '-0.1', '-2.5'].map((text) => toDecimal(text) ?? fail());
    expect(rounded.map(floor)).toEqual(['2', '2', '0', '0', '-1', '-3']);
    expect(rounded.map(ceil)).toEqual(['3', '2', '1', '0', '0', '-2']);
  });

  it('is at most one away, and nothing for whole numbers', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        for (const round of [floor, ceil]) expect(round(round(value))).toBe(round(value));
        expect(compare(floor(value), value)).toBeLessThanOrEqual(0);
        expect(compare(ceil(value), value)).toBeGreaterThanOrEqual(0);
        expect(subtract(ceil(value), floor(value))).toBe(value === floor(value) ? '0' : '1');
      }),
    );
  });

  it('takes the higher and the lower of two', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(add(higher(a, b), lower(a, b))).toBe(add(a, b));
        expect(compare(higher(a, b), lower(a, b))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('multiplies as it adds', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 9 }), (value, times) => {
        expect(multiply(value, toDecimal(times) ?? fail())).toBe(
          sum(Array.from({ length: times }, () => value)),
        );
      }),
    );
  });
});

function fail(): never {
  throw new Error('not a decimal');
}
