import type { AgreementFigures } from '@/lib/model/figures';
import type { GridReading, ReadRow, Screen } from '../contract';
import { quantityShown } from '../grid/assign';
import { elementOf } from '../grid/dom-rows';
import type { DomView, Look } from '../grid/dom-view';
import { type Found, findLines, findList, mayBeGrid } from '../grid/find';
import { knownLines } from '../grid/known-lines';
import { isForeign, type Labels, readLabels } from '../grid/labels';
import { findLearned, learnedFits } from '../grid/learned';
import type { Learned } from '../grid/learned-rows';
import { readings } from '../grid/number';
import { word } from '../grid/text';
import { cellAt, type Meaning, type RowGroup, textAt, type ViewRow } from '../grid/view';
import { isShown } from '../grid/visible';
import type { Told } from './old-grid';

/** What an empty reading is; made anew so that nobody shares its array. */
export const nothing = (state: GridReading['state']): GridReading => ({ state, by: null, rows: [] });

export interface ReadContext {
  screen: Screen;
  recordKnown: boolean;
  tabKnown: boolean;
  /** The page itself names the company of its lists' rows. */
  ofCompany: boolean;
  /** The page says that it shows another day than today. */
  otherDay: boolean;
  /** Of a list's row: its agreement is of a type that is not read. */
  isOtherType?: ((type: string) => boolean) | undefined;
  known: AgreementFigures | null;
  /** Whether all repeated elements may be looked at, where tables and ARIA grids give nothing. */
  blocks: boolean;
  labels: Labels;
  /** Where a person once pointed on this screen. */
  learned?: Learned | null;
}

/** What each row of a list of many records must name. */
const NEEDS: Record<'agreement-search' | 'lines-search', readonly Meaning[]> = {
  'agreement-search': ['agreement', 'company'],
  'lines-search': ['agreement', 'company', 'product', 'quantity'],
};

/** A company's own page has lists of many kinds: what names no company has to say more. */
const NEEDS_OF_COMPANY: readonly Meaning[] = ['agreement', 'agreement type'];

/** With what every row that may belong to a grid says: tells an old grid from a new one. */
export interface PageReading extends Told {
  reading: GridReading;
}

export type View = (rows: Look) => DomView;

/**
 * Looks at tables and ARIA grids first; at any repeated elements only where those give nothing; then where a person once
 * pointed, unless a list of another kind is in view, which may carry the same products and quantities.
 */
export function readPage(viewOf: View, context: ReadContext): PageReading {
  const { screen } = context;
  const rows = new Map<HTMLElement, string>();
  if (screen === 'agreement') return { reading: nothing('no grid'), said: '', rows };
  let suspicious = false;
  let foreign = false;
  let said = '';
  for (const look of ['marked', 'blocks'] as const) {
    const view = viewOf(look);
    const found = find(view.groups, context);
    said ||= textsOf(view.groups);
    noteRows(rows, [...view.groups, ...found.map(({ group }) => group)]);
    if (found[0]) {
      const read = found.flatMap((one) => rowsOf(one, context));
      return { reading: { state: 'read', by: found[0].by, rows: read }, said, rows };
    }
    if (!context.blocks) return { reading: nothing('no grid'), said, rows };
    suspicious ||= view.groups.some((group) => isSuspicious(group, context, look === 'marked'));
    foreign ||= view.groups.some((group) => isForeign(group, context.labels));
  }
  const { learned, known, recordKnown } = context;
  if (learned && known && screen === 'agreement-lines' && !foreign) {
    const fits = learnedFits(learned, viewOf('learned').groups, known.lines);
    const found = findLearned(learned, fits, recordKnown);
    const read = found.flatMap((one) => rowsOf(one, context));
    noteRows(
      rows,
      found.map(({ group }) => group),
    );
    if (read.length > 0) return { reading: { state: 'read', by: 'learned', rows: read }, said, rows };
  }
  return { reading: nothing(suspicious ? 'not recognised' : 'no grid'), said, rows };
}

