import type { Day, Month } from '@/lib/model/calendar';

const DAY = 86_400_000;

/** `count` may be negative. Calendar days: no time zone and no clock change shifts them. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10) as Day;

export const dayBefore = (day: Day): Day => addDays(day, -1);
export const dayAfter = (day: Day): Day => addDays(day, 1);
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a < b ? b : a);

/** First and last, and all between. */
export function daysFrom(from: Day, to: Day): Day[] {
  const all: Day[] = [];
  for (let on = from; on <= to; on = dayAfter(on)) all.push(on);
  return all;
}
