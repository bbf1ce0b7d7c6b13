import { addDays, addMonths, type Day, dayOf, lastDayOf, monthOf } from '@/lib/model/calendar';
import { cycleMonths } from '@/lib/model/cycle';
import type { AgreementTerms } from '../../../write-contract';

/**
 * Where a billing period begins, on `notBefore` or later; null: not known. Inferred: an agreement's periods begin on the day
 * of the month of its next invoice, each a billing cycle after the other; of a monthly one for which no next invoice is told,
 * on the first. Of a cycle that nobody can read the next invoice's own day alone is known.
 */
export function periodStart({ nextInvoice, agreement }: AgreementTerms, notBefore: Day): Day | null {
  const months = cycleMonths(agreement?.billingCycle ?? '');
  if (months === null) return nextInvoice !== null && nextInvoice >= notBefore ? nextInvoice : null;
  if (nextInvoice === null) {
    if (months !== 1) return null;
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

/**
 * Where the first period begins that no invoice was made for: what was invoiced in advance is not changed by another row
 * (connectwise.md 4, "Cut-over practice": after the last invoiced period). Null: not known.
 */
export const openStart = (terms: AgreementTerms, notBefore: Day): Day | null =>
  periodStart(
    terms,
    terms.nextInvoice !== null && terms.nextInvoice > notBefore ? terms.nextInvoice : notBefore,
  );

/** Days of the period that holds `day` from `day` on, of all its days; null: not known. */
export function rest(terms: AgreementTerms, day: Day): { days: number; of: number } | null {
  const months = cycleMonths(terms.agreement?.billingCycle ?? '');
  if (months === null) return null;
  const next = periodStart(terms, addDays(day, 1));
  if (next === null) return null;
  // Not the same day a cycle before: of periods that begin on the 31st, the one after February's begin is shorter.
  const first = periodStart(terms, monthsOn(next, -months));
  return first && { days: daysBetween(day, next), of: daysBetween(first, next) };
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The same day of another month, or that month's last. */
function monthsOn(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  return dayOf(`${month}-${day.slice(8)}`) ?? lastDayOf(month);
}
