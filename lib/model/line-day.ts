import type { Day } from './calendar';
import type { Decimal } from './decimal';
import type { AgreementLine, LinePeriod } from './records';

/** Both ends count (autotask.md 4, "ContractServiceUnits"). One that ends before it starts holds no day. */
const holds = ({ from, to }: LinePeriod, day: Day): boolean => from <= day && day <= to;

/**
 * The period that bills on a day: of several the one that starts last, because a change inside a billing period splits
 * it into a new row from that day on (autotask.md 4, "Recipe"); of those that start together the last one. Null: none
 * holds the day.
 */
export function periodOn(periods: readonly LinePeriod[], day: Day): LinePeriod | null {
  let found: LinePeriod | null = null;
  for (const period of periods)
    if (holds(period, day) && (found === null || period.from >= found.from)) found = period;
  return found;
}

/**
 * A line's quantity on a day, in the product's own unit; null: the PSA names none for it, or several that start together
 * and differ: which came last in an answer decides no figure.
 */
export function quantityOn(
  { quantity, periods }: Pick<AgreementLine, 'quantity' | 'periods'>,
  day: Day,
): Decimal | null {
  if (periods === null) return quantity;
  const found = periodOn(periods, day);
  if (found === null) return null;
  const isOther = (period: LinePeriod): boolean =>
    period.from === found.from && period.quantity !== found.quantity && holds(period, day);
  return periods.some(isOther) ? null : found.quantity;
}

/** The first and the last day of all periods together; null: there is none that holds a day. */
export function daysOf(periods: readonly LinePeriod[]): { first: Day; last: Day } | null {
  let days: { first: Day; last: Day } | null = null;
  for (const { from, to } of periods) {
    if (to < from) continue;
    days ??= { first: from, last: to };
    if (from < days.first) days.first = from;
    if (to > days.last) days.last = to;
  }
  return days;
}
