/** Rows [first, last) of a list that are to be drawn. */
export interface Range {
  first: number;
  last: number;
}

/** Rows drawn beyond the visible ones, so that scrolling shows no blank row: this many, or as many as fill these px. */
const MARGIN = 8;
const MARGIN_HEIGHT = 336;

/** All in px but `count`; rows are equally high. */
export function visibleRange(scrollTop: number, viewHeight: number, rowHeight: number, count: number): Range {
  const margin = Math.min(MARGIN, Math.ceil(MARGIN_HEIGHT / rowHeight));
  const last = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + margin);
  // A list that has just become shorter may for a moment be scrolled beyond its end.
  const first = Math.min(last, Math.max(0, Math.floor(scrollTop / rowHeight) - margin));
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
