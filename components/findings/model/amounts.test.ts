// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sum } from '@/lib/model/decimal';
import { amountsOf, fromUnits } from './amounts';
import { dec } from './findings.testing';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.integer({ min: 0, max: 5 }))
  .map(([units, digits]) => fromUnits(units, digits));

it('adds as exact decimals do', () => {
  fc.assert(
    fc.property(fc.array(decimals), (values) => {
      const { digits, units } = amountsOf(values);
      expect(
        fromUnits(
          units.reduce<bigint>((total, each) => total + (each ?? 0n), 0n),
          digits,
        ),
      ).toBe(sum(values));
    }),
  );
});

it('keeps apart what is not known', () => {
  expect(amountsOf([null, dec('1.5'), dec(-2)])).toEqual({ digits: 1, units: [null, 15n, -20n] });
});
