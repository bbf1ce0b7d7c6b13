import type { LearnedLayout } from '@/lib/model/learned';
import { cellsOf, register } from './dom-rows';
import { numberAt } from './number';
import { cellElements, put, type RowElements } from './row-elements';
import type { ViewRow } from './view';

/** The rows in which both cells are, by the element that holds them. `layout` has been checked to be tags and places. */
export function learnedRows(root: Element, layout: LearnedLayout): RowElements {
  const groups: RowElements = new Map();
  for (const row of root.querySelectorAll<HTMLElement>(layout.rows))
    if (row.parentElement && partsOf(row, layout)) put(groups, row.parentElement, row);
  return groups;
}

/** First the product's cell, then the quantity's with the one number that counts, then what else stands in the row. */
export function learnedRow(element: HTMLElement, layout: LearnedLayout): ViewRow {
  const [product, quantity] = partsOf(element, layout) ?? [element, element];
  const others = cellElements(element).filter((one) => !one.contains(product) && !one.contains(quantity));
  const row = { cells: cellsOf([product, quantity, ...others], new Map()) };
  const cell = row.cells[1];
  if (cell) cell.text = numberAt(cell.text, layout.number);
  register(row, element);
  return row;
}

function partsOf(row: Element, { product, quantity }: LearnedLayout): [Element, Element] | null {
  const [one, other] = [product, quantity].map((path) => partAt(row, path));
  return one && other ? [one, other] : null;
}

export const partAt = (row: Element, path: string): Element | null =>
  path === '' ? row : row.querySelector(`:scope>${path}`);
