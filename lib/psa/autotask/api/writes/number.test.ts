// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, type Decimal, subtract, toDecimal } from '@/lib/model/decimal';
import { cannotBe } from './number';

const dec = (value: number | string): Decimal => {
  const exact = toDecimal(value);
  if (exact === null) throw new Error('no decimal');
  return exact;
};
const quarters = fc.integer({ min: 0, max: 400 }).map((count) => dec(count / 4));

it('takes exactly what a whole change other than 0 leads to, and never less than 0', () => {
  fc.assert(
    fc.property(quarters, quarters, (from, to) => {
      const change = subtract(to, from);
      expect(cannotBe(from, to) === null).toBe(Number.isInteger(Number(change)) && change !== '0');
      const below = subtract(dec(-1), from);
      expect(cannotBe(from, add(from, subtract(below, from)))?.code).toBe('push.number');
    }),
  );
});

it('says what is wrong with a number', () => {
  expect(cannotBe(dec(40), dec(2.5))?.sentence).toContain('2.5 is none');
  expect(cannotBe(dec(2.5), dec(4))?.sentence).toContain('4 is not a whole number away from 2.5');
  expect(cannotBe(dec(0), dec(2_147_483_647))).toBeNull();
  expect(cannotBe(dec(0), dec(2_147_483_648))?.code).toBe('push.number');
  expect(cannotBe(dec(4), dec(4))?.code).toBe('push.right-already');
});
