import type { LineFigure } from '@/lib/model/figures';
import { cellsOf, register } from './dom-rows';
import type { KnownLines } from './known-lines';
import { put, type RowElements } from './row-elements';
import type { ViewRow } from './view';

/**
 * How to read the rows where a person pointed. Few pages need it, and scripts in pages pay by the byte: it is made by
 * `learnedFrom` in the script that is loaded apart.
 */
export interface Learned {
  /** Selector of the rows. */
  rows: string;
  /** The product's cell, the quantity's, and the others; null: this is no such row. */
  cells(row: Element): Element[] | null;
  /** What counts of the text of the quantity's cell. */
  quantity(text: string): string;
  /** Finds lines in cells that say more than a product. */
  named(lines: readonly LineFigure[]): KnownLines;
  /** Whether what else the rows show bears out that they are these lines. */
  bears(lineOf: ReadonlyMap<ViewRow, LineFigure>): boolean;
}

/** The rows in which both cells are, by the element that holds them. */
export function learnedRows(root: Element, learned: Learned): RowElements {
  const groups: RowElements = new Map();
  for (const row of root.querySelectorAll<HTMLElement>(learned.rows))
    if (row.parentElement && learned.cells(row)) put(groups, row.parentElement, row);
  return groups;
}

export function learnedRow(element: HTMLElement, learned: Learned): ViewRow {
  const row = { cells: cellsOf(learned.cells(element) ?? [], new Map()) };
  const quantity = row.cells[1];
  if (quantity) quantity.text = learned.quantity(quantity.text);
  register(row, element);
  return row;
}
