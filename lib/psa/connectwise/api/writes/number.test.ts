// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Decimal, toDecimal } from '@/lib/model/decimal';
import { jsonNumber, notANumber } from './number';

const dec = (text: string): Decimal => {
  const exact = toDecimal(text);
  if (exact === null) throw new Error('no decimal');
  return exact;
};
/** What ConnectWise's side of a JSON body makes of a number. */
const throughJson = (number: number): Decimal | null => toDecimal(JSON.parse(JSON.stringify(number)));

it('what is sent reads back as exactly the decimal that was shown, or is not sent', () => {
  const texts = fc
    .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 24 }))
    .map(([digits, places]) => `${digits}e-${places}`);
  fc.assert(
    fc.property(texts, (text) => {
      const value = dec(text);
      const number = jsonNumber(value);
      if (number !== null) expect(throughJson(number)).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});

it('every quantity and price of up to 15 digits can be sent', () => {
  const texts = fc
    .tuple(
      fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
      fc.integer({ min: 0, max: 15 }),
    )
    .map(([digits, places]) => `${digits}e-${places}`);
  fc.assert(
    fc.property(texts, (text) => {
      expect(jsonNumber(dec(text))).not.toBeNull();
    }),
  );
});

it('every number that ConnectWise itself has sent can be sent back', () => {
  // Exponents that `toDecimal` reads: of two digits.
  const doubles = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => value === 0 || (Math.abs(value) > 1e-90 && Math.abs(value) < 1e90));
  fc.assert(
    fc.property(doubles, (value) => {
      const read = throughJson(value);
      expect(read !== null && jsonNumber(read)).toBe(value === 0 ? 0 : value);
    }),
  );
});

it.each(['9007199254740993', '0.12345678901234567891', '123456789012345678'])('%s is no double', (text) => {
  expect(jsonNumber(dec(text))).toBeNull();
  expect(notANumber(dec(text))).toMatchObject({
    code: 'push.number',
    sentence: expect.stringContaining(text),
  });
});
