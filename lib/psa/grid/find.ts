import type { LineFigure } from '@/lib/model/figures';
import { type Fit, findByContent, isContradicted, isProof, lay } from './content';
import { knownLines } from './known-lines';
import { type Labels, looksRight, readLabels } from './labels';
import { type Mark, marksOf, readings } from './number';
import { word } from './text';
import { type Columns, type Meaning, type RowGroup, textAt, type ViewRow } from './view';

export interface Found {
  by: 'content' | 'labels';
  group: RowGroup;
  columns: Columns;
  marks: readonly Mark[];
  lineOf: ReadonlyMap<ViewRow, LineFigure>;
}

export interface Context {
  labels: Labels;
  /** The address itself names the record. */
  recordKnown: boolean;
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
      const withLabels = describe(columns, fit);
      const weight = 1000 + fit.agreeing * 10 + Object.keys(columns).length;
      candidates.push({ found: { ...withLabels, by: 'content', group, lineOf: fit.lineOf }, weight });
      continue;
    }
    if (product === undefined || quantity === undefined || !looksRight(group, columns)) continue;
    // The header's own table has the same columns above a row of filters.
    if (!group.rows.some((row) => textAt(row, product) && readings(textAt(row, quantity)).length > 0))
      continue;
    if (!context.recordKnown && !ADDITION_WORDS.some((meaning) => columns[meaning] !== undefined)) continue;
    const laid = known && lay(group, known, columns);
    if (laid && isContradicted(laid)) continue;
    const marks = laid?.evidence.marks ?? marksOf(group.rows.map((row) => textAt(row, quantity)));
    candidates.push({
      found: { by: 'labels', group, columns, marks, lineOf: laid?.lineOf ?? new Map() },
      weight: Object.keys(columns).length,
    });
  }
  return withoutRepeats(candidates.sort((a, b) => b.weight - a.weight).map(({ found }) => found));
}

function describe(labelled: Columns, fit: Fit): { columns: Columns; marks: readonly Mark[] } {
  const description = fit.columns.description ?? labelled.description;
  return {
    columns: description === undefined ? fit.columns : { ...fit.columns, description },
    marks: fit.evidence.marks,
  };
}

function withoutRepeats(candidates: readonly Found[]): Found[] {
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
  return best?.found ?? null;
}

/** Whether a group could be a grid at all: rows of three filled cells with a number among them. */
export const mayBeGrid = (group: RowGroup): boolean =>
  group.rows.some((row) => {
    const filled = row.cells.filter((cell) => cell.text !== '');
    return filled.length >= 3 && filled.some((cell) => readings(cell.text).length > 0);
  });
