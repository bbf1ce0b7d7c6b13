import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Month } from '@/lib/model/calendar';
import type { MonthReport, UsageRow } from '@/lib/model/records';
import type { Records } from './contract';

/** The rows of one customer in one report. Who the customer is stands in `reportNames`, once for all reports. */
export interface RowsOfName {
  reportKey: string;
  rows: UsageRow[];
}

/**
 * A part of a report: the customers of one bucket (buckets.ts). A record for each customer would be thousands of
 * writes a sync; one for the whole report would be read for each badge.
 */
export interface StoredRows {
  month: Month;
  runId: string;
  bucket: number;
  names: RowsOfName[];
  /** In the bucket `KEYS` alone, which has no rows: the report keys of the whole report. */
  keys?: string[];
}

/** A customer as reports name it, and the account it was joined to. */
export interface ReportName {
  /** The report key. */
  id: string;
  accountId: string | null;
  customer: string;
  city: string;
  state: string;
}

type Keyed<T, Indexes extends Record<string, IDBValidKey> = Record<never, never>> = {
  key: string;
  value: T;
  indexes: Indexes;
};

/** The object stores of the newest schema; `migrations.ts` makes them. */
export interface Schema extends DBSchema {
  vendorAccounts: Keyed<Records['vendorAccounts']>;
  vendorServices: Keyed<Records['vendorServices']>;
  companies: Keyed<Records['companies']>;
  products: Keyed<Records['products']>;
  agreements: Keyed<Records['agreements'], { company: string }>;
  agreementLines: Keyed<Records['agreementLines'], { agreement: string; company: string }>;
  accountMappings: Keyed<Records['accountMappings']>;
  serviceMappings: Keyed<Records['serviceMappings']>;
  mappingChanges: Keyed<Records['mappingChanges']>;
  accountJoins: Keyed<Records['accountJoins']>;
  problems: Keyed<Records['problems']>;
  syncRuns: Keyed<Records['syncRuns']>;
  lineReads: Keyed<Records['lineReads']>;
  findingRecords: Keyed<Records['findingRecords']>;
  savedViews: Keyed<Records['savedViews']>;
  guardDecisions: Keyed<Records['guardDecisions']>;
  lineChanges: Keyed<Records['lineChanges'], { company: string }>;
  inProgress: Keyed<Records['inProgress']>;
  pushPlans: Keyed<Records['pushPlans']>;
  pushBatches: Keyed<Records['pushBatches']>;
  pushItems: Keyed<Records['pushItems'], { batch: string; state: string }>;
  pushEntries: Keyed<Records['pushEntries']>;
  reports: { key: [Month, string]; value: MonthReport };
  usage: { key: [Month, string, number]; value: StoredRows };
  reportNames: Keyed<ReportName, { account: string }>;
  settings: { key: string; value: { name: string; value: unknown } };
  meta: { key: string; value: { name: string; schema: number } };
}

export const REPOSITORIES = [
  'vendorAccounts',
  'vendorServices',
  'companies',
  'products',
  'agreements',
  'agreementLines',
  'accountMappings',
  'serviceMappings',
  'mappingChanges',
  'accountJoins',
  'problems',
  'syncRuns',
  'lineReads',
  'findingRecords',
  'savedViews',
  'guardDecisions',
  'lineChanges',
  'inProgress',
  'pushPlans',
  'pushBatches',
  'pushItems',
  'pushEntries',
] as const satisfies (keyof Records)[];

/** What a person decided and no service can tell again. */
export const DECISIONS = [
  'accountMappings',
  'serviceMappings',
  'mappingChanges',
  'accountJoins',
  'findingRecords',
  'savedViews',
  'guardDecisions',
  'pushBatches',
  'pushItems',
  'pushEntries',
] as const satisfies (keyof Records)[];

/** Everything that holds what was fetched or decided: what `erase` empties. */
export const CONTENT = [...REPOSITORIES, 'reports', 'usage', 'reportNames', 'settings'] as const;
export type ContentName = (typeof CONTENT)[number];

export type Database = IDBPDatabase<Schema>;
export type Reading = IDBPTransaction<Schema, ContentName[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, ContentName[], 'readwrite'>;

/** All keys that begin with these parts: an array sorts after every text and number. */
export const beginningWith = (...parts: string[]): IDBKeyRange => IDBKeyRange.bound(parts, [...parts, []]);
