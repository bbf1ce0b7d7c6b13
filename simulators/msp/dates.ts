/** Calendar arithmetic of the generator, apart from the extension's own. Days are "YYYY-MM-DD". */
const DAY = 86_400_000;

export const shiftDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** `months` before (negative) or after the month of `day`, as "YYYY-MM". */
export function shiftMonths(day: string, months: number): string {
  const start = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() + months);
  return start.toISOString().slice(0, 7);
}

/** First and last day of the month `months` away from the month of `day`. */
export const firstDay = (day: string, months: number): string => `${shiftMonths(day, months)}-01`;
export const lastDay = (day: string, months: number): string => shiftDays(firstDay(day, months + 1), -1);

/** A calendar day as ConnectWise REST writes it. */
export const restDate = (day: string): string => `${day}T00:00:00Z`;
