import type { ComponentChildren } from 'preact';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { Day, Month } from '@/lib/model/calendar';

/** Something of a vendor that is to be mapped. */
export type MapTarget = { accountId: string } | { serviceId: string };

/** What is listed, for a file that says so. */
export interface ListedFacts {
  /** What is shown, in words: "Open, Company: Acme". */
  view: string;
  month: Month;
  day: Day;
  /** ms since the epoch; null: never. */
  reportFetchedAt: number | null;
}

/** What others add to the review, and where it stands. Each may be left out. */
export interface FindingSlots {
  /** Beside a finding's actions, when it has a company and a product: the ledger of the two. */
  ledger?: (companyId: string, productId: string, item: FindingItem) => ComponentChildren;
  /** Beside a finding's actions, when it has a company: the sheet for the customer. */
  evidence?: (companyId: string, item: FindingItem) => ComponentChildren;
  /** Below the totals: what else there is to know of the figures. */
  more?: ComponentChildren;
  /** Beside the search, before the help. */
  actions?: ComponentChildren;
  /** Takes along what is listed, in its order; throws a FailureError. */
  onExport?: (
    format: 'csv' | 'xlsx',
    items: readonly FindingItem[],
    facts: ListedFacts,
  ) => Promise<void> | void;
  /** Plans to bring the bill in line with these findings. */
  onPush?: (findingIds: readonly string[]) => void;
  /** The push that a finding was in. */
  onBatch?: (batchId: string) => void;
  /** To where an account or a service is mapped. */
  onMap?: (target: MapTarget) => void;
}
