import type { Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';

/** A customer company (lmpi.md 3.1); texts that are absent or null are "". */
export interface LmpiCustomer {
  /** Lower case (lmpi.md 4). */
  customerId: string;
  name: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  /** 1 is active; other values are not documented. */
  status: number | null;
  /** Of the emergency e-mail addresses, lower case, each once. */
  emailDomains: string[];
}

/** lmpi.md 3.5. */
export interface LmpiServicePlan {
  /** Lower case; null when absent. */
  servicePlanId: string | null;
  name: string;
  product: string;
  productCode: string | null;
  /** Lower case: "full" or "trial". */
  version: string | null;
}

/** lmpi.md 3.6, without `used`, which is always 0 there. */
export interface LmpiProduct {
  productId: string | null;
  name: string;
  productCode: string | null;
  version: string | null;
  type: string;
  servicePlans: { servicePlanId: string | null; name: string }[];
}

/** A usable row of the summary report (lmpi.md 3.7). A count that is absent or null is "not reported": null. */
export interface SummaryRow {
  /** Place in the report, from 0. */
  index: number;
  customer: string;
  city: string;
  state: string;
  productName: string;
  servicePlan: string;
  /** "Seats" when the report names none. */
  unit: string;
  provisioned: Decimal | null;
  used: Decimal | null;
}

/** A row that cannot be used, as a sentence for a person. */
export interface RowProblem {
  /** Place in the answer, from 0. */
  index: number;
  sentence: string;
  /** The customer that a lost row of a summary names, when it does: without that row it seems to have used nothing. */
  owner?: Pick<SummaryRow, 'customer' | 'city' | 'state'>;
}

export interface Summary {
  month: Month;
  rows: SummaryRow[];
  problems: RowProblem[];
  traceId: string;
  /** ms since the epoch. */
  fetchedAt: number;
  /** How far this computer's clock is ahead of the service's, ms; null when not known. */
  clockSkew: number | null;
}

/** A licence change (lmpi.md 3.8). Dates are kept as written: their form is not documented. */
export interface Transaction {
  index: number;
  type: string;
  customer: string;
  productName: string;
  version: string;
  unit: string;
  previousUnits: Decimal | null;
  units: Decimal | null;
  /** Negative for a reduction. */
  changeUnits: Decimal | null;
  previousStartChargeDate: string | null;
  newStartChargeDate: string | null;
}

export interface Transactions {
  month: Month;
  transactions: Transaction[];
  problems: RowProblem[];
  traceId: string;
  fetchedAt: number;
}

export interface Paging {
  /** Null when the answer does not tell. */
  total: number | null;
  limit: number | null;
  page: number | null;
}

export interface CustomerList {
  /** Each once. */
  customers: LmpiCustomer[];
  problems: RowProblem[];
  /** Records in the answer, as `paging.total` counts them: a customer that comes twice is two. */
  records: number;
  paging: Paging;
}

export interface CustomersPage {
  customers: LmpiCustomer[];
  /** A sentence each. */
  problems: string[];
  /** How many customers the list says there are; null while that is not known. */
  total: number | null;
  /** Where to go on; opaque, may be kept for days. Null on the last page. */
  next: string | null;
}

/** A subscription as the list has it: no units (lmpi.md 3.3). Ids in lower case. */
export interface LmpiSubscription {
  subscriptionId: string;
  customerId: string;
  servicePlanId: string | null;
  /** The service plan's display name. */
  name: string;
  /** Null: it does not say. */
  enabled: boolean | null;
}

/** Which subscriptions: by exactly one of the two dates, strictly between the bounds (lmpi.md 2.2, 3.3). */
export interface SubscriptionsQuery {
  changed: 'created' | 'modified';
  from: Date;
  to: Date;
  /** From 1, of 1 to 100 records. */
  page: number;
  limit: number;
}

export interface SubscriptionList {
  /** Each once. */
  subscriptions: LmpiSubscription[];
  problems: RowProblem[];
  /** Records in the answer, as `paging.total` counts them. */
  records: number;
  paging: Paging;
}

/** Without its activation code, which is a licence key (lmpi.md 3.4). */
export interface LmpiLicence {
  /** Nine characters; not the product's GUID (lmpi.md 4). */
  productCode: string | null;
  units: Decimal | null;
  /** As written. */
  startChargeDate: string | null;
  enabled: boolean | null;
}

export interface SubscriptionDetail {
  subscriptionId: string;
  name: string;
  enabled: boolean | null;
  licences: LmpiLicence[];
}
