import type { Day, Month } from './calendar';
import type { Decimal } from './decimal';
import type { Stamped } from './stamped';

export type * from './mapping-records';
export type { Stamped } from './stamped';

/** Every PSA there is; whatever differs by PSA is a `Record` by these (lib/psa/systems.ts, services.ts). */
export const PSA_KINDS = ['connectwise', 'autotask'] as const;
/** Which PSA a record comes from. */
export type PsaKind = (typeof PSA_KINDS)[number];

// ---- vendor (LMPI) ---------------------------------------------------------------------------------------

/** A customer as the vendor knows it. */
export interface VendorAccount extends Stamped {
  /** The lower-case customer_id (lmpi.md 3.1), or "name:" + reportKey when the report names nobody in the list. */
  id: string;
  customerId: string | null;
  name: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  emailDomains: string[];
  /** When a sync first met it, ms since the epoch: tells what is new to map. */
  firstSeenAt: number;
}

/** Product name, service plan and unit together, as the report names them (product.md, "Usage"). */
export interface VendorService extends Stamped {
  /** `serviceKey(productName, servicePlan, unit)`. */
  id: string;
  productName: string;
  servicePlan: string;
  unit: string;
  /** The plan's GUID where the names lead to exactly one plan. */
  servicePlanId: string | null;
  productCode: string | null;
  version: string | null;
  /** Version trial, or a plan name that says trial, NFR or not for resale: excluded until the user includes it. */
  trialOrNotForResale: boolean;
  /** When a report first named it, ms since the epoch. */
  firstSeenAt: number;
}

/** One row of a summary report (lmpi.md 3.7). Rows are kept as they came; equal ones are added when compared. */
export interface UsageRow {
  month: Month;
  runId: string;
  /** Place in the report, from 0. */
  index: number;
  /** Null while the join from names to a customer is ambiguous: such a row feeds no figure. */
  accountId: string | null;
  serviceId: string;
  customer: string;
  city: string;
  state: string;
  /** Null: not reported, which is not zero. */
  provisioned: Decimal | null;
  used: Decimal | null;
}

/** A report as fetched. `published` says whether its rows are what open pages show. */
export interface MonthReport {
  month: Month;
  runId: string;
  fetchedAt: number;
  rowCount: number;
  problemCount: number;
  /** The month was not over when the report was made. */
  provisional: boolean;
  published: boolean;
  traceId: string;
}

// ---- PSA -------------------------------------------------------------------------------------------------

interface PsaRecord extends Stamped {
  /** `psaKey(psa, recordId)`, or `psaKey(psa, "page:" + equal form of the name)` for one seen on a page only. */
  id: string;
  psa: PsaKind;
  /** Null when it was seen on a page only. */
  recordId: number | null;
}

export interface Company extends PsaRecord {
  identifier: string;
  name: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  website: string;
  status: string;
  /** Inactive, deleted or merged away. */
  inactive: boolean;
}

export interface Product extends PsaRecord {
  /** What the PSA's pages call it. ConnectWise: the Product ID. Autotask: the service's or bundle's name. */
  identifier: string;
  /** What else people and other systems know it by: SKU, external id. Empty: nothing. */
  codes: string[];
  description: string;
  unitPrice: Decimal | null;
  /** What the unit price is for, as the PSA writes it: "Monthly"; '' or absent: the agreement's billing cycle. */
  pricePeriod?: string;
  inactive: boolean;
}

export interface Agreement extends PsaRecord {
  name: string;
  typeName: string;
  companyId: string;
  companyName: string;
  parentAgreementId: string | null;
  /** As the PSA writes it: Active, Cancelled, Expired, Inactive. */
  status: string;
  startDate: Day | null;
  endDate: Day | null;
  cancelled: boolean;
  /** Its last day, where it was cancelled and the PSA says when. */
  cancelledOn?: Day | null;
  billingCycle: string;
}

/** What a line bills from the first to the last day of a period, both included (autotask.md 4, ContractServiceUnits). */
export interface LinePeriod {
  from: Day;
  to: Day;
  quantity: Decimal;
}

/** ConnectWise: an addition. Autotask: a service or bundle of a contract. */
export interface AgreementLine extends PsaRecord {
  agreementId: string;
  companyId: string;
  productId: string;
  productIdentifier: string;
  description: string;
  /** On every day; null where `periods` say it, or nobody does. */
  quantity: Decimal | null;
  /** Null: the PSA bills by no periods. In the order of their days; more than one may hold a day: the last one counts. */
  periods: LinePeriod[] | null;
  /** Products that each unit bills as well: the services of an Autotask bundle. */
  includes: string[];
  lessIncluded: Decimal;
  unitPrice: Decimal | null;
  billable: 'Billable' | 'DoNotBill' | 'NoCharge';
  effectiveDate: Day | null;
  cancelledDate: Day | null;
  sequence: Decimal | null;
  /** What the unit price is for, as the PSA writes it: "Monthly"; '': the agreement's billing cycle. */
  pricePeriod: string;
  /**
   * The line has said the same since this day, as the PSA tells it, or all its periods since then are here; null: it
   * does not tell.
   */
  unchangedSince: Day | null;
}

// ---- problems --------------------------------------------------------------------------------------------

/** Something in the data that a person has to look at; never a silent zero. */
export interface Problem extends Stamped {
  /** Stable over runs, so that the same problem is one record. */
  id: string;
  kind: 'unusable report row' | 'ambiguous account' | 'unusable psa record';
  month: Month | null;
  /** One sentence. */
  sentence: string;
  /** For an ambiguous account: the report's names. */
  reportKey: string | null;
  /** For an ambiguous account: the customers it may be. For an unusable row that names its customer: who that may be. */
  candidateAccountIds: string[];
}

/** A person's answer to an ambiguous account: these names in the report are that customer. */
export interface AccountJoin extends Stamped {
  /** The report key. */
  id: string;
  accountId: string;
}
