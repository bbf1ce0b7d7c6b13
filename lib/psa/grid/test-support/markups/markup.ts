import type { LineFigure } from '@/lib/model/figures';
import { COLUMNS as C, type Column } from '../render';

/**
 * A page that shows LINES. The truth stands in the markup: `data-line` is the line a row shows ('' when it is
 * none or not to be told), `data-stale` that its quantity is not the line's, no `data-line` that the row is to
 * be left alone, `data-quantity` the cell for the badge.
 */
export interface Markup {
  name: string;
  html: string;
  /** Known lines; null: no PSA keys. Default LINES. */
  lines?: LineFigure[] | null;
  by?: 'content' | 'labels';
}

export const header = (names: string[]): string =>
  `<div class="head">${names.map((n) => `<div>${n}</div>`).join('')}</div>`;
export const plain: Column[] = [C.product, C.description, C.quantity, C.price];
