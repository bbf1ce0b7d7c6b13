import { addDays, addMonths, type Day, dayOf, lastDayOf, monthOf } from '@/lib/model/calendar';
import { cycleMonths } from '@/lib/model/cycle';
import type { LinePeriod } from '@/lib/model/records';

/** Of how many days a price is, and how many of them are left; null: not known. */
export type Share = { days: number; of: number } | null;

export const WHOLE: Share = { days: 1, of: 1 };

/**
 * How much of a billing cycle lies between `day` and the end of the period that holds it. Inferred: a cycle is so many
 * months up to the period's last day, and a period that is shorter (the first one, or one that was split) is charged by days.
 * A period that is longer than a cycle is another price's than the contract's: what part of it is charged is not known, unless
 * all of it is.
 */
export function restOf({ from, to }: Pick<LinePeriod, 'from' | 'to'>, day: Day, billingCycle: string): Share {
  const months = cycleMonths(billingCycle);
  if (months === null) return null;
  const next = addDays(to, 1);
  // Of a contract that began on the 31st, the cycle from 31 January ends on 27 February.
  const first = sameDay(from, months) === next ? from : sameDay(next, -months);
  if (from < first && day > from) return null;
  return day <= first ? WHOLE : { days: daysBetween(day, next), of: daysBetween(first, next) };
}

/**
 * First and last day of the billing cycle that holds `day`. Inferred: cycles begin on the day of the month on which the
 * contract began. Null: the contract says too little.
 */
export function cycleAt(start: Day | null, billingCycle: string, day: Day): { from: Day; to: Day } | null {
  const months = cycleMonths(billingCycle);
  if (months === null || start === null || day < start) return null;
  let step = 1;
  while (sameDay(start, step * months) <= day) step += 1;
  return { from: sameDay(start, (step - 1) * months), to: addDays(sameDay(start, step * months), -1) };
}

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The same day of another month, or that month's last. */
function sameDay(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  return dayOf(`${month}-${day.slice(8)}`) ?? lastDayOf(month);
}
