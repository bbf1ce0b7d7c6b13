import type { GridView } from '../view';

/** A grid as HTML, with what the page's script must know of it. Selectors are within the grid's element. */
export interface DrawnGrid {
  html: string;
  elementId: string;
  /** Elements that hold the rows' elements as children. */
  body: string;
  /** Rows in the order of the view's rows. */
  row: string;
  /** Header cells in the order of the view's columns, once `headOffset` are skipped. */
  head: string;
  headOffset: number;
  view: GridView;
}
