import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, toDecimal, ZERO } from '@/lib/model/decimal';
import { moneyOf, perYear } from '@/lib/model/money';
import type { Rule } from '@/lib/model/records';
import { shuffled } from '@/lib/model/split.testing';
import { agreement, book, feed, line, PRODUCT, serviceMapping, usage } from './book.testing';
import { companyFigures } from './company';
import { companyFindings } from './findings';

/**
 * The whole way from the report to the money against whole numbers of ten-thousandths, which share nothing with the code
 * under test. Products of two numbers count in 10^-8, of three in 10^-12.
 */
const E4 = 10_000n;
const text = (units: bigint, places: number): Decimal => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const plain = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return `${units < 0n && plain !== '0' ? '-' : ''}${plain}` as Decimal;
};
const given = (units: bigint): Decimal => toDecimal(text(units, 4)) ?? ZERO;

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const amounts = fc.oneof(
  fc.bigInt({ min: 0n, max: 200n }).map((whole) => whole * E4),
  fc.bigInt({ min: 0n, max: 90_000_000n }),
);
const prices = fc.bigInt({ min: 0n, max: 99_999_999n });
const rules = fc.record({
  allowance: fc.oneof(fc.constant(0n), amounts),
  multiplier: fc.oneof(fc.constant(E4), fc.bigInt({ min: 1n, max: 30_000n })),
  minimum: fc.oneof(fc.constant(0n), amounts),
  roundUp: fc.boolean(),
});
const billables = fc.constantFrom('Billable' as const, 'DoNotBill' as const, 'NoCharge' as const);
const lines = fc.array(
  fc.record({
    quantity: amounts,
    included: fc.oneof(fc.constant(0n), amounts),
    price: prices,
    billable: fc.oneof(
      { weight: 4, arbitrary: fc.constant('Billable' as const) },
      { weight: 1, arbitrary: billables },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);
const cycles = fc.constantFrom(
  ['Monthly', 1n] as const,
  ['Bi-Monthly', 2n] as const,
  ['Quarterly', 3n] as const,
  ['4 Months', 4n] as const,
  ['Semi-Annual', 6n] as const,
  ['Yearly', 12n] as const,
);

/** In 10^-8. */
const expectedUnits = (
  counts: readonly bigint[],
  rule: { allowance: bigint; multiplier: bigint; minimum: bigint; roundUp: boolean },
): bigint => {
  const count = counts.reduce((sum, one) => sum + one, 0n);
  const scaled = max(max(count - rule.allowance, 0n) * rule.multiplier, rule.minimum * E4);
  const whole = E4 * E4;
  return rule.roundUp ? ((scaled + whole - 1n) / whole) * whole : scaled;
};

describe('from the report to the money', () => {
  it('is exact, and the same in any order', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 5 }),
        rules,
        lines,
        cycles,
        fc.infiniteStream(fc.nat()),
        (counts, rule, sold, [billingCycle, months], random) => {
          const plain = book({
            usage: counts.map((used, index) => usage({ index, used: given(used) })),
            serviceMappings: [
              serviceMapping({
                feeds: [
                  feed(PRODUCT, {
                    rule: {
                      allowance: given(rule.allowance),
                      multiplier: given(rule.multiplier),
                      minimum: given(rule.minimum),
                      roundUp: rule.roundUp,
                    } satisfies Rule,
                  }),
                ],
              }),
            ],
            agreements: [agreement({ billingCycle }), agreement({ id: 'connectwise:a2', billingCycle })],
            lines: sold.map(({ quantity, included, price, billable }, at) =>
              line({
                id: `connectwise:l${at + 8}`,
                agreementId: at % 2 === 0 ? 'connectwise:a1' : 'connectwise:a2',
                quantity: given(quantity),
                lessIncluded: given(included),
                unitPrice: given(price),
                billable,
              }),
            ),
            linesReadAt: new Map([
              ['connectwise:a1', 1],
              ['connectwise:a2', 1],
            ]),
          });
          const mixed = {
            ...plain,
            usage: shuffled(plain.usage, random),
            lines: shuffled(plain.lines, random),
            agreements: shuffled(plain.agreements, random),
          };
          const figures = companyFigures(mixed);
          const { used, billed, variance, state } = figures.figureOfProduct(PRODUCT);

          const bills = sold.map(({ quantity, included, billable }) =>
            billable === 'Billable' ? max(quantity - included, 0n) : 0n,
          );
          const expected = expectedUnits(counts, rule);
          const billedUnits = bills.reduce((sum, one) => sum + one, 0n) * E4;
          const difference = expected - billedUnits;
          expect(used).toBe(text(expected, 8));
          expect(billed).toBe(text(billedUnits, 8));
          expect(variance).toBe(text(difference, 8));
          expect(state).toBe(
            difference === 0n ? 'matched' : difference > 0n ? 'under-billed' : 'over-billed',
          );

          // The line that a push would change: billable first, then the largest, then the first.
          const billable = sold.some((one) => one.billable === 'Billable');
          const eligible = [...sold.keys()].filter((at) => !billable || sold[at]?.billable === 'Billable');
          const most = eligible.reduce((best, at) => max(best, bills[at] ?? 0n), 0n);
          const chosen = eligible.find((at) => bills[at] === most) ?? -1;
          const { unitPrice, cycleMonths, line: named } = figures.priceOfProduct(PRODUCT);
          const money = difference * (sold[chosen]?.price ?? 0n);
          expect(named?.id).toBe(`connectwise:l${chosen + 8}`);
          expect(cycleMonths).toBe(Number(months));
          const exact = moneyOf(variance ?? ZERO, unitPrice ?? ZERO);
          expect(exact).toBe(text(money, 12));
          expect(perYear(exact, cycleMonths)).toBe(text((money * 12n) / months, 12));

          expect(figures.badgeOfProduct(PRODUCT)).toEqual(companyFigures(plain).badgeOfProduct(PRODUCT));
        },
      ),
    );
  });

  it('counts what was delivered twice once, and rows that only say the same each', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (used, rows, times) => {
          const all = Array.from({ length: rows }, (_, index) => usage({ index, used: given(used) }));
          const again = <T>(list: readonly T[]): T[] =>
            Array.from({ length: times }, () => structuredClone([...list])).flat();
          const plain = book({ usage: all });
          const repeated = book({
            usage: again(all),
            lines: again(plain.lines),
            agreements: again(plain.agreements),
            accounts: again(plain.accounts),
            serviceMappings: again(plain.serviceMappings),
          });
          const figures = companyFigures(repeated);
          expect(figures.figureOfProduct(PRODUCT).used).toBe(text(used * BigInt(rows), 4));
          expect(figures.badgeOfProduct(PRODUCT)).toEqual(companyFigures(plain).badgeOfProduct(PRODUCT));
          expect(companyFindings(repeated).map(({ finding }) => finding)).toEqual(
            companyFindings(plain).map(({ finding }) => finding),
          );
        },
      ),
    );
  });
});
