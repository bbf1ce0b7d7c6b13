import { same } from './text';

/** Where something stands across the page, in CSS pixels from the viewport's left. */
export interface Place {
  left: number;
  right: number;
}

/** A cell as seen: what it says and where. Nothing of the DOM, so that finding can be tested without one. */
export interface ViewCell {
  /** Visible text, white space folded; an input's value where that is all there is. */
  text: string;
  /** The first column it covers, from 0, merged cells counted with their width. */
  column: number;
  /** How many columns it covers. */
  span: number;
  /** Null where nothing has been laid out (tests), and in most body rows, which need none. */
  place: Place | null;
}

export interface ViewRow {
  cells: ViewCell[];
}

/** Repeated rows of one grid, hidden ones left out, with the rows near them that may be their headers. */
export interface RowGroup {
  /** Those in view or near it: of a long list not all. */
  rows: ViewRow[];
  /** The most likely first. */
  headers: ViewRow[];
  whole: WholeGrid;
}

/** A grid with its rows out of view, which are read only where they matter. */
export interface WholeGrid {
  /** Everything that it says, for telling whether it changed. */
  text(): string;
  /** The rows out of view that say one of `keys` in `columns`, as `keyOf` puts it. */
  alike(columns: readonly number[], keys: ReadonlySet<string>): ViewRow[];
}

/** What a row says in some columns, in a form in which equal texts are the same. */
export const keyOf = (row: ViewRow, columns: readonly number[]): string =>
  columns.map((column) => same(textAt(row, column))).join('\n');

/** Columns of a group by meaning; a column that is not there is left out. */
export type Columns = Partial<Record<Meaning, number>>;

/** What a column says: the words of ConnectWise's lists (connectwise.md 2.5) and Autotask's (autotask.md 2e). */
export type Meaning =
  | 'product'
  | 'description'
  | 'quantity'
  | 'price'
  | 'cost'
  | 'effective'
  | 'cancelled'
  | 'sequence'
  | 'company'
  | 'agreement'
  | 'agreement type'
  | 'agreement status'
  | 'addition status'
  | 'amount'
  | 'billing cycle'
  | 'start'
  | 'end'
  | 'next invoice'
  /** The label of the day whose quantities a list shows; no column. */
  | 'shown day'
  /** What stands in the place of a product in a row of totals. */
  | 'total'
  /** A word that no list of agreements or additions has: the grid is of another kind. */
  | 'foreign';

export function cellAt(row: ViewRow, column: number | undefined): ViewCell | undefined {
  if (column === undefined) return undefined;
  const direct = row.cells[column];
  if (direct?.column === column) return direct;
  return row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
}

export const textAt = (row: ViewRow, column: number | undefined): string => cellAt(row, column)?.text ?? '';

/** How many columns the widest row has. */
export const widthOf = (group: RowGroup): number =>
  group.rows.reduce(
    (widest, row) => Math.max(widest, ...row.cells.map((cell) => cell.column + cell.span)),
    0,
  );
