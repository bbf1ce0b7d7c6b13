import type { LineFigure } from '@/lib/model/figures';
import { readDays } from './day';
import { moneyReadings } from './number';
import { type Columns, textAt, type ViewRow } from './view';

/** Rows that are enough to know a column by. */
const SAMPLE = 40;

/** Adds date, price and description columns where most rows of a single line each show that line's. */
export function withEvidence(
  given: Columns,
  filled: readonly ViewRow[],
  linesOf: ReadonlyMap<ViewRow, readonly LineFigure[]>,
  width: number,
): Columns {
  const columns: Columns = { ...given };
  const rows = filled.slice(0, SAMPLE);
  const taken = new Set<number | undefined>(Object.values(given));
  const shows = {
    effective: (text: string, line: LineFigure) =>
      line.effectiveDate !== null && readDays(text).includes(line.effectiveDate.slice(0, 10)),
    cancelled: (text: string, line: LineFigure) =>
      line.cancelledDate !== null && readDays(text).includes(line.cancelledDate.slice(0, 10)),
    price: (text: string, line: LineFigure) =>
      line.unitPrice !== null && moneyReadings(text).includes(line.unitPrice),
  };
  for (const [meaning, isShown] of Object.entries(shows) as [keyof typeof shows, typeof shows.price][]) {
    if (columns[meaning] !== undefined) continue;
    let best = { column: -1, count: 1 };
    for (let column = 0; column < width; column++) {
      if (taken.has(column)) continue;
      const count = rows.filter((row) =>
        linesOf.get(row)?.some((line) => isShown(textAt(row, column), line)),
      ).length;
      if (count > best.count) best = { column, count };
    }
    if (best.count < rows.length * 0.5 && meaning !== 'cancelled') continue;
    if (best.column < 0) continue;
    columns[meaning] = best.column;
    taken.add(best.column);
  }
  return columns;
}
