/**
 * The columns of a CSV file, in the order in which they are written: what a person reads first, and the stable ids
 * last. One row for each company of a vendor account, and for each product of a vendor service.
 */
export const COLUMNS = {
  mapping: 'Mapping',
  account: 'Vendor account',
  city: 'City',
  state: 'State',
  company: 'Company',
  companyIdentifier: 'Company identifier',
  service: 'Vendor service',
  plan: 'Service plan',
  unit: 'Unit',
  basis: 'Basis',
  /** The Product ID in ConnectWise, the service's or bundle's name in Autotask. */
  product: 'Product',
  share: 'Share',
  amount: 'Share amount',
  allowance: 'Allowance',
  multiplier: 'Multiplier',
  minimum: 'Minimum',
  roundUp: 'Round up',
  excluded: 'Excluded',
  reason: 'Reason',
  /** The ids: of the vendor account or vendor service, and of the company or product. */
  key: 'Vendor key',
  targetKey: 'PSA key',
  psaSystem: 'PSA system',
} as const;

export type Column = keyof typeof COLUMNS;
/** Names under which a file may have a column too: files written before there were products of Autotask. */
export const OTHER_NAMES: Readonly<Record<string, Column>> = { 'Product ID': 'product' };
export type Row = Record<Column, string>;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export const ACCOUNT = 'vendor account';
export const SERVICE = 'vendor service';
