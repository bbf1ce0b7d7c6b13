import type { Day } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import { periodOn, quantityOn } from '@/lib/model/line-day';
import type { LineSight } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import type { PushWay, WaySubject, Ways } from '../../../write-contract';
import { addFrom, daysToAdd } from './add-way';
import { adjustFrom } from './adjust-way';
import { refusals } from './refusals';

const cannot = (why: Failure): Ways => ({ ways: [], cannot: why });

/**
 * From the first day of the current period where it is not posted, else of the next one; then today, the next period and
 * the day that was asked for: each within the contract and after what is posted (autotask.md 4, "Guards").
 */
export function waysOf(subject: WaySubject): Ways {
  const { terms, line, sight, today } = subject;
  if (!terms.agreement) return cannot(refusals.gone());
  const over = agreementNotInEffect(terms.agreement, today);
  if (over !== null && !over.startsWith('agreement starts')) return cannot(refusals.over(over));
  // With the contract's service named the API would change that one.
  if (line === null && sight.length > 0) return cannot(refusals.lineThere());
  return line === null ? added(subject, terms.agreement) : adjusted(subject, terms.agreement, line);
}

function added(subject: WaySubject, agreement: Agreement): Ways {
  const ways = unique(daysToAdd(subject))
    .filter((day) => isWithin(agreement, day))
    .map((day) => addFrom(subject, day));
  return ways.length > 0 ? { ways, cannot: null } : cannot(refusals.outside());
}

function adjusted(subject: WaySubject, agreement: Agreement, line: LineSight): Ways {
  const { today, day } = subject;
  const { periods = [], postedTo } = line;
  const current = periodOn(periods, today);
  const next = periods.find(({ from }) => from > today);
  const days = unique(
    [current?.from, today, next?.from, day].filter((one) => one !== undefined && one !== null),
  );
  const held = days.filter((one) => periodOn(periods, one) !== null);
  if (held.length === 0) return cannot(refusals.noPeriod(line.to));
  const within = held.filter((one) => isWithin(agreement, one));
  if (within.length === 0) return cannot(refusals.outside());
  const open = within.filter((one) => postedTo === null || one > postedTo);
  const ways = open.flatMap((one): PushWay[] => {
    const period = periodOn(periods, one);
    const from = quantityOn({ quantity: null, periods }, one);
    return period && from !== null ? [adjustFrom(subject, line, { period, from, day: one })] : [];
  });
  if (ways.length > 0) return { ways, cannot: null };
  return cannot(postedTo === null ? refusals.noPeriod(line.to) : refusals.posted(postedTo));
}

const unique = (days: readonly Day[]): Day[] => [...new Set(days)];

const isWithin = ({ startDate, endDate }: Agreement, day: Day): boolean =>
  (startDate === null || day >= startDate) && (endDate === null || day <= endDate);
