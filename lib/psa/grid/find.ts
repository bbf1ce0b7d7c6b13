import type { LineFigure } from '@/lib/model/figures';
import { quantityAgrees } from './assign';
import { type Fit, findByContent, isContradicted, isProof, lay, mayBeAnotherDays } from './content';
import { type KnownLines, knownLines } from './known-lines';
import { type Labels, looksRight, readLabels } from './labels';
import { type Mark, marksOf, moneyReadings, readings } from './number';
import { word } from './text';
import { type Columns, keyOf, type Meaning, type RowGroup, textAt, type ViewRow } from './view';

export interface Found {
  by: 'content' | 'labels' | 'learned';
  group: RowGroup;
  columns: Columns;
  marks: readonly Mark[];
  lineOf: ReadonlyMap<ViewRow, LineFigure>;
}

export interface Context {
  labels: Labels;
  /** The address itself names the record. */
  recordKnown: boolean;
  /** The page says that it shows another day than today: quantities may be that day's. */
  otherDay?: boolean;
}

/** Words that, beside product and quantity, only a list of additions has. */
const ADDITION_WORDS: readonly Meaning[] = ['effective', 'cancelled', 'addition status'];

/**
 * The rows that show one agreement's lines. Content is tried first; then labels, which need product, quantity
 * and a second signal, and fall when the known figures contradict them (design.md, decision 3). Groups that
 * show lines already found (a preview, a twin) are left out.
 */
export function findLines(
  groups: readonly RowGroup[],
  lines: readonly LineFigure[] | null,
  context: Context,
): Found[] {
  const known = lines && lines.length > 0 ? knownLines(lines) : null;
  const candidates: { found: Found; weight: number }[] = [];
  for (const one of groups) {
    const labelled = readLabels(one, context.labels);
    if (labelled?.foreign) continue;
    const group = labelled?.body ?? one;
    const columns = labelled?.columns ?? {};
    const { product, ...others } = columns;
    const { quantity } = columns;
    const fit = known && findByContent(group, known, others);
    if (fit && isProof(fit, context.recordKnown)) {
      const weight = 1000 + fit.agreeing * 10 + Object.keys(columns).length;
      const shown = describe(columns, fit);
      candidates.push({
        found: complete({ ...shown, by: 'content', group, lineOf: fit.lineOf }, known),
        weight,
      });
      continue;
    }
    if (product === undefined || quantity === undefined || !looksRight(group, columns)) continue;
    // The header's own table has the same columns above a row of filters.
    if (!group.rows.some((row) => textAt(row, product) && readings(textAt(row, quantity)).length > 0))
      continue;
    if (!context.recordKnown && !ADDITION_WORDS.some((meaning) => columns[meaning] !== undefined)) continue;
    const laid = known && lay(group, known, columns);
    const isOfAnotherDay = context.otherDay && context.recordKnown && laid && mayBeAnotherDays(laid);
    if (laid && isContradicted(laid) && !isOfAnotherDay) continue;
    const marks = laid?.evidence.marks ?? marksOf(group.rows.map((row) => textAt(row, quantity)));
    const lineOf = laid?.lineOf ?? new Map();
    candidates.push({
      found: complete({ by: 'labels', group, columns, marks, lineOf }, known),
      weight: Object.keys(columns).length,
    });
  }
  return withoutRepeats(candidates.sort((a, b) => b.weight - a.weight).map(({ found }) => found));
}

/**
 * With the rows out of view that name the same product as one in view, since lines of one product are told apart,
 * and without PSA keys compared, together. A row that shows its line's own quantity needs no others: even a twin of
 * it would carry the same figure, which is of all lines of that product.
 */
function complete(found: Found, known: KnownLines | null): Found {
  const { columns, group, lineOf } = found;
  const isSettled = (row: ViewRow): boolean => {
    const line = lineOf.get(row);
    return line !== undefined && quantityAgrees(row, line, found) === true;
  };
  const open = group.rows.filter((row) => !isSettled(row));
  const whole = withAlike(group, open, [columns.product ?? columns.description]);
  if (whole === group) return found;
  return { ...found, group: whole, lineOf: known ? lay(whole, known, columns).lineOf : lineOf };
}

/** With the rows out of view that say the same as one of `rows` in the given columns. */
function withAlike(
  group: RowGroup,
  rows: readonly ViewRow[],
  given: readonly (number | undefined)[],
): RowGroup {
  const columns = given.filter((column) => column !== undefined);
  const keys = new Set(rows.map((row) => keyOf(row, columns)).filter(Boolean));
  const more = keys.size === 0 ? [] : group.whole.alike(columns, keys);
  return more.length === 0 ? group : { ...group, rows: [...group.rows, ...more] };
}

function describe(labelled: Columns, fit: Fit): { columns: Columns; marks: readonly Mark[] } {
  const description = fit.columns.description ?? labelled.description;
  return {
    columns: description === undefined ? fit.columns : { ...fit.columns, description },
    marks: fit.evidence.marks,
  };
}

/** Without groups that show lines of one before: a preview, a twin. */
export function withoutRepeats(candidates: readonly Found[]): Found[] {
  const found: Found[] = [];
  const shown = new Set<string>();
  for (const candidate of candidates) {
    const ids = [...candidate.lineOf.values()].map((line) => line.lineId);
    if (found.length > 0 && (ids.length === 0 || ids.some((id) => shown.has(id)))) continue;
    if (found[0] && found[0].by !== candidate.by) continue;
    for (const id of ids) shown.add(id);
    found.push(candidate);
  }
  return found;
}

/** A list in which each row names its own record: by labels alone, all of `needs` and one more word. */
export function findList(
  groups: readonly RowGroup[],
  needs: readonly Meaning[],
  labels: Labels,
): Found | null {
  let best: { found: Found; weight: number } | null = null;
  for (const one of groups) {
    const labelled = readLabels(one, labels);
    if (!labelled || labelled.foreign) continue;
    const { columns, body } = labelled;
    const isHeader = (row: ViewRow): boolean =>
      needs.every((meaning) => labels.get(word(textAt(row, columns[meaning]))) === meaning);
    const group = { ...body, rows: body.rows.filter((row) => !isHeader(row)) };
    const isFilled = group.rows.some((row) => needs.every((meaning) => textAt(row, columns[meaning]) !== ''));
    const weight = Object.keys(columns).length;
    if (!isFilled || weight <= needs.length || !looksRight(group, columns)) continue;
    if (best && best.weight >= weight) continue;
    const marks = marksOf(group.rows.map((row) => textAt(row, columns.quantity)));
    best = { found: { by: 'labels', group, columns, marks, lineOf: new Map() }, weight };
  }
  if (!best) return null;
  const { found } = best;
  const { company, product } = found.columns;
  // Rows of one company and product are compared together.
  if (!needs.includes('product')) return found;
  return { ...found, group: withAlike(found.group, found.group.rows, [company, product]) };
}

/** Whether a group could be a grid at all: rows of three filled cells with a number or a price among them. */
export const mayBeGrid = (group: RowGroup): boolean =>
  group.rows.some((row) => {
    const filled = row.cells.filter((cell) => cell.text !== '');
    return filled.length >= 3 && filled.some((cell) => moneyReadings(cell.text).length > 0);
  });
