import type { LineFigure } from '@/lib/model/figures';
import { datesContradict, type Evidence, isDated, pair, quantitiesOf, quantityAgrees } from './assign';
import { withEvidence } from './evidence-columns';
import type { KnownLines } from './known-lines';
import { marksOf, readings } from './number';
import { type Columns, type RowGroup, textAt, type ViewRow, widthOf } from './view';

/** Known lines laid over the rows of a group, and how well they fit. */
export interface Fit {
  columns: Columns;
  evidence: Evidence;
  lineOf: Map<ViewRow, LineFigure>;
  /** Rows with a product and a readable quantity. A row that is being refilled has not both. */
  filled: number;
  /** Of these, rows whose product is one of the known lines'. */
  known: number;
  /** Of these, rows that may each show a line without a quantity on the day: they speak neither for nor against. */
  silent: number;
  /** Of those known, rows with the quantity (and no other date) of a line of that product. */
  agreeing: number;
  /** Different pairs of product and quantity among those agreeing. */
  distinct: number;
  /** Rows among those agreeing that show the line's first day too. */
  dated: number;
}

/**
 * When content is proof (design.md, decision 3): at least 6 in 10 filled rows show a known product, at least 6 in 10
 * of those whose line has a quantity show it, and the agreement is no coincidence: two rows that differ from each
 * other, or every row when the address itself names the record.
 */
export function isProof(fit: Fit, recordKnown: boolean): boolean {
  if (fit.known < fit.filled * 0.6 || fit.agreeing < (fit.known - fit.silent) * 0.6) return false;
  return fit.distinct >= 2 || (recordKnown && fit.agreeing >= 1 && fit.agreeing === fit.filled - fit.silent);
}

/**
 * Whether known figures take back a reading by labels: most of them say otherwise, or nothing but one row
 * without its date speaks for it. Rows of unknown products (of child agreements) do not count against it.
 */
export function isContradicted(fit: Fit): boolean {
  const told = fit.known - fit.silent;
  if (fit.known === 0 || fit.agreeing < told * 0.6) return true;
  // Autotask keeps services that ended long ago: where all have, there is no figure to be wrong with.
  if (told === 0) return fit.known < fit.filled * 0.6;
  return fit.distinct < 2 && fit.dated === 0 && fit.agreeing < fit.filled - fit.silent;
}

/** The columns in which the known lines' products and quantities stand together; null when they do not. */
export function findByContent(group: RowGroup, lines: KnownLines, labelled: Columns): Fit | null {
  const width = widthOf(group);
  const columns = [...Array(width).keys()];
  const hits = (find: (text: string) => readonly LineFigure[]): number[] =>
    columns.map((column) => group.rows.filter((row) => find(textAt(row, column)).length > 0).length);
  const products = hits(lines.byProduct);
  const most = Math.max(0, ...products);
  const descriptions = most > 0 ? [] : hits(lines.byDescription);
  const [key, counts] =
    most > 0 ? (['product', products] as const) : (['description', descriptions] as const);
  const highest = Math.max(0, ...counts);
  if (highest === 0) return null;

  let best = null as { agreeing: number; columns: Columns } | null;
  for (const keyColumn of columns.filter((column) => counts[column] === highest)) {
    const find = key === 'product' ? lines.byProduct : lines.byDescription;
    for (const quantity of columns) {
      if (quantity === keyColumn || !mayBeQuantity(group, quantity, highest)) continue;
      const agreeing = group.rows.filter((row) => {
        const shown = readings(textAt(row, quantity));
        return find(textAt(row, keyColumn)).some((one) =>
          quantitiesOf(one).some((quantity) => shown.includes(quantity)),
        );
      }).length;
      const preferred = agreeing === best?.agreeing && quantity === labelled.quantity;
      if (!best || agreeing > best.agreeing || preferred)
        best = { agreeing, columns: { ...labelled, [key]: keyColumn, quantity } };
    }
  }
  return best && lay(group, lines, best.columns);
}

function mayBeQuantity(group: RowGroup, column: number, products: number): boolean {
  const numbers = group.rows.filter((row) => readings(textAt(row, column)).length > 0).length;
  return numbers >= products * 0.6;
}

/**
 * Whether rows that show other quantities may be the known lines' on another day: most name a product of theirs. Their
 * badges keep to the record, and say that the row shows another quantity (product.md, "What every number means").
 */
export const mayBeAnotherDays = (fit: Fit): boolean => fit.known > 0 && fit.known >= fit.filled * 0.6;

/** Lays the known lines over the group with product (or description) and quantity in given columns. */
export function lay(group: RowGroup, lines: KnownLines, given: Columns): Fit {
  const key = given.product !== undefined ? given.product : given.description;
  const find = given.product !== undefined ? lines.byProduct : lines.byDescription;
  const marks = marksOf(group.rows.map((row) => textAt(row, given.quantity)));
  const filled = group.rows.filter(
    (row) => textAt(row, key) !== '' && readings(textAt(row, given.quantity), marks).length > 0,
  );
  const linesOf = new Map(filled.map((row) => [row, find(textAt(row, key))]));
  const columns = withEvidence(given, filled, linesOf, widthOf(group));
  const evidence: Evidence = { columns, marks };

  const fit: Fit = {
    columns,
    evidence,
    lineOf: new Map(),
    filled: filled.length,
    known: 0,
    silent: 0,
    agreeing: 0,
    distinct: 0,
    dated: 0,
  };
  const distinct = new Set<string>();
  const rowsOf = new Map<readonly LineFigure[], ViewRow[]>();
  const differing = new Map<readonly LineFigure[], number>();
  for (const [row, candidates] of linesOf) {
    if (candidates.length === 0) continue;
    fit.known += 1;
    const agreeing = candidates.find(
      (line) => quantityAgrees(row, line, evidence) && !datesContradict(row, line, evidence),
    );
    if (agreeing) {
      fit.agreeing += 1;
      if (isDated(row, agreeing, evidence)) fit.dated += 1;
      distinct.add(`${agreeing.productIdentifier}\n${agreeing.description}\n${agreeing.quantity}`);
    } else differing.set(candidates, (differing.get(candidates) ?? 0) + 1);
    const rows = rowsOf.get(candidates);
    if (rows) rows.push(row);
    else rowsOf.set(candidates, [row]);
  }
  fit.distinct = distinct.size;
  for (const [candidates, rows] of differing)
    fit.silent += Math.min(rows, candidates.filter((line) => line.quantity === null).length);
  for (const [candidates, rows] of rowsOf)
    for (const [row, line] of pair(rows, candidates, evidence)) fit.lineOf.set(row, line);
  return fit;
}
