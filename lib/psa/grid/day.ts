import { remembered } from './text';

/** Which comes first where the year is last: "03/04/2026" is the 4th of March or the 3rd of April. */
export type DayOrder = 'month first' | 'day first';
export const ORDERS: readonly DayOrder[] = ['month first', 'day first'];

const SHAPE = /^(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?(?:[ T,].*)?$/;

/**
 * The calendar day, "YYYY-MM-DD", that a displayed date means when its parts stand in `order`; null when it is none.
 * Names of months are not read.
 */
export function readDay(text: string, order: DayOrder): string | null {
  const [, first = '', second = '', third = ''] = SHAPE.exec(text.trim()) ?? [];
  if (first.length === 4) return dayOf(first, second, third);
  return order === 'month first' ? dayOf(third, first, second) : dayOf(third, second, first);
}

/** The calendar days that a displayed date can mean: a date is evidence, never the key. */
export const readDays = remembered((text) => {
  const days = ORDERS.map((order) => readDay(text, order)).filter((day) => day !== null);
  return [...new Set(days)];
});

function dayOf(year: string, month: string, day: string): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  if (full.length !== 4 || Number(month) < 1 || Number(month) > 12) return null;
  if (Number(day) < 1 || Number(day) > 31 || day.length > 2) return null;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
