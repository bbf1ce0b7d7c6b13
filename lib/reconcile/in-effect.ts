import { type Day, dayLabel } from '@/lib/model/calendar';
import { daysOf, periodOn } from '@/lib/model/line-day';
import type { Agreement, AgreementLine, LinePeriod } from '@/lib/model/records';

/** Null: in effect. Otherwise why not, in a few words. */
export type NotInEffect = string | null;

const ENDING_STATUS = new Set(['cancelled', 'expired', 'inactive']);

/**
 * First and last day both count: cut-over practice ends the old line on the last day and starts the new one on
 * the next (product.md, "In effect"; connectwise.md 4 "Cut-over practice").
 */
export function periodReason(from: Day | null, to: Day | null, day: Day): NotInEffect {
  if (from && to && to < from) return 'cancelled before its start';
  if (from && day < from) return `starts ${dayLabel(from, day)}`;
  if (to && day > to) return `ended ${dayLabel(to, day)}`;
  return null;
}

/**
 * Of a line that is billed by periods: before the first or after the last of them. In a gap, or without any, it is in
 * effect and has no quantity: nobody says that it ended.
 */
function periodsReason(periods: readonly LinePeriod[], day: Day): NotInEffect {
  const days = periodOn(periods, day) ? null : daysOf(periods);
  return days && periodReason(days.first, days.last, day);
}

/** A child agreement is judged by its own dates and status (product.md, "In effect"). */
export function agreementNotInEffect(agreement: Agreement, day: Day): NotInEffect {
  const period = periodReason(agreement.startDate, agreement.endDate, day);
  if (period) return `agreement ${period}`;
  if (agreement.cancelled) return 'agreement cancelled';
  const status = agreement.status.toLowerCase();
  return ENDING_STATUS.has(status) ? `agreement ${status}` : null;
}

export function lineNotInEffect(
  line: AgreementLine,
  agreement: Agreement | undefined,
  day: Day,
): NotInEffect {
  const { effectiveDate, cancelledDate, periods } = line;
  const period = periodReason(effectiveDate, cancelledDate, day) ?? (periods && periodsReason(periods, day));
  if (period) return period;
  return agreement ? agreementNotInEffect(agreement, day) : 'agreement not known';
}
