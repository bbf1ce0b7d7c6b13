/**
 * Every threshold by which a report, or a list of the PSA, is said to look broken: our own readings of product.md,
 * "vendor report looks broken", each in this one place.
 */

/** A report with fewer than this part of the rows of the month before is far smaller (product.md, "No row"). */
export const FAR_SMALLER = 2 / 3;
/** Fewer rows than this do not make a report far smaller: a small customer list moves by more than a third. */
export const FEWEST_ROWS_LOST = 5;

/** "Many at once": at least so many of those before, and at least this part of them. One of five is neither. */
export const FEWEST_LOST = 5;
export const SMALLEST_PART = 0.2;
/** In a small book: at least so many, where they are more than half. */
export const FEWEST_LOST_OF_FEW = 3;
export const PART_OF_FEW = 0.5;

/** A loss that is no larger than what this customer has lost before is no news: so many times the largest counts. */
export const TIMES_THE_USUAL = 1.5;
/** Whatever was lost before, more than this part at once is always said. */
export const USUAL_AT_MOST = 0.6;
/** Months, or syncs, from which the usual is learned. */
export const LEARNED_FROM = 12;
/** Of what was lost, at least this part stood in the month after again: it had been a broken report, and teaches nothing. */
export const CAME_BACK = 0.5;

/** A single vendor service at zero for at least this part of its accounts, and for `FEWEST_LOST` of them. */
export const PART_OF_A_SERVICE = 0.5;

/** Months; an older report is not held against the one looked at. */
export const FARTHEST_REFERENCE = 3;
/** Lines of evidence; the rest is counted. */
export const MOST_EVIDENCE = 50;
