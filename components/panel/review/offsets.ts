import type { Range } from '../virtual';

/** px drawn beyond what is in view, so that scrolling shows no blank row. */
const MARGIN = 400;

/** Where each row begins, and where the last one ends. All in px. */
export function offsetsOf(heights: readonly number[]): number[] {
  const offsets = [0];
  let top = 0;
  for (const height of heights) {
    top += height;
    offsets.push(top);
  }
  return offsets;
}

/** The row that holds `place`, from 0; the last one below all of them. */
export function rowAt(offsets: readonly number[], place: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows [first, last) that are to be drawn. */
export function rowsInView(offsets: readonly number[], top: number, height: number): Range {
  const count = offsets.length - 1;
  if (count === 0) return { first: 0, last: 0 };
  return { first: rowAt(offsets, top - MARGIN), last: rowAt(offsets, top + height + MARGIN) + 1 };
}

/** The nearest scroll position at which row `index` is wholly in view. All in px but `index`. */
export function scrollTopFor(
  offsets: readonly number[],
  index: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const top = offsets[index] ?? 0;
  const end = offsets[index + 1] ?? top;
  return top < scrollTop ? top : Math.max(scrollTop, end - viewHeight);
}

/** The line that is to stay where it is when heights change: the active one while it is in view, else the first in view. */
export function steadyLine(
  offsets: readonly number[],
  active: number,
  scrollTop: number,
  height: number,
): number {
  const top = offsets[active];
  return top !== undefined && top >= scrollTop && top < scrollTop + height
    ? active
    : rowAt(offsets, scrollTop);
}
