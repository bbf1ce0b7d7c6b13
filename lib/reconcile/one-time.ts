import { addMonths, type Day, monthOf } from '@/lib/model/calendar';
import type { AgreementLine } from '@/lib/model/records';

/** Our reading: its first and last day are less than a billing cycle apart, or a month where the cycle is not known. */
export function isOneTime(
  { effectiveDate, cancelledDate }: Pick<AgreementLine, 'effectiveDate' | 'cancelledDate'>,
  months: number | null,
): boolean {
  if (effectiveDate === null || cancelledDate === null) return false;
  const next = `${addMonths(monthOf(effectiveDate), months ?? 1)}${effectiveDate.slice(7)}` as Day;
  return cancelledDate < next;
}
