/** Rows [first, last) of a list that are to be drawn. */
export interface Range {
  first: number;
  last: number;
}

/** Rows drawn beyond the visible ones, so that scrolling shows no blank row. */
const MARGIN = 8;

/** All in px but `count`; rows are equally high. */
export function visibleRange(scrollTop: number, viewHeight: number, rowHeight: number, count: number): Range {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN);
  const last = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + MARGIN);
  return { first: Math.min(first, last), last: Math.max(first, last) };
}
