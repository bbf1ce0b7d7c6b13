import { boxOf } from './covered';

/** Of so few rows all are read: telling which are near would cost as much. */
const FEW = 40;
/** How far beyond the viewport rows are read, in heights of it; and how little of that may be left. */
const AHEAD = 0.5;
const LEFT = 0.1;
const SAMPLES = 8;

type Rows = readonly HTMLElement[];

/**
 * Of rows in document order those in the viewport or near it. `before`: what was given for the same rows last, which
 * stays as long as it reaches. Rows that do not stand below each other, or that merged cells tie together, are all
 * given.
 */
export function nearRows(rows: Rows, container: Element, window: Window, before?: Rows): Rows {
  if (rows.length <= FEW) return rows;
  const { innerHeight } = window;
  if (before && reaches(before, rows, innerHeight)) return before;
  if (!isSorted(rows) || container.querySelector('[rowspan]')) return rows;
  const margin = innerHeight * AHEAD;
  const first = indexWhere(rows, ({ bottom }) => bottom >= -margin);
  const end = indexWhere(rows, ({ top }) => top > innerHeight + margin);
  return rows.slice(first, end);
}

function reaches(near: Rows, rows: Rows, innerHeight: number): boolean {
  const [first, last] = [near[0], near.at(-1)];
  if (!first || !last) return false;
  const margin = innerHeight * LEFT;
  return (
    (first === rows[0] || boxOf(first).top <= -margin) &&
    (last === rows.at(-1) || boxOf(last).bottom >= innerHeight + margin)
  );
}

/** As far as a few rows tell. One without a size tells that others may not be seen either. */
function isSorted(rows: Rows): boolean {
  let above = Number.NEGATIVE_INFINITY;
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const row = rows[Math.floor(((rows.length - 1) * sample) / SAMPLES)];
    const box = row && boxOf(row);
    if (!box || box.height === 0 || box.top < above) return false;
    above = box.top;
  }
  return true;
}

/** The first row that fits, of rows of which all after the first fitting one fit. */
function indexWhere(rows: Rows, fits: (box: DOMRect) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && fits(boxOf(row))) high = middle;
    else low = middle + 1;
  }
  return low;
}
