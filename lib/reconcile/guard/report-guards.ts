import { agreementsGone } from './agreements-gone';
import type { GuardHistory } from './history';
import { reportSuspicions } from './report-suspicions';
import type { Suspicion } from './suspicion';

/**
 * What looks broken against the customer's own history, by these rules (thresholds.ts has the numbers):
 * - *empty report*: no rows, where an earlier report had some, or there is no earlier one.
 * - *accounts gone*: many accounts of the month before are not in this report.
 * - *accounts at zero*: many that counted something stand with 0; or a vendor service does for half of its accounts.
 * - *report far smaller*: rows are missing that the accounts gone do not explain.
 * - *agreements gone*: many agreements in effect are, since the last sync, not in the PSA's list or ended before their day.
 * Each with the accounts that it doubts. "Many" is a number, a part, and more than this customer has ever lost in a month (many.ts, usual.ts).
 */
export const suspicions = (history: GuardHistory): Suspicion[] => [
  ...reportSuspicions(history),
  ...history.agreements.flatMap((seen) => agreementsGone(seen, history.decisions) ?? []),
];

/** Accounts whose numbers are doubted until somebody confirms: their figures are not known, and not 0. */
export const doubtedAccounts = (found: readonly Suspicion[]): string[] => [
  ...new Set(found.flatMap(({ guard, accountIds }) => (guard.confirmedAt === null ? accountIds : []))),
];
