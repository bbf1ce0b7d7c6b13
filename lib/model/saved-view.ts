import type { Decimal } from './decimal';
import type { FindingClass, Fixer } from './finding-classes';
import type { Stamped } from './stamped';

export const FINDING_GROUPS = ['none', 'company', 'class', 'product', 'agreement type'] as const;
export const FINDING_SORTS = ['worth', 'company', 'product', 'class', 'variance', 'since'] as const;

/** What of all findings is shown, and how. */
export interface FindingView {
  show: 'open' | 'mine' | 'snoozed' | 'resolved' | 'all';
  query: string;
  /** Empty: all. */
  classes: FindingClass[];
  companyIds: string[];
  productIds: string[];
  agreementTypes: string[];
  /** Null: everybody's. */
  fixedBy: Fixer | null;
  /** Worth at least this a month, over or under; null: any. A finding without a worth is over no threshold. */
  threshold: Decimal | null;
  group: (typeof FINDING_GROUPS)[number];
  sort: { by: (typeof FINDING_SORTS)[number]; descending: boolean };
}

export interface SavedView extends Stamped {
  id: string;
  name: string;
  view: FindingView;
}
