import { cellText } from './cell-text';
import { FIELDS, rowOf } from './dom-rows';
import { cellElements } from './row-elements';
import { same } from './text';
import type { ViewRow, WholeGrid } from './view';
import { isShown } from './visible';

/** `every`: all rows of the grid; `near`: those that have been read. */
export function wholeGrid(
  container: Element,
  every: readonly HTMLElement[],
  near: readonly HTMLElement[],
): WholeGrid {
  return {
    text() {
      const fields = container.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS);
      return [container.textContent, ...Array.from(fields, ({ value }) => value)].join('\n');
    },
    alike(columns, keys) {
      if (near.length === every.length) return [];
      const read = new Set(near);
      const hasFields = container.querySelector(FIELDS) !== null;
      return every.flatMap((row): ViewRow | ViewRow[] => {
        if (read.has(row)) return [];
        const cells = cellElements(row);
        const key = columns.map((column) => textIn(cells, column)).join('\n');
        return keys.has(key) && isShown(row) ? rowOf(row, new Map(), hasFields) : [];
      });
    },
  };
}

function textIn(cells: readonly Element[], column: number): string {
  let at = 0;
  for (const cell of cells) {
    at += Math.max(1, (cell as HTMLTableCellElement).colSpan ?? 1);
    if (at > column) return same(cellText(cell));
  }
  return '';
}