function noteRows(told: Map<HTMLElement, string>, groups: readonly RowGroup[]): void {
  for (const row of groups.flatMap((group) => group.rows)) {
    const element = elementOf(row);
    if (element) told.set(element, row.cells.map(({ text }) => text).join('\n'));
  }
}

const textsOf = (groups: readonly RowGroup[]): string =>
  groups
    .filter(mayBeGrid)
    .map(({ whole }) => whole.text())
    .join('\n');

function find(groups: readonly RowGroup[], context: ReadContext): Found[] {
  const { screen, known, recordKnown, labels, ofCompany, otherDay } = context;
  if (screen === 'agreement-search' || screen === 'lines-search') {
    const list =
      findList(groups, NEEDS[screen], labels) ??
      (ofCompany ? findList(groups, NEEDS_OF_COMPANY, labels) : null);
    return list ? [list] : [];
  }
  return findLines(groups, known?.lines ?? null, { labels, recordKnown, otherDay });
}

/** Whether the group could be what was looked for, so that the user is told that it was not recognised. */
function isSuspicious(
  group: RowGroup,
  { known, screen, tabKnown, labels }: ReadContext,
  marked: boolean,
): boolean {
  if (!mayBeGrid(group)) return false;
  if (marked && (tabKnown || screen === 'agreement-search')) return true;
  const labelled = readLabels(group, labels);
  if (labelled?.columns.product !== undefined || labelled?.columns.quantity !== undefined) return true;
  const lines = known && knownLines(known.lines);
  return group.rows.some((row) => row.cells.some((cell) => lines && lines.byProduct(cell.text).length > 0));
}

function rowsOf(found: Found, context: ReadContext): ReadRow[] {
  const { columns } = found;
  const { screen } = context;
  const place = screen === 'agreement-search' ? (columns.amount ?? columns.agreement) : columns.quantity;
  return found.group.rows.flatMap((row) => {
    const cell = cellAt(row, place);
    const [rowElement, cellElement] = [elementOf(row), cell && elementOf(cell)];
    if (!rowElement || !cellElement || !isFilled(row, found, context)) return [];
    // Rows are remembered by their text: what is hidden since then is not to be marked.
    if (!isContentShown(cellElement)) return [];
    const line = found.lineOf.get(row) ?? null;
    const agrees = line && quantityShown(row, line, found);
    const shown = readings(textAt(row, columns.quantity), found.marks);
    return {
      row: rowElement,
      cell: cellElement,
      lineId: line?.lineId ?? null,
      stale: line !== null && line.quantity !== null && shown.length > 0 && agrees !== line.quantity,
      product: textAt(row, columns.product) || null,
      description: textAt(row, columns.description) || null,
      quantity: agrees ?? (shown.length === 1 ? (shown[0] ?? null) : null),
      effective: textAt(row, columns.effective) || null,
      cancelled: textAt(row, columns.cancelled) || null,
      company: textAt(row, columns.company) || null,
      agreement: textAt(row, columns.agreement) || null,
    };
  });
}

export const isContentShown = (cell: Element): boolean => isShown(cell.firstElementChild ?? cell);

/** A row that is being recycled is partly empty and gets no figure; a footer has no product. */
function isFilled(
  row: ViewRow,
  { columns, marks }: Found,
  { screen, labels, ofCompany, isOtherType }: ReadContext,
): boolean {
  const says = (column: number | undefined): boolean => textAt(row, column) !== '';
  if (screen === 'agreement-search') {
    // One that is read may have the same name.
    if (isOtherType?.(textAt(row, columns['agreement type']))) return false;
    return says(columns.agreement) && (ofCompany || says(columns.company));
  }
  const name = columns.product ?? columns.description;
  const named = says(name) && labels.get(word(textAt(row, name))) !== 'total';
  const many = screen === 'lines-search';
  return (
    named &&
    readings(textAt(row, columns.quantity), marks).length > 0 &&
    (!many || (says(columns.agreement) && says(columns.company)))
  );
}
