import type { PageRow } from '@/lib/messaging/protocol';
import type { Day } from '@/lib/model/calendar';
import { type DayOrder, ORDERS, readDay } from '@/lib/psa/grid/day';
import { type NotInEffect, periodReason } from '@/lib/reconcile/in-effect';

type Dated = Pick<PageRow, 'effective' | 'cancelled'>;

/** The dates can be read in two ways that do not agree. */
export const DATES_UNCLEAR = 'dates unclear';

/**
 * Why a row is not in effect on `day` by the dates that the page shows in it; null: it is. One page writes all its
 * dates in one order, which each date that has only one reading tells of all. Where two orders remain and they
 * disagree, or a last day cannot be read, it is "dates unclear".
 */
export function periodsOnPage(rows: readonly Dated[], day: Day): (row: Dated) => NotInEffect {
  const texts = rows.flatMap(({ effective, cancelled }) => [effective, cancelled]).filter(isDate);
  const fitting = ORDERS.filter((order) => texts.every((text) => readDay(text, order) !== null));
  const orders = fitting.length > 0 ? fitting : ORDERS;

  return (row) => {
    if (row.cancelled && !orders.some((order) => dayOf(row.cancelled, order))) return DATES_UNCLEAR;
    const reasons = orders.map((order) =>
      periodReason(dayOf(row.effective, order), dayOf(row.cancelled, order), day),
    );
    const [first = null, ...others] = reasons;
    if (others.every((other) => other === first)) return first;
    // "ended 4 Mar" or "ended 3 Apr": ended in any case.
    const [kind = ''] = first?.split(' ') ?? [];
    return kind !== '' && others.every((other) => other?.startsWith(kind)) ? kind : DATES_UNCLEAR;
  };
}

const isDate = (text: string | null): text is string =>
  text !== null && ORDERS.some((order) => readDay(text, order) !== null);

const dayOf = (text: string | null, order: DayOrder): Day | null =>
  text === null ? null : (readDay(text, order) as Day | null);
