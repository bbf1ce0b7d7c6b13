/** Rows [first, last) of a list that are to be drawn. */
export interface Range {
  first: number;
  last: number;
}

/** Rows drawn beyond the visible ones, so that scrolling shows no blank row. */
const MARGIN = 8;

/** All in px but `count`; rows are equally high. */
export function visibleRange(scrollTop: number, viewHeight: number, rowHeight: number, count: number): Range {
  const last = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + MARGIN);
  // A list that has just become shorter may for a moment be scrolled beyond its end.
  const first = Math.min(last, Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN));
  return { first, last };
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
