import { ceil, compare, type Decimal, higher, multiply, subtract, ZERO } from './decimal';
import type { Rule } from './records';

const ONE = '1' as Decimal;

export const NO_RULE: Rule = { allowance: ZERO, multiplier: ONE, minimum: ZERO, roundUp: false };

export const isNoRule = (rule: Rule): boolean =>
  rule.allowance === ZERO && rule.multiplier === ONE && rule.minimum === ZERO && !rule.roundUp;

/**
 * Allowance, multiplier, minimum, rounding, in this order (product.md, "Rules"). The result is exact, and rounding up
 * to whole units a choice. `reported` false: the report has no row, and the minimum does not hold.
 */
export function applyRule(
  count: Decimal,
  { allowance, multiplier, minimum, roundUp }: Rule,
  reported: boolean,
): Decimal {
  const counted = multiply(higher(subtract(count, allowance), ZERO), multiplier);
  const atLeast = reported ? higher(counted, minimum) : counted;
  return roundUp ? ceil(atLeast) : atLeast;
}

/** Why a rule cannot be kept, as one sentence; null when it is sound. */
export function ruleFault({ allowance, multiplier, minimum }: Rule): string | null {
  if (compare(allowance, ZERO) < 0) return 'The allowance cannot be below 0.';
  if (compare(multiplier, ZERO) <= 0) return 'The multiplier must be above 0.';
  if (compare(minimum, ZERO) < 0) return 'The minimum cannot be below 0.';
  return null;
}
