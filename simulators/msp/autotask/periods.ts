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
    const end = lastDay(day, 0);
    periods.push({ from: day, to: end < to ? end : to, units });
    day = shiftDays(end, 1);
  }
  return periods;
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
