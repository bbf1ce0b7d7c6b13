import type { MonthSeen } from './history';
import type { Measure } from './losses';
import { CAME_BACK, FEWEST_LOST_OF_FEW, LEARNED_FROM } from './thresholds';

/**
 * The largest part that was lost from one month to the next, from 0 to 1, in the twelve months before the last of
 * `months`, which is looked at and teaches nothing itself. Nor does a loss that came back a month later.
 */
export function usualLoss(months: readonly MonthSeen[], measure: Measure): number {
  return largest(months, (before, now, next) => {
    const { lost, before: all } = measure(before, now);
    // One of three tells nothing of what thirty of a hundred are.
    if (lost.length < FEWEST_LOST_OF_FEW) return 0;
    const still = new Set(measure(before, next).lost);
    const back = lost.filter((id) => !still.has(id)).length;
    return back >= lost.length * CAME_BACK ? 0 : lost.length / all;
  });
}

/** The same of the rows of the whole report. */
export const usualLossOfRows = (months: readonly MonthSeen[]): number =>
  largest(months, (before, now, next) => {
    const lost = before.rowCount - now.rowCount;
    if (lost <= 0 || next.rowCount - now.rowCount >= lost * CAME_BACK) return 0;
    return lost / before.rowCount;
  });

function largest(
  months: readonly MonthSeen[],
  partLost: (before: MonthSeen, now: MonthSeen, next: MonthSeen) => number,
): number {
  let most = 0;
  const recent = months.slice(-LEARNED_FROM - 1);
  for (const [at, now] of recent.entries()) {
    const [before, next] = [recent[at - 1], recent[at + 1]];
    if (before && next && now.rowCount > 0) most = Math.max(most, partLost(before, now, next));
  }
  return most;
}
