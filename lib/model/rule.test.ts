import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, higher, multiply, subtract, toDecimal, ZERO } from './decimal';
import type { Rule } from './records';
import { applyRule, NO_RULE, ruleFault, ruleSteps } from './rule';
import { counts, decimalOf } from './split.testing';

const rule = (
  change: Partial<Record<'allowance' | 'multiplier' | 'minimum', number>>,
  roundUp = false,
): Rule => ({
  allowance: decimalOf(change.allowance ?? 0),
  multiplier: toDecimal(change.multiplier ?? 1) ?? ZERO,
  minimum: decimalOf(change.minimum ?? 0),
  roundUp,
});
const rules: fc.Arbitrary<Rule> = fc.record({
  allowance: counts,
  multiplier: fc.integer({ min: 1, max: 500 }).map((hundredths) => decimalOf(hundredths, 2)),
  minimum: counts,
  roundUp: fc.boolean(),
});

describe('a rule', () => {
  it.each([
    ['the first ones are free', 42, rule({ allowance: 5 }), '37'],
    ['fewer than are free cost nothing', 3, rule({ allowance: 5 }), '0'],
    ['times', 42, rule({ multiplier: 1.1 }), '46.2'],
    ['at least', 3, rule({ minimum: 10 }), '10'],
    ['at least, of none', 0, rule({ minimum: 10 }), '10'],
    ['more than at least', 42, rule({ minimum: 10 }), '42'],
    ['up to whole units, when chosen', 42, rule({ multiplier: 1.1 }, true), '47'],
    ['the allowance before the multiplier', 10, rule({ allowance: 4, multiplier: 2 }), '12'],
    ['the multiplier before the minimum', 3, rule({ multiplier: 2, minimum: 5 }), '6'],
    ['the allowance before the minimum', 10, rule({ allowance: 8, minimum: 5 }), '5'],
    ['rounding after all', 5, rule({ allowance: 2, multiplier: 1.5, minimum: 4 }, true), '5'],
    ['a correction stays one', -3, rule({ allowance: 5, multiplier: 2 }), '-6'],
    ['a correction with a minimum', -3, rule({ minimum: 2 }), '2'],
  ])('%s', (_, count, given, expected) => {
    expect(applyRule(decimalOf(count), given, true)).toBe(expected);
  });

  it('holds no minimum where the report has no row', () => {
    expect(applyRule(ZERO, rule({ minimum: 10 }), false)).toBe('0');
    expect(ruleSteps(ZERO, rule({ minimum: 10 }), false)).toEqual([]);
  });

  it('that is none leaves every count as it is', () => {
    const any = fc.oneof(
      counts,
      fc.integer({ min: -99, max: -1 }).map((units) => decimalOf(units)),
    );
    fc.assert(
      fc.property(any, fc.boolean(), (count, row) => {
        expect(applyRule(count, NO_RULE, row)).toBe(count);
      }),
    );
  });

  it('works in the order allowance, multiplier, minimum, rounding', () => {
    fc.assert(
      fc.property(counts, rules, fc.boolean(), (count, given, reported) => {
        const after = multiply(higher(subtract(count, given.allowance), ZERO), given.multiplier);
        const exact = reported ? higher(after, given.minimum) : after;
        const result = applyRule(count, given, reported);
        if (!given.roundUp) expect(result).toBe(exact);
        else {
          expect(result).not.toContain('.');
          expect(compare(result, exact)).toBeGreaterThanOrEqual(0);
          expect(compare(subtract(result, exact), decimalOf(1))).toBe(-1);
        }
      }),
    );
  });

  it('tells steps that each go on from the one before, and that each change something', () => {
    const order = ['allowance', 'multiplier', 'minimum', 'rounding'];
    fc.assert(
      fc.property(counts, rules, fc.boolean(), (count, given, reported) => {
        let now = count;
        const steps = ruleSteps(count, given, reported);
        for (const { before, after } of steps) {
          expect(before).toBe(now);
          expect(after).not.toBe(before);
          now = after;
        }
        const parts = steps.map(({ part }) => order.indexOf(part));
        expect(parts).toEqual(parts.toSorted((a, b) => a - b));
      }),
    );
  });

  it.each([
    [rule({ allowance: -1 }), /allowance/],
    [rule({ multiplier: 0 }), /multiplier/],
    [rule({ multiplier: -1 }), /multiplier/],
    [rule({ minimum: -1 }), /minimum/],
  ])('is refused: %j', (given, fault) => {
    expect(ruleFault(given)).toMatch(fault);
  });

  it('is sound otherwise', () => {
    expect(ruleFault(NO_RULE)).toBeNull();
    fc.assert(
      fc.property(rules, (given) => {
        expect(ruleFault(given)).toBeNull();
      }),
    );
  });
});
