import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, divide, roundHalfUp, toDecimal, ZERO } from './decimal';
import { inOneMonth, moneyOf, perMonth, perYear, yearTotal } from './money';

const dec = (value: string | number): Decimal => toDecimal(value) ?? ZERO;

// ---- an oracle of whole numbers, which shares nothing with the code under test --------------------------------

const PLACES = 4;
const UNITS = 10n ** BigInt(PLACES);
/** Ten-thousandths as plain decimal text. */
const written = (units: bigint, places = PLACES): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
const canonical = (text: string): string => {
  const short = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return short === '-0' ? '0' : short;
};
/** Half away from zero. */
const dividedHalfUp = (top: bigint, bottom: bigint): bigint => {
  const positive = top < 0n ? -top : top;
  const quotient = (2n * positive + bottom) / (2n * bottom);
  return top < 0n ? -quotient : quotient;
};

const tenThousandths = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const cycles = fc.constantFrom(1n, 2n, 3n, 4n, 6n, 12n);

describe('money of a difference', () => {
  it('is variance x price, exact, against whole-number arithmetic', () => {
    fc.assert(
      fc.property(tenThousandths, tenThousandths, (variance, price) => {
        const money = moneyOf(dec(written(variance)), dec(written(price)));
        expect(money).toBe(canonical(written(variance * price, 2 * PLACES)));
      }),
    );
  });

  it('is exact in a year of whole cycles', () => {
    fc.assert(
      fc.property(tenThousandths, cycles, (money, months) => {
        expect(perYear(dec(written(money)), Number(months))).toBe(canonical(written((money * 12n) / months)));
      }),
    );
  });

  it('is summed first and rounded once in a month, half up to cents', () => {
    fc.assert(
      fc.property(fc.array(tenThousandths, { maxLength: 40 }), (years) => {
        const total = years.reduce((sum, one) => sum + one, 0n);
        const cents = dividedHalfUp(total * 100n, 12n * UNITS);
        expect(perMonth(years.map((one) => dec(written(one))))).toBe(canonical(written(cents, 2)));
      }),
    );
  });

  it('is rounded once in a month of its own cycle', () => {
    fc.assert(
      fc.property(tenThousandths, fc.integer({ min: 1, max: 36 }), (money, months) => {
        const cents = dividedHalfUp(money * 100n, BigInt(months) * UNITS);
        expect(inOneMonth(dec(written(money)), months)).toBe(canonical(written(cents, 2)));
      }),
    );
  });

  it.each([
    ['2', '9.50', '19'],
    ['-3', '0.0375', '-0.1125'],
    ['0', '12.99', '0'],
    ['0.1', '0.2', '0.02'],
  ])('%s x %s = %s', (variance, price, money) => {
    expect(moneyOf(dec(variance), dec(price))).toBe(money);
  });

  it('has no year where the cycle is not known, and a third of a year to the cent', () => {
    expect(perYear(dec(10), null)).toBeNull();
    expect(perYear(dec(10), 0)).toBeNull();
    expect(perYear(dec(10), 0.5)).toBeNull();
    expect(perYear(dec('10.01'), 24)).toBe('5.005');
    expect(perYear(dec(10), 36)).toBe('3.33');
    expect(perYear(dec(20), 36)).toBe('6.67');
    expect(inOneMonth(dec(10), null)).toBeNull();
  });

  it('says how many are left out of a total', () => {
    expect(yearTotal([dec('12.06'), null, dec('-0.06'), null])).toEqual({
      perYear: '12',
      perMonth: '1',
      leftOut: 2,
    });
    expect(yearTotal([])).toEqual({ perYear: '0', perMonth: '0', leftOut: 0 });
  });
});

describe('rounding', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['1.00499999999999999999999999999999999999', '1'],
    ['2.675', '2.68'],
    ['7', '7'],
    ['-0.004', '0'],
  ])('%s to %s', (value, cents) => {
    expect(roundHalfUp(dec(value), 2)).toBe(cents);
    expect(divide(dec(value), 1, 2)).toBe(cents);
  });

  it('rounds a quotient once, and not what a first rounding left', () => {
    expect(divide(dec('0.0149999999999999999999999999999999999'), 3, 2)).toBe('0');
  });
});
