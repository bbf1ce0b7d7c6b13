import { addDays, addMonths, type Day, dayOf, lastDayOf, monthOf } from '@/lib/model/calendar';
import { cycleMonths } from '@/lib/model/cycle';
import type { AgreementTerms } from '../../../write-contract';

/**
 * Where a billing period begins. Inferred: an agreement's periods begin on the day of the month of its next invoice, each a
 * billing cycle after the other; where no next invoice is told, on the first of a month.
 */
export function periodStart({ nextInvoice, agreement }: AgreementTerms, notBefore: Day): Day {
  const months = cycleMonths(agreement?.billingCycle ?? '') ?? 1;
  if (nextInvoice === null) {
    const first = `${monthOf(notBefore)}-01` as Day;
    return first >= notBefore ? first : (`${addMonths(monthOf(notBefore), 1)}-01` as Day);
  }
  let start = nextInvoice;
  for (let step = 1; start < notBefore; step += 1) start = monthsOn(nextInvoice, step * months);
  for (let step = -1; ; step -= 1) {
    const earlier = monthsOn(nextInvoice, step * months);
    if (earlier < notBefore) return start;
    start = earlier;
  }
}

/** Days of the period that holds `day` from `day` on, of all its days; null: the cycle is not known. */
export function rest(terms: AgreementTerms, day: Day): { days: number; of: number } | null {
  const months = cycleMonths(terms.agreement?.billingCycle ?? '');
  if (months === null) return null;
  const next = periodStart(terms, addDays(day, 1));
  const first = monthsOn(next, -months);
  return { days: daysBetween(day, next), of: daysBetween(first, next) };
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The same day of another month, or that month's last. */
function monthsOn(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  return dayOf(`${month}-${day.slice(8)}`) ?? lastDayOf(month);
}
