import { monthlyPeriods } from '../../msp/autotask/periods';
import { shiftDays } from '../../msp/dates';
import type { AtRecord } from '../../msp/types';

export const dayOf = (value: unknown): string => String(value).slice(0, 10);
/** Another day, written as the old date is. */
const rewritten = (value: unknown, day: string): string => day + String(value).slice(10);

/** What becomes of a line's rows: those that change, and those that are new (without an id). */
export interface Adjusted {
  changed: { row: AtRecord; fields: Record<string, unknown> }[];
  added: Record<string, unknown>[];
}

/**
 * A change of units from `day` on (autotask.md 4, ContractServiceUnits): the period that holds it becomes two rows,
 * the later of which and all later periods change. Days up to `last` without a period get one per month; where a
 * period holds the day itself, nothing is taken from days without one [G].
 */
export function adjustedRows(rows: readonly AtRecord[], day: string, change: number, last: string): Adjusted {
  const result: Adjusted = { changed: [], added: [] };
  const ordered = [...rows].sort((a, b) => (dayOf(a.startDate) < dayOf(b.startDate) ? -1 : 1));
  const holding = ordered.filter((row) => dayOf(row.startDate) <= day && day <= dayOf(row.endDate)).at(-1);
  const more = (row: AtRecord): number => Number(row.units) + change;
  if (holding && dayOf(holding.startDate) === day)
    result.changed.push({ row: holding, fields: { units: more(holding) } });
  else if (holding) {
    const { id: _, ...copy } = holding;
    result.changed.push({
      row: holding,
      fields: { endDate: rewritten(holding.endDate, shiftDays(day, -1)) },
    });
    result.added.push({ ...copy, startDate: rewritten(holding.startDate, day), units: more(holding) });
  }
  const later = ordered.filter((row) => dayOf(row.startDate) > day);
  for (const row of later) result.changed.push({ row, fields: { units: more(row) } });
  if (change < 0 && holding) return result;
  for (const { from, to } of gaps(holding, later, day, last))
    for (const period of monthlyPeriods(from, to, change))
      result.added.push({
        startDate: `${period.from}T00:00:00Z`,
        endDate: `${period.to}T00:00:00Z`,
        units: change,
      });
  return result;
}

/** Days from `day` to `last` that no row holds. */
function gaps(
  holding: AtRecord | undefined,
  later: AtRecord[],
  day: string,
  last: string,
): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  let next = holding ? shiftDays(dayOf(holding.endDate), 1) : day;
  for (const row of later) {
    const start = dayOf(row.startDate);
    if (next < start) found.push({ from: next, to: shiftDays(start, -1) });
    const after = shiftDays(dayOf(row.endDate), 1);
    if (after > next) next = after;
  }
  if (next <= last) found.push({ from: next, to: last });
  return found;
}
