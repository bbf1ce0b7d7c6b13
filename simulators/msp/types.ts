import type { Truth } from './truthTypes';

export type { AutotaskTruthRow, Truth, TruthRow, TruthUsage } from './truthTypes';

/** The made-up MSP that all simulators serve. Plain JSON; made by `generateMsp`. */
export interface Msp {
  seed: number;
  /** The first day the simulators take for "today", "YYYY-MM-DD"; months are counted back from it. */
  today: string;
  lmpi: {
    accessToken: string;
    secretKey: string;
    partnerId: string;
    customers: LmpiCustomer[];
    servicePlans: LmpiServicePlan[];
    products: LmpiProduct[];
    /** Summary rows by month "YYYY-MM", in the JSON shape of lmpi.md 3.7, traps included. */
    summaries: Record<string, Record<string, unknown>[]>;
    transactions: Record<string, Record<string, unknown>[]>;
    /** As they stand on `today`. */
    subscriptions: LmpiSubscription[];
  };
  connectwise: {
    company: string;
    publicKey: string;
    privateKey: string;
    clientId: string;
    companies: CwRecord[];
    catalog: CwRecord[];
    agreements: CwRecord[];
    /** By agreement id. */
    additions: Record<number, CwRecord[]>;
  };
  autotask: AutotaskState;
  /** What the generator knows to be true, worked out apart from the extension's code. */
  truth: Truth;
}

/**
 * The same companies, products and agreements as Autotask has them (autotask.md 4, "Entities"): services and bundles
 * on recurring service contracts, quantities in periods. `externalID` of a Service is the ConnectWise Product ID.
 */
export interface AutotaskState {
  userName: string;
  secret: string;
  integrationCode: string;
  /** N of ww{N}.autotask.net and webservices{N}.autotask.net. */
  zone: number;
  companies: AtRecord[];
  contracts: AtRecord[];
  services: AtRecord[];
  serviceBundles: AtRecord[];
  serviceBundleServices: AtRecord[];
  contractServices: AtRecord[];
  contractServiceBundles: AtRecord[];
  contractServiceUnits: AtRecord[];
  contractServiceBundleUnits: AtRecord[];
}

/** An Autotask REST entity: the fields of the Swagger model that the extension may read. */
export type AtRecord = { id: number } & Record<string, unknown>;

/** A ConnectWise REST object: the fields of the OpenAPI schema that the extension may read. */
export type CwRecord = { id: number; _info: { lastUpdated: string; [key: string]: unknown } } & Record<
  string,
  unknown
>;

export interface LmpiCustomer {
  customer_id: string;
  name: string;
  address: string;
  city: string;
  state: string;
  postal_code: string;
  country: string;
  status: number;
  note: string | null;
  emergency_email: string;
  /** Not sent: when it was created, for the date filter. */
  created: string;
}
/** Of lmpi.md 3.3 and 3.4 together. */
export interface LmpiSubscription {
  subscription_id: string;
  name: string;
  enabled: boolean;
  is_auto_renewal: boolean;
  auto_renewal_month: number;
  service_plan_id: string;
  customer_id: string;
  /** Not sent: for the date filters. */
  created: string;
  modified: string;
  /** Sent with one subscription only. */
  licenses: {
    ac_code: string;
    product_id: string;
    license_start_date: string;
    license_expiration_date: string;
    start_charge_date: string;
    grace_period: number;
    units: number;
    enabled: boolean;
  }[];
}
export interface LmpiServicePlan {
  service_plan_id: string;
  name: string;
  product: string;
  product_code: string;
  version: string;
  initial_license_period_month: number;
  data_center_code: string;
  data_center: string;
  auto_renewal: boolean;
}
export interface LmpiProduct {
  available: number;
  version: string;
  product_name: string;
  product_id: string;
  product_code: string;
  type: string;
  used: number;
  service_plans: { name: string; id: string }[];
}
