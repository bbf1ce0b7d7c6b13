import { addDays, addMonths, type Day, lastClosedMonth, monthOf, today } from '@/lib/model/calendar';
import type { LinePeriod } from '@/lib/model/records';
import type { Filter } from './query';

/** Days that the service's comparison may be off by: it compares moments, we compare days as written. */
const MARGIN = 3;
/** Days ahead: what begins in the month after the next invoice is nobody's question yet. */
const AHEAD = 62;

/** The days whose units are read: first and last, both included. */
export interface Window {
  from: Day;
  to: Day;
}

/** From the first day of the month before the last closed one to 62 days from now. `now` is ms since the epoch. */
export function windowAt(now: number): Window {
  const day = today(new Date(now));
  const from = `${addMonths(lastClosedMonth(day), -1)}-01` as Day;
  return { from, to: addDays(day, AHEAD) };
}

/** Months of the past that can be asked for (contract.ts, `history`). */
const PAST = 25;

/** The same window as `windowAt` with 25 months of the past. */
export function pastAt(now: number): Window {
  const { to } = windowAt(now);
  return { from: `${addMonths(monthOf(today(new Date(now))), -PAST)}-01` as Day, to };
}

/** Wider than the window by the margin. */
export const windowFilter = ({ from, to }: Window): Filter[] => [
  { op: 'gte', field: 'endDate', value: midnight(addDays(from, -MARGIN)) },
  { op: 'lte', field: 'startDate', value: midnight(addDays(to, MARGIN)) },
];

/** Whether the period holds a day of the window. */
export const isWithin = ({ from, to }: Window, period: Pick<LinePeriod, 'from' | 'to'>): boolean =>
  period.to >= from && period.from <= to;

/**
 * What is kept of a line's whole history: all within the window, and of what lies outside the period that ended last
 * before it and the one that begins first after it, which say that the line ended or has not begun. In order of start.
 */
export function nearest(window: Window, periods: readonly LinePeriod[]): LinePeriod[] {
  const before = periods.filter(({ to }) => to < window.from);
  const last = before.reduce<LinePeriod | null>((a, b) => (a === null || b.to >= a.to ? b : a), null);
  const next = periods.find(({ from }) => from > window.to) ?? null;
  const within = periods.filter((period) => isWithin(window, period));
  return [last, ...within, next].filter((period) => period !== null);
}

/** `date-time` is only taken with a zone (autotask.md 5). */
const midnight = (day: Day): string => `${day}T00:00:00.000Z`;
