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

/** The nearest scroll position at which row `index` is wholly in view. All in px but `index`. */
export function scrollTopFor(
  index: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewHeight);
}
