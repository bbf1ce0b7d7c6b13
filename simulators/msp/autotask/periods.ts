import { lastDay, shiftDays } from '../dates';

/** A billing period; both days are part of it, "YYYY-MM-DD". */
export interface Period {
  from: string;
  to: string;
  units: number;
}

/** A period per calendar month from `from` to `to`; none where `to` is before `from`. */
export function monthlyPeriods(from: string, to: string, units: number): Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= to; ) {
    const { last, next } = monthOf(day);
    periods.push({ from: day, to: last < to ? last : to, units });
    day = next;
  }
  return periods;
}

/** Kept, because every line has the same months. */
const months = new Map<string, { last: string; next: string }>();

/** The last day of a day's month, and the first of the next one. */
function monthOf(day: string): { last: string; next: string } {
  const name = day.slice(0, 7);
  const known = months.get(name);
  if (known) return known;
  const last = lastDay(day, 0);
  const month = { last, next: shiftDays(last, 1) };
  months.set(name, month);
  return month;
}

/**
 * An adjustment inside the period that holds `day`: a new row starts there (autotask.md 4, ContractServiceUnits).
 * What stood before it had `unitsBefore`. `overlapping`: the first row keeps its end, so that both hold later days.
 */
export function splitAt(periods: Period[], day: string, unitsBefore: number, overlapping: boolean): Period[] {
  return periods.flatMap((period) => {
    if (day <= period.from || day > period.to) return [period];
    const first = { ...period, units: unitsBefore, to: overlapping ? period.to : shiftDays(day, -1) };
    return [first, { ...period, from: day }];
  });
}
