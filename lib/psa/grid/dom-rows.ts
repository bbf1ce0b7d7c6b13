import { cellText } from './cell-text';
import { cellElements } from './row-elements';
import type { ViewCell, ViewRow } from './view';

/** The element behind a row or a cell of a view. */
export const elementOf = (of: ViewRow | ViewCell): HTMLElement | undefined => elements.get(of);

/** From now on `element` stands behind `of`. */
export const register = (of: ViewRow | ViewCell, element: HTMLElement): void =>
  void elements.set(of, element);
const elements = new WeakMap<ViewRow | ViewCell, HTMLElement>();
/** Rows as read last: most of a page stays the same from one reading to the next. */
const rowsRead = new WeakMap<HTMLElement, { row: ViewRow; text: string }>();

export const FIELDS = 'input,select';

/** Columns that cells of earlier rows still cover, with what they say: rows left to run and the cell. */
export type Spanned = Map<number, { left: number; cell: ViewCell }>;

/** `hasFields`: there may be fields in it, whose values no text tells. */
export function rowOf(element: HTMLElement, spanned: Spanned, hasFields: boolean): ViewRow {
  const text = element.textContent ?? '';
  const there = rowsRead.get(element);
  const parts = cellElements(element);
  if (there?.text === text && there.row.cells.length === parts.length && spanned.size === 0) {
    const isSame = there.row.cells.every((cell, index) => elements.get(cell) === parts[index]);
    if (isSame && !(hasFields && element.querySelector(FIELDS))) {
      for (const cell of there.row.cells) cell.place = null;
      return there.row;
    }
  }
  const row = { cells: cellsOf(parts, spanned) };
  elements.set(row, element);
  if (spanned.size === 0) rowsRead.set(element, { row, text });
  return row;
}

export function cellsOf(parts: readonly Element[], spanned: Spanned): ViewCell[] {
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
