import type { Decimal } from '@/lib/model/decimal';
import type { LineFigure } from '@/lib/model/figures';
import { readDays } from './day';
import { quantitiesByAge } from './list-age';
import { type Mark, moneyReadings, readings } from './number';
import { same } from './text';
import { type Columns, textAt, type ViewRow } from './view';

export type Evidence = { columns: Columns; marks: readonly Mark[] };

/** What a line's row may show: its quantity, and for some hours after a push the one before, until the page is refreshed. */
export const quantitiesOf = ({ quantity, quantityBefore }: LineFigure): Decimal[] =>
  [quantity, quantityBefore].filter((one) => one != null);

/** The quantity of the line that the row shows, the one of now rather than the one before; null: neither. */
export function quantityShown(row: ViewRow, line: LineFigure, { columns, marks }: Evidence): Decimal | null {
  const shown = readings(textAt(row, columns.quantity), marks);
  return quantitiesOf(line).find((one) => shown.includes(one)) ?? null;
}

/** Whether the row shows the line's quantity, of now or of before a push; null when one of them has none. */
export function quantityAgrees(row: ViewRow, line: LineFigure, evidence: Evidence): boolean | null {
  const isShown = readings(textAt(row, evidence.columns.quantity), evidence.marks).length > 0;
  if (!isShown || quantitiesOf(line).length === 0) return null;
  return quantityShown(row, line, evidence) !== null;
}

/** Whether the row's dates say that it is another line. An empty cell says nothing. */
export function datesContradict(row: ViewRow, line: LineFigure, { columns }: Evidence): boolean {
  const differs = (column: number | undefined, day: string | null): boolean => {
    const shown = readDays(textAt(row, column));
    return shown.length > 0 && day !== null && !shown.includes(day.slice(0, 10));
  };
  return differs(columns.effective, line.effectiveDate) || differs(columns.cancelled, line.cancelledDate);
}

/** Whether the row shows the line's first day. */
export const isDated = (row: ViewRow, line: LineFigure, { columns }: Evidence): boolean =>
  line.effectiveDate !== null &&
  readDays(textAt(row, columns.effective)).includes(line.effectiveDate.slice(0, 10));

/** How well a row of the right product fits the line; null when it cannot be this line. */
function closeness(
  row: ViewRow,
  line: LineFigure,
  evidence: Evidence,
  shows: (line: LineFigure) => boolean,
): number | null {
  if (datesContradict(row, line, evidence)) return null;
  const { columns, marks } = evidence;
  const dated = (column: number | undefined, day: string | null): boolean => {
    const shown = textAt(row, column);
    if (column === undefined) return false;
    return day === null ? shown === '' : readDays(shown).includes(day.slice(0, 10));
  };
  let score = shows(line) ? 8 : 0;
  if (dated(columns.effective, line.effectiveDate)) score += 4;
  if (dated(columns.cancelled, line.cancelledDate)) score += 3;
  if (line.unitPrice !== null && moneyReadings(textAt(row, columns.price), marks).includes(line.unitPrice))
    score += 2;
  if (line.description !== '' && same(textAt(row, columns.description)) === same(line.description))
    score += 1;
  return score;
}

/**
 * Gives rows and lines of one product to each other: a pair is made only where each is the other's single
 * best; then the rest is looked at again. Two equally good ones get nothing, unless the lines carry the same figure
 * under the same name, when it does not matter which is which.
 */
export function pair(
  rows: readonly ViewRow[],
  lines: readonly LineFigure[],
  evidence: Evidence,
): Map<ViewRow, LineFigure> {
  const pairs = new Map<ViewRow, LineFigure>();
  const shown = rows.map((row) => readings(textAt(row, evidence.columns.quantity), evidence.marks));
  const quantities = quantitiesByAge(shown, lines);
  const shows = (row: number, line: LineFigure): boolean =>
    quantities.some((of) => shown[row]?.some((one) => one === of(line)));
  const scores = rows.map((row, at) =>
    lines.map((line) => closeness(row, line, evidence, (one) => shows(at, one))),
  );
  const freeRows = new Set(rows.keys());
  const freeLines = new Set(lines.keys());
  const kinds = kindsOf(lines);
  const at = (row: number, line: number): number | null => scores[row]?.[line] ?? null;
  for (let made = true; made; ) {
    made = false;
    for (const r of freeRows) {
      const best = bestOf(freeLines, (line) => at(r, line));
      const [l] = best;
      if (l === undefined || best.some((line) => kinds[line] !== kinds[l])) continue;
      const rivals = bestOf(freeRows, (row) => at(row, l));
      if (!rivals.includes(r) || rivals.length > best.length) continue;
      const [row, line] = [rows[r], lines[l]];
      if (row && line) pairs.set(row, line);
      freeRows.delete(r);
      freeLines.delete(l);
      made = true;
    }
  }
  return pairs;
}

/** Those with the highest score. */
function bestOf(candidates: Iterable<number>, scoreOf: (candidate: number) => number | null): number[] {
  let best: number[] = [];
  let highest = -1;
  for (const candidate of candidates) {
    const score = scoreOf(candidate) ?? -1;
    if (score > highest) best = [];
    if (score >= Math.max(highest, 0)) best.push(candidate);
    highest = Math.max(highest, score);
  }
  return best;
}

/** The same number for lines that nobody could tell apart, which may be hundreds of one product. */
function kindsOf(lines: readonly LineFigure[]): number[] {
  const kinds = new Map<string, number>();
  return lines.map((line) => {
    const said = told(line);
    const kind = kinds.get(said) ?? kinds.size;
    kinds.set(said, kind);
    return kind;
  });
}

/** Kept: a page that only renders again is paired again. */
const tolds = new WeakMap<LineFigure, string>();

/** All that a person would see of the line. */
function told(line: LineFigure): string {
  const known = tolds.get(line) ?? JSON.stringify([line.quantity, line.description, line.badge]);
  tolds.set(line, known);
  return known;
}
