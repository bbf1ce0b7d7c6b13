import { cellText } from './cell-text';
import { cellElements, headerStrips, markedRows, type RowElements, repeatedBlocks } from './row-elements';
import type { RowGroup, ViewCell, ViewRow } from './view';
import { isAside, isLaidOut, isOutOfSight, isShown } from './visible';

export interface DomView {
  groups: RowGroup[];
}

/** The element behind a row or a cell of a view. */
export const elementOf = (of: ViewRow | ViewCell): HTMLElement | undefined => elements.get(of);

const elements = new WeakMap<ViewRow | ViewCell, HTMLElement>();
/** Rows as read last: most of a page stays the same from one reading to the next. */
const rowsRead = new WeakMap<HTMLElement, { row: ViewRow; text: string }>();

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
  const laidOut = isLaidOut(document);
  const window = document.defaultView;

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

  const placed = (row: ViewRow): ViewRow => {
    for (const cell of row.cells) {
      const box = laidOut ? elements.get(cell)?.getBoundingClientRect() : undefined;
      cell.place = box && box.width > 0 ? { left: box.left, right: box.right } : null;
    }
    return row;
  };

  const bodies = new Map<Element, ViewRow[]>();
  const bodyRow = new Map<HTMLElement, ViewRow>();
  for (const [container, found] of shown) {
    const spanned: Spanned = new Map();
    bodies.set(
      container,
      found.map((element) => {
        const row = rowOf(element, spanned);
        bodyRow.set(element, row);
        return row;
      }),
    );
  }
  const groups: RowGroup[] = [];
  for (const [container, found] of shown) {
    const body = bodies.get(container) ?? [];
    const sample = body.filter((row) => row.cells.filter((cell) => cell.text !== '').length >= 3);
    sample.slice(-PLACED).forEach(placed);
    const headers = headersOf(container, found, shown).map((row) =>
      placed(bodyRow.get(row) ?? rowOf(row, new Map())),
    );
    groups.push({ rows: body, headers });
  }
  return { groups };
}

/** Columns that cells of earlier rows still cover, with what they say: rows left to run and the cell. */
type Spanned = Map<number, { left: number; cell: ViewCell }>;

function rowOf(element: HTMLElement, spanned: Spanned): ViewRow {
  const text = element.textContent ?? '';
  const there = rowsRead.get(element);
  const parts = cellElements(element);
  if (there?.text === text && there.row.cells.length === parts.length && spanned.size === 0) {
    const isSame = there.row.cells.every((cell, index) => elements.get(cell) === parts[index]);
    if (isSame && element.querySelector('input,select') === null) {
      for (const cell of there.row.cells) cell.place = null;
      return there.row;
    }
  }
  const row = { cells: cellsOf(parts, spanned) };
  elements.set(row, element);
  if (spanned.size === 0) rowsRead.set(element, { row, text });
  return row;
}

function cellsOf(parts: readonly Element[], spanned: Spanned): ViewCell[] {
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
  for (const element of parts) {
    while (covered());
    const { colSpan = 1, rowSpan = 1 } = element as Partial<HTMLTableCellElement>;
    const cell = { text: cellText(element), column, span: Math.max(1, colSpan), place: null };
    elements.set(cell, element as HTMLElement);
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
function boxOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  return box.width > 0 || !element.firstElementChild
    ? box
    : element.firstElementChild.getBoundingClientRect();
}

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
