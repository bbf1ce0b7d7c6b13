import { ceil, compare, type Decimal, higher, lower, multiply, subtract, ZERO } from './decimal';
import type { Rule } from './records';

const ONE = '1' as Decimal;

export const NO_RULE: Rule = { allowance: ZERO, multiplier: ONE, minimum: ZERO, roundUp: false };

export const isNoRule = (rule: Rule): boolean =>
  rule.allowance === ZERO && rule.multiplier === ONE && rule.minimum === ZERO && !rule.roundUp;

/** What one part of a rule made of a count. */
export interface RuleStep {
  part: 'allowance' | 'multiplier' | 'minimum' | 'rounding';
  before: Decimal;
  after: Decimal;
}

/**
 * Allowance, multiplier, minimum, rounding, in this order (product.md, "Rules"): those that change the count. The
 * result is exact, and rounding up to whole units a choice. `reported` false: the report has no row, and the minimum
 * does not hold. A count below 0 stays one: an allowance takes no more than there is, and no minimum is none.
 */
export function ruleSteps(count: Decimal, rule: Rule, reported: boolean): RuleStep[] {
  if (isNoRule(rule)) return [];
  const steps: RuleStep[] = [];
  let now = count;
  const becomes = (part: RuleStep['part'], after: Decimal): void => {
    if (after !== now) steps.push({ part, before: now, after });
    now = after;
  };
  becomes('allowance', lower(now, higher(subtract(now, rule.allowance), ZERO)));
  becomes('multiplier', multiply(now, rule.multiplier));
  if (reported && rule.minimum !== ZERO) becomes('minimum', higher(now, rule.minimum));
  if (rule.roundUp) becomes('rounding', ceil(now));
  return steps;
}

/** The count after all of its rule. */
export const applyRule = (count: Decimal, rule: Rule, reported: boolean): Decimal =>
  ruleSteps(count, rule, reported).at(-1)?.after ?? count;

/** Why a rule cannot be kept, as one sentence; null when it is sound. */
export function ruleFault(rule: Rule): string | null {
  if (isNoRule(rule)) return null;
  const { allowance, multiplier, minimum } = rule;
  if (compare(allowance, ZERO) < 0) return 'The allowance cannot be below 0.';
  if (compare(multiplier, ZERO) <= 0) return 'The multiplier must be above 0.';
  if (compare(minimum, ZERO) < 0) return 'The minimum cannot be below 0.';
  return null;
}
