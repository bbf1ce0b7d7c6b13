import type { Month } from './calendar';
import type { Stamped } from './stamped';

/**
 * A report, or a list of the PSA, that looks broken when it is held against the customer's own history (product.md,
 * "vendor report looks broken"). Bulk actions are frozen while one stands that nobody has confirmed.
 */
export interface ReportGuard {
  /** The same for the same data: a new report is a new question. */
  id: string;
  kind: 'empty report' | 'report far smaller' | 'accounts gone' | 'accounts at zero' | 'agreements gone';
  month: Month | null;
  /** One plain sentence: what is the matter. */
  sentence: string;
  /** What to do. */
  nextStep: string;
  /** What it was recognised by, a line each: "Acme: 42 in Sep 2026, none in Oct 2026". */
  evidence: string[];
  /** When a person said that it is right as it is, ms since the epoch; null: nobody did. */
  confirmedAt: number | null;
}

/** A person's answer: that the data is right as it is. */
export interface GuardDecision extends Stamped {
  /** The guard's id. */
  id: string;
  confirmedAt: number;
}

export const freezes = (guards: readonly ReportGuard[]): boolean =>
  guards.some(({ confirmedAt }) => confirmedAt === null);
