export interface Truth {
  /** Which company each vendor account belongs to; `byEqualName` when the names are equal to the letter. */
  accounts: {
    customerId: string | null;
    customerName: string;
    city: string;
    state: string;
    companyId: number | null;
    companyName: string | null;
    byEqualName: boolean;
    trap: string | null;
  }[];
  /** Which Product ID each vendor service is billed as; null: not billed (trial, NFR). */
  services: {
    productName: string;
    servicePlan: string;
    unit: string;
    productId: string | null;
    trap: string | null;
  }[];
  /** What a right badge says for each addition in the last closed month, once all of the above is mapped. */
  rows: TruthRow[];
  /** The same for Autotask: a row per service of a contract, and per member of each bundle of a contract. */
  autotaskRows: AutotaskTruthRow[];
  /**
   * What each company with a vendor account used of each product in the last closed month, also where no line of an
   * agreement bills it.
   */
  usage: TruthUsage[];
}

export interface TruthUsage {
  companyId: number;
  productId: string;
  /** Decimal text; null: no figure. */
  used: string | null;
}

/** Exactly one of `contractServiceId` and `contractServiceBundleId` is set: the line that bills the service. */
export interface AutotaskTruthRow extends Omit<TruthRow, 'agreementId' | 'additionId' | 'agreementName'> {
  contractId: number;
  contractName: string;
  contractServiceId: number | null;
  contractServiceBundleId: number | null;
  serviceId: number;
  serviceName: string;
  /** The first day of its contract that is not posted: units can be changed from then on. */
  openFrom: string;
}

export interface TruthRow {
  agreementId: number;
  additionId: number;
  companyId: number;
  companyName: string;
  agreementName: string;
  productId: string;
  month: string;
  /** Decimal texts; null with a reason. */
  used: string | null;
  billed: string | null;
  variance: string | null;
  reason:
    | 'unmapped'
    | 'ended'
    | 'starting later'
    | 'agreement not in effect'
    | 'not reported'
    | 'no report'
    | 'ambiguous account'
    | 'no quantity'
    | null;
  trap: string | null;
}
