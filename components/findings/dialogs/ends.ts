import { addMonths, type Day, dayOf, lastDayOf, monthOf } from '@/lib/model/calendar';

/** Usual ends of a snooze, as last days. */
export function snoozeEnds(day: Day): { key: string; label: string; until: Day }[] {
  return [
    { key: 'week', label: '1 week', until: daysOn(day, 7) },
    { key: 'month', label: 'End of the month', until: lastDayOf(monthOf(day)) },
    { key: 'quarter', label: '3 months', until: monthsOn(day, 3) },
  ];
}

export function daysOn(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date.toISOString()) ?? day;
}

/** The same day of a later month, or that month's last. */
function monthsOn(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return dayOf(same) ?? last;
}
