import { cellText } from './cell-text';
import { cellElements, headerStrips, markedRows, type RowElements, repeatedBlocks } from './row-elements';
import type { RowGroup, ViewCell, ViewRow } from './view';
import { isAside, isLaidOut, isOutOfSight, isShown } from './visible';

export interface DomView {
  groups: RowGroup[];
  /** The element behind a row's or cell's `ref`. */
  elementOf(of: { ref: number }): HTMLElement;
}

export interface ViewOptions {
  /** Where rows are looked for: tables and ARIA grids, or any repeated elements (slower, when those fail). */
  rows: 'marked' | 'blocks';
  /** Selectors of the site's own windows over the page; '' for none. */
  dialogs: string;
}

/** How many rows of a group get the places of their cells. */
const PLACED = 3;

/** What a person sees of the document's repeated rows. Reads only; hidden and covered rows are left out. */
export function viewOf(document: Document, { rows, dialogs }: ViewOptions): DomView {
  const elements: HTMLElement[] = [];
  const laidOut = isLaidOut(document);
  const window = document.defaultView;
  const ref = (element: Element): number => elements.push(element as HTMLElement) - 1;

  const visible = (row: HTMLElement): boolean =>
    isShown(row) && !(laidOut && window && isOutOfSight(boxOf(row), window));
  const all = rows === 'marked' ? markedRows(document.body) : repeatedBlocks(document.body);
  const shown: RowElements = new Map();
  for (const [container, candidates] of all) {
    if (isAside(container, dialogs)) continue;
    const seen = candidates.filter(visible);
    if (seen.length > 0) shown.set(container, seen);
  }
  if (laidOut) for (const container of coveredOnes(document, shown)) shown.delete(container);

  const read = new Map<HTMLElement, ViewRow>();
  const rowOf = (element: HTMLElement, spanned: Spanned): ViewRow => {
    const there = read.get(element);
    if (there) return there;
    const row = { ref: ref(element), cells: cellsOf(element, spanned, ref) };
    read.set(element, row);
    return row;
  };
  const placed = (row: ViewRow): ViewRow => {
    if (laidOut)
      for (const cell of row.cells) {
        const box = boxOf(elements[cell.ref] as HTMLElement);
        cell.place = box.width > 0 ? { left: box.left, right: box.right } : null;
      }
    return row;
  };

  const bodies = new Map<Element, ViewRow[]>();
  for (const [container, found] of shown) {
    const spanned: Spanned = new Map();
    bodies.set(
      container,
      found.map((row) => rowOf(row, spanned)),
    );
  }
  const groups: RowGroup[] = [];
  for (const [container, found] of shown) {
    const body = bodies.get(container) ?? [];
    const sample = body.filter((row) => row.cells.filter((cell) => cell.text !== '').length >= 3);
    sample.slice(-PLACED).forEach(placed);
    const headers = headersOf(container, found, shown).map((row) => placed(rowOf(row, new Map())));
    groups.push({ rows: body, headers });
  }
  return { groups, elementOf: (of) => elements[of.ref] ?? document.body };
}

/** Columns that cells of earlier rows still cover, with what they say: rows left to run and the cell. */
type Spanned = Map<number, { left: number; cell: ViewCell }>;

function cellsOf(row: HTMLElement, spanned: Spanned, ref: (element: Element) => number): ViewCell[] {
  const cells: ViewCell[] = [];
  let column = 0;
  const covered = (): boolean => {
    const over = spanned.get(column);
    if (!over || over.left === 0) return false;
    over.left -= 1;
    cells.push(over.cell);
    column += over.cell.span;
    return true;
  };
  for (const element of cellElements(row)) {
    while (covered());
    const { colSpan = 1, rowSpan = 1 } = element as Partial<HTMLTableCellElement>;
    const cell = {
      text: cellText(element),
      column,
      span: Math.max(1, colSpan),
      place: null,
      ref: ref(element),
    };
    cells.push(cell);
    if (rowSpan > 1) spanned.set(column, { left: rowSpan - 1, cell });
    column += cell.span;
  }
  while (covered());
  return cells;
}

/** The group's own first rows, and the small groups before it in the nearest ancestor that has any. */
function headersOf(container: Element, rows: readonly HTMLElement[], shown: RowElements): HTMLElement[] {
  const [first] = rows;
  if (!first) return [];
  const own = rows.slice(0, 2).concat(rows.slice(2).filter(isHeaderRow).slice(0, 4));
  const before = [...shown.values()].filter(
    (others) => others !== rows && others.length <= 4 && others[0] && precedes(others[0], first),
  );
  let at: Element | null = container;
  for (let level = 0; at && level < 6; level++) {
    const near = before.flat().filter((row) => at?.contains(row));
    if (near.length > 0) return [...own, ...near];
    at = at.parentElement;
  }
  return [...own, ...headerStrips(container, first)];
}

const isHeaderRow = (row: Element): boolean =>
  row.parentElement?.tagName === 'THEAD' || row.querySelector('th,[role="columnheader"]') !== null;
const precedes = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) !== 0;
const boxOf = (element: HTMLElement): DOMRect =>
  element.getBoundingClientRect().width > 0 || !element.firstElementChild
    ? element.getBoundingClientRect()
    : element.firstElementChild.getBoundingClientRect();

/** Grids that stand wholly under another grid's rows: the old one of a pair. */
function coveredOnes(document: Document, shown: RowElements): Element[] {
  const covered: Element[] = [];
  const groupOf = (hit: Element): readonly HTMLElement[] | undefined =>
    [...shown.values()].find((rows) => rows.some((row) => row.contains(hit)));
  for (const [container, rows] of shown) {
    if (shown.size < 2 || rows.length < 2) continue;
    const step = Math.ceil(rows.length / 8);
    const hits = rows
      .filter((_, index) => index % step === 0)
      .map((row) => {
        const box = boxOf(row);
        return document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      })
      .filter((hit) => hit !== null);
    if (hits.length === 0 || hits.some((hit) => container.contains(hit) || hit.contains(container))) continue;
    if (hits.every((hit) => (groupOf(hit)?.length ?? 0) > 1)) covered.push(container);
  }
  return covered;
}
