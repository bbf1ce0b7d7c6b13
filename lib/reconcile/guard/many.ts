import {
  FEWEST_LOST,
  FEWEST_LOST_OF_FEW,
  PART_OF_FEW,
  SMALLEST_PART,
  TIMES_THE_USUAL,
  USUAL_AT_MOST,
} from './thresholds';

/** Whether so many of those before are many at once. `usual`: the largest part that was lost before, from 0 to 1. */
export function isMany(lost: number, before: number, usual: number): boolean {
  if (before === 0) return false;
  const part = lost / before;
  if (part <= Math.min(usual * TIMES_THE_USUAL, USUAL_AT_MOST)) return false;
  return (lost >= FEWEST_LOST && part >= SMALLEST_PART) || (lost >= FEWEST_LOST_OF_FEW && part > PART_OF_FEW);
}
