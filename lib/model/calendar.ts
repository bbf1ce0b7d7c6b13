/** A calendar day as written, "YYYY-MM-DD": never shifted by a time zone (product.md, "Billed"). */
export type Day = string & { readonly __day: unique symbol };
/** A calendar month, "YYYY-MM". */
export type Month = string & { readonly __month: unique symbol };

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The first ten characters of a PSA date when they are a calendar day; null otherwise. */
export function dayOf(text: unknown): Day | null {
  if (typeof text !== 'string') return null;
  const written = text.slice(0, 10);
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (written as Day) : null;
}

/** The calendar day where the user is. */
export const today = (now: Date): Day =>
  `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as Day;

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

export function toMonth(text: unknown): Month | null {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** `months` may be negative. */
export function addMonths(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${pad((((index % 12) + 12) % 12) + 1)}` as Month;
}

/** `days` may be negative. Calendar days: no time zone and no clock change shifts them. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day;

/** The last calendar month that is over: the default report month. */
export const lastClosedMonth = (day: Day): Month => addMonths(monthOf(day), -1);

export const lastDayOf = (month: Month): Day =>
  `${month}-${pad(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))))}` as Day;

/** "Oct 2026". */
export const monthLabel = (month: Month): string =>
  `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** "31 Oct 2026"; the year is left out when it is the one of `reference`. */
export function dayLabel(day: Day, reference?: Day): string {
  const label = `${Number(day.slice(8))} ${MONTH_NAMES[Number(day.slice(5, 7)) - 1]}`;
  return reference?.slice(0, 4) === day.slice(0, 4) ? label : `${label} ${day.slice(0, 4)}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
const pad = (value: number): string => String(value).padStart(2, '0');
