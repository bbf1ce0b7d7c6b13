import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, multiply, subtract, sum, toDecimal } from './decimal';

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
    const digits = fc.oneof(fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), fc.bigInt());
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const [left, right] = [toDecimal(String(a)) ?? fail(), toDecimal(String(b)) ?? fail()];
        expect(add(left, right)).toBe(String(a + b));
        expect(subtract(left, right)).toBe(String(a - b));
        expect(compare(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(sum([left, right, left])).toBe(String(a + b + a));
      }),
    );
  });

  it('adds and subtracts back to where it was', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(sum([a, b])).toBe(add(b, a));
      }),
    );
  });
});

function fail(): never {
  throw new Error('not a decimal');
}
