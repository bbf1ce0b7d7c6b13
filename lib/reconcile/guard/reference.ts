import { addMonths } from '@/lib/model/calendar';
import type { GuardDecision, ReportGuard } from '@/lib/model/report-guard';
import { isConfirmed } from './guard-id';
import type { MonthSeen } from './history';
import { atZero, atZeroOfService, gone } from './losses';
import { isMany } from './many';
import { FAR_SMALLER, FARTHEST_REFERENCE, FEWEST_ROWS_LOST } from './thresholds';
import { usualLoss, usualLossOfRows } from './usual';

/**
 * The month that the last of `months` is held against: the one before, or, where that one looks broken itself and nobody
 * has said that it is right, the one before that. A loss that lasts is asked about for two months, then it is how things are.
 */
export function referenceOf(
  months: readonly MonthSeen[],
  decisions: readonly GuardDecision[],
): MonthSeen | null {
  const last = months.at(-1);
  if (!last) return null;
  const earliest = addMonths(last.month, -FARTHEST_REFERENCE);
  const near = months.slice(0, -1).filter(({ month, rowCount }) => month >= earliest && rowCount > 0);
  const sound = near.findLast((one) => !looksBroken(months, one, decisions));
  return sound ?? near.at(-1) ?? null;
}

function looksBroken(
  months: readonly MonthSeen[],
  one: MonthSeen,
  decisions: readonly GuardDecision[],
): boolean {
  const upTo = months.slice(0, months.indexOf(one) + 1);
  const before = upTo.at(-2);
  if (!before || before.rowCount === 0) return false;
  const isOpen = (kind: ReportGuard['kind']): boolean => !isConfirmed(decisions, kind, one.month);
  return (
    (isOpen('accounts gone') && areManyLost(upTo, before, gone)) ||
    (isOpen('accounts at zero') &&
      (areManyLost(upTo, before, atZero) || atZeroOfService(before, one).size > 0)) ||
    (isOpen('report far smaller') && isFarSmaller(upTo, before))
  );
}

/** Whether the last of `months` has lost many at once of those in `reference`, by the months up to that. */
export function areManyLost(
  months: readonly MonthSeen[],
  reference: MonthSeen,
  measure: typeof gone,
): boolean {
  const last = months.at(-1);
  if (!last) return false;
  const { lost, before } = measure(reference, last);
  // What is usual is worked out only where it matters.
  if (!isMany(lost.length, before, 0)) return false;
  return isMany(lost.length, before, usualLoss(learnedFrom(months, reference), measure));
}

/** `explained`: rows of which it is known otherwise why they are missing. */
export function isFarSmaller(months: readonly MonthSeen[], reference: MonthSeen, explained = 0): boolean {
  const found = (months.at(-1)?.rowCount ?? 0) + explained;
  const lost = reference.rowCount - found;
  if (lost < FEWEST_ROWS_LOST || found >= reference.rowCount * FAR_SMALLER) return false;
  return isMany(lost, reference.rowCount, usualLossOfRows(learnedFrom(months, reference)));
}

/** A loss after the reference is the one in question, and teaches nothing. */
const learnedFrom = (months: readonly MonthSeen[], reference: MonthSeen): MonthSeen[] =>
  months.filter((one, at) => one.month <= reference.month || at === months.length - 1);
