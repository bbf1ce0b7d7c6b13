import { dayLabel, today } from '@/lib/model/calendar';

/** "31 Oct 2026 14:05", where the user is. `at`: ms since the epoch. */
export function moment(at: number): string {
  const date = new Date(at);
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dayLabel(today(date))} ${time}`;
}
