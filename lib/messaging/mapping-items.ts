import type { Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Basis, Rule, Share } from '@/lib/model/records';

/** What the panel works with, as the background tells it. */

export type MappingState = 'mapped' | 'excluded' | 'unmapped';

export interface VendorAccountItem {
  id: string;
  name: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  emailDomains: string[];
  /** What tells it from others of the same name and place; empty when there are none. */
  distinction: string;
  /** False: the account stands in the newest report or list no more. */
  inReport: boolean;
  /** First met since Finish was last pressed. */
  isNew: boolean;
  mapping: MappingState;
  /** Several only with a split. `name` null: the company is not known at present. */
  companies: { id: string; name: string | null; share: Share }[];
  excludedReason: string | null;
  matchedBy: 'equal name' | 'suggestion' | 'user' | 'import' | null;
  /** Usage of all its services in the report month, for sorting; null when not reported. */
  used: Decimal | null;
  /** The same of each service that is reported: a split is made of each, and not of their sum. */
  usedByService: Decimal[];
}

export interface VendorServiceItem {
  id: string;
  productName: string;
  servicePlan: string;
  unit: string;
  trialOrNotForResale: boolean;
  isNew: boolean;
  mapping: MappingState;
  /** `identifier` null: the product is not known at present. */
  feeds: { productId: string; identifier: string | null; description: string; share: Share; rule: Rule }[];
  excludedReason: string | null;
  basis: Basis;
  used: Decimal | null;
  provisioned: Decimal | null;
  accounts: number;
}

export interface ProblemItem {
  id: string;
  kind: 'unusable report row' | 'ambiguous account' | 'unusable psa record';
  sentence: string;
  month: Month | null;
  /** For an ambiguous account: the customers to choose from. */
  candidates: { id: string; label: string }[];
}

/** A mapped record that changed since it was mapped (product.md, "mapping drift"). The mapping holds by its id. */
export interface DriftItem {
  id: string;
  kind: 'renamed' | 'gone' | 'renamed service';
  what: 'vendor account' | 'vendor service' | 'company' | 'product';
  /** The mapping that it concerns. */
  accountId: string | null;
  serviceId: string | null;
  /** Names as mapped and as they are now; `now` null: the record is gone or inactive. */
  before: string;
  now: string | null;
  /** One sentence: what changed and for which mapping. */
  sentence: string;
}

export interface MappingOverview {
  reportMonth: Month | null;
  accounts: VendorAccountItem[];
  services: VendorServiceItem[];
  problems: ProblemItem[];
  drifts: DriftItem[];
  /** What undo and redo would do, in words; null: nothing. */
  history: { undo: string | null; redo: string | null };
  /** When Finish was last pressed, ms since the epoch. */
  finishedAt: number | null;
}

export interface CompanyItem {
  id: string;
  name: string;
  identifier: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  website: string;
  inactive: boolean;
}

export interface ProductItem {
  id: string;
  identifier: string;
  /** SKU, external id: what a search finds it by as well. */
  codes: string[];
  description: string;
  unitPrice: Decimal | null;
  inactive: boolean;
}

/** What a company uses of a service in the report month, as far as the mappings say whose it is. */
export interface CompanyUsage {
  /** Null: of accounts that are mapped to nobody. */
  companyId: string | null;
  companyName: string;
  /** The sums of what is reported; null: nothing is. */
  used: Decimal | null;
  provisioned: Decimal | null;
  /** What is expected by each basis, which falls back row by row; null: a row reports neither. */
  counted: Record<Basis, Decimal | null>;
}

/** Something about the mappings that a person should look at before Finish; nothing that forbids it. */
export interface MappingWarning {
  id: string;
  kind: 'never billed' | 'feeds nothing' | 'not in report' | 'basis not reported';
  sentence: string;
  accountId: string | null;
  serviceId: string | null;
}

/** What an import would do to one record, as a person reads it. */
export interface ImportLine {
  what: 'vendor account' | 'vendor service' | 'layout';
  name: string;
  effect: 'add' | 'change' | 'same' | 'skip';
  /** "Acme Ltd"; "excluded: our own company"; with `skip`: why. */
  before: string;
  after: string;
}
