import { compare, type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import { refusals } from './refusals';

/** `unitChange` is a whole number of 32 bits (autotask.md 5). */
const MOST = 2_147_483_647;

const isWhole = (value: Decimal): boolean => /^-?\d+$/.test(value);

/** Why a line with `from` units cannot be brought to `to`; null: it can. Units that are no whole number may stand there. */
export function cannotBe(from: Decimal, to: Decimal): Failure | null {
  const change = subtract(to, from);
  if (isZero(change)) return refusals.right(from);
  if (isNegative(to) || (!isWhole(to) && isWhole(from))) return refusals.number(to);
  if (!isWhole(change) || Math.abs(Number(change)) > MOST) return refusals.change(from, to);
  return null;
}

export const isZero = (value: Decimal): boolean => compare(value, ZERO) === 0;
