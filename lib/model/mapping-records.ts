import type { Decimal } from './decimal';
import type { Stamped } from './stamped';

/** Deleted mappings stay as tombstones (`deletedAt`), so that a team can merge them later. */
interface MappingRecord extends Stamped {
  deletedAt: number | null;
  /** Null: not excluded. Otherwise the reason, possibly empty. */
  excluded: string | null;
}

/**
 * What one of several targets takes of a count. `all`: it is not split, and each target expects the full count. A
 * split has exactly one `remainder`, and beside it either fixed numbers or percentages (lib/model/split.ts).
 */
export type Share =
  | { kind: 'all' }
  | { kind: 'fixed'; count: Decimal }
  | { kind: 'percent'; percent: Decimal }
  | { kind: 'remainder' };

/** A company that an account is billed to. */
export interface BilledCompany {
  companyId: string;
  /** Its name when it was mapped or last confirmed: another one now is a rename. */
  name: string;
  share: Share;
}

/** A vendor account billed to companies, or excluded. */
export interface AccountMapping extends MappingRecord {
  /** The vendor account's id. */
  id: string;
  /** The account's name when it was mapped or last confirmed. */
  accountName: string;
  /** Empty while it is excluded or unlinked; several only with a split. */
  companies: BilledCompany[];
}

export type Basis = 'used' | 'provisioned' | 'higher';

/** What becomes of a count, in this order (product.md, "Rules"). */
export interface Rule {
  /** The first n are free. */
  allowance: Decimal;
  multiplier: Decimal;
  /** Expected at least, where the report has a row. */
  minimum: Decimal;
  /** Up to whole units, after all the others. */
  roundUp: boolean;
}

/** A product that a vendor service feeds. */
export interface ProductFeed {
  productId: string;
  /** Its identifier when it was mapped or last confirmed. */
  name: string;
  share: Share;
  rule: Rule;
}

/** A vendor service that feeds products, or excluded. */
export interface ServiceMapping extends MappingRecord {
  /** The vendor service's id. */
  id: string;
  /** Empty while it is excluded or unlinked. */
  feeds: ProductFeed[];
  basis: Basis;
}

/** One step that a person can undo: the mappings before and after it. Null: there was none. */
export interface MappingChange extends Stamped {
  /** Counts up: "000000000012". The newest is the last one. */
  id: string;
  /** What was done: "Linked Acme to Acme Ltd". */
  label: string;
  accounts: { id: string; before: AccountMapping | null; after: AccountMapping | null }[];
  services: { id: string; before: ServiceMapping | null; after: ServiceMapping | null }[];
  /** Waits to be redone. */
  undone: boolean;
}
