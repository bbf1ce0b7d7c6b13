import { type Month, monthOf, today } from '@/lib/model/calendar';
import type { Progress } from '../progress';

/** The month where the user is; null while the vendor's, in UTC, is still the one before: it refuses to tell of it. */
export function monthUnderWay(startedAt: number): Month | null {
  const here = monthOf(today(new Date(startedAt)));
  const there = new Date(startedAt).toISOString().slice(0, 7) as Month;
  return there < here ? null : here;
}

/** From its 1st, in UTC, until after now. The vendor's bounds are exclusive (lmpi.md 2.2). */
export const windowOf = (month: Month, startedAt: number): { from: Date; to: Date } => ({
  from: new Date(Date.parse(`${month}-01T00:00:00Z`) - 1000),
  to: new Date(Math.floor(startedAt / 1000) * 1000 + 86_400_000),
});

/** Said to the person: more subscriptions changed than are read in one run. */
export function notingTooMany(progress: Progress, read: number, leftOut: number): Progress {
  if (leftOut === 0) return progress;
  const sentence = `Of ${read + leftOut} subscriptions that changed this month only ${read} are read.`;
  const nextStep = 'The others count with the report of the month.';
  return {
    ...progress,
    failed: [
      ...progress.failed,
      { sentence, failure: { code: 'sync.many-subscriptions', sentence, nextStep } },
    ],
  };
}
