import fc from 'fast-check';
import { type Decimal, toDecimal, ZERO } from './decimal';
import type { Share } from './records';

/** Random material for tests of the arithmetic. */
export const decimalOf = (units: number, places = 0): Decimal => toDecimal(`${units}e-${places}`) ?? ZERO;

const whole = fc.integer({ min: 0, max: 2000 }).map((units) => decimalOf(units));
const fractional = fc
  .tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 3 }))
  .map(([units, places]) => decimalOf(units, places));

/** Whole and fractional counts, among them 0. */
export const counts: fc.Arbitrary<Decimal> = fc.oneof(fc.constant(ZERO), whole, fractional);

const fixed = fc
  .array(counts, { minLength: 1, maxLength: 4 })
  .map((numbers) => numbers.map((count): Share => ({ kind: 'fixed', count })));

/** Tenths of a per cent that add up to 100 at most: the distances between cuts. */
const percents = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 4 })
  .map((cuts) =>
    cuts
      .toSorted((a, b) => a - b)
      .map(
        (cut, at, sorted): Share => ({ kind: 'percent', percent: decimalOf(cut - (sorted[at - 1] ?? 0), 1) }),
      ),
  );

/** Sound splits of two to five targets, the remainder anywhere among them. */
export const splits: fc.Arbitrary<Share[]> = fc
  .tuple(fc.oneof(fixed, percents), fc.nat())
  .map(([shares, place]) => shares.toSpliced(place % (shares.length + 1), 0, { kind: 'remainder' }));

/** As they come from elsewhere: any order. */
export const shuffled = <T>(list: readonly T[], random: Iterator<number>): T[] =>
  list
    .map((item) => ({ item, key: random.next().value ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
