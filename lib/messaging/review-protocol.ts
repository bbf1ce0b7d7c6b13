import type { Decision } from '@/lib/model/finding';
import type { Ledger } from '@/lib/model/ledger';
import type { FindingView, SavedView } from '@/lib/model/saved-view';
import type { EvidenceSheet, FindingItem, FindingWhy, MonthSoFar, ReviewFindings } from './review-items';

type Nothing = Record<string, never>;

/** What the review asks; a part of protocol.ts. */
export interface ReviewMessages {
  /** Every finding of every customer, and those that were resolved since. Works them out anew when anything changed. */
  'review.findings': { in: Nothing; out: ReviewFindings };
  /** The next findings of an answer, from a place on. Null: the answer is gone; ask for all anew. */
  'review.more': { in: { answer: string; from: number }; out: { items: FindingItem[] | null } };
  /** Fails with `review.gone` when there is no such finding any more. */
  'review.why': { in: { findingId: string }; out: FindingWhy };
  /**
   * One decision on one or many. On several at once it fails with `review.frozen` while a guard stands that nobody has
   * confirmed. `before`: what was decided before, for taking it back. Those that are gone meanwhile are left out.
   */
  'review.decide': {
    in: { decisions: { findingId: string; decision: Decision }[] };
    out: { before: { findingId: string; decision: Decision }[] };
  };
  /** What changes in the month that is not over, the largest change first; what is in doubt is left out. */
  'review.soFar': { in: Nothing; out: MonthSoFar };
  'review.note': { in: { findingId: string; text: string }; out: Nothing };
  'review.views': { in: Nothing; out: { views: SavedView[] } };
  /** `id` null: a new one. Fails with `review.view` for a name that is empty or taken. */
  'review.saveView': { in: { id: string | null; name: string; view: FindingView }; out: { id: string } };
  'review.removeView': { in: { id: string }; out: Nothing };
  /** Opens the review as a page in its own tab. */
  'review.open': { in: Nothing; out: Nothing };
  /** Opens the agreement in the PSA, in a tab, with the finding's row shown. Fails with `review.gone`, `vault.locked`. */
  'review.show': { in: { findingId: string }; out: Nothing };
  /** A person says that the data is right as it is: bulk actions go on. */
  'guard.confirm': { in: { guardId: string }; out: Nothing };
  /** `reread`: what the PSA can show of the past is read first, when keys are there. */
  'ledger.get': { in: { companyId: string; productId: string; reread: boolean }; out: Ledger };
  /** Without products for a company that no account is mapped to. */
  'evidence.get': { in: { companyId: string }; out: EvidenceSheet };
}
