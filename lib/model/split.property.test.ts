import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, toDecimal, ZERO } from './decimal';
import type { Share } from './records';
import { allot } from './split';

/** Splits against whole numbers of 10^-8, which share nothing with the code under test. */
const E4 = 10_000n;
const E8 = E4 * E4;
const text = (units: bigint, places: number): Decimal => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const plain = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return `${units < 0n && plain !== '0' ? '-' : ''}${plain}` as Decimal;
};
const given = (units: bigint): Decimal => toDecimal(text(units, 4)) ?? ZERO;

/** A share in ten-thousandths: of seats, or of a per cent; null: the remainder. */
type Asked = { kind: 'fixed' | 'percent'; units: bigint } | null;
const shareOf = (asked: Asked): Share => {
  if (asked === null) return { kind: 'remainder' };
  const amount = given(asked.units);
  return asked.kind === 'fixed' ? { kind: 'fixed', count: amount } : { kind: 'percent', percent: amount };
};

/** In 10^-8. */
function parts(count: bigint, asked: readonly Asked[]): bigint[] {
  let left = count > 0n ? count * E4 : 0n;
  const taken = asked.map((one) => {
    if (one === null) return null;
    let wanted = one.kind === 'fixed' ? one.units * E4 : (count * one.units) / 100n;
    if (one.kind === 'percent' && count % E4 === 0n) wanted = (wanted / E8) * E8;
    if (wanted < 0n) wanted = 0n;
    if (wanted > left) wanted = left;
    left -= wanted;
    return wanted;
  });
  return taken.map((part) => part ?? (count < 0n ? count * E4 : left));
}

const whole = fc.bigInt({ min: -50n, max: 5000n }).map((units) => units * E4);
const any = fc.bigInt({ min: -500_000n, max: 90_000_000n });
// Hundredths of a seat or a per cent, so that a part of a count in 10^-4 has no more than eight places.
const hundredths = (max: bigint) => fc.bigInt({ min: 0n, max }).map((units) => units * 100n);
const fixed = fc.array(
  hundredths(300_000n).map((units): Asked => ({ kind: 'fixed', units })),
  { minLength: 1, maxLength: 4 },
);
const percents = fc
  .array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 4 })
  .map((cuts) => {
    const sorted = cuts.toSorted((a, b) => (a < b ? -1 : 1));
    return sorted.map(
      (cut, at): Asked => ({ kind: 'percent', units: (cut - (sorted[at - 1] ?? 0n)) * 100n }),
    );
  });
const splits = fc
  .tuple(fc.oneof(fixed, percents), fc.nat())
  .map(([shares, place]) => shares.toSpliced(place % (shares.length + 1), 0, null));

describe('a split', () => {
  it('gives each its part exactly, and all together the count', () => {
    fc.assert(
      fc.property(fc.oneof(whole, any), splits, (count, asked) => {
        const expected = parts(count, asked);
        expect(allot(given(count), asked.map(shareOf))).toEqual(expected.map((part) => text(part, 8)));
        expect(expected.reduce((sum, part) => sum + part, 0n)).toBe(count * E4);
      }),
      { numRuns: 500 },
    );
  });
});
