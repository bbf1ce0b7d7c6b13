import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { z } from 'zod';
import { type Month, toMonth } from '@/lib/model/calendar';
import type { UsageRow } from '@/lib/model/records';
import { inBuckets } from './buckets';
import { toHistory } from './migrate-history';
import { toPeriods } from './migrate-periods';
import { toShares } from './migrate-shares';
import type { RowsOfName } from './schema';

/** Typed loosely: a migration knows the schema of its own time only. */
export type UpgradeDatabase = IDBPDatabase<unknown>;
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Brings a database from `version - 1` to `version`. Released migrations are never changed. */
export interface Migration {
  version: number;
  /** May await requests of this transaction only: anything foreign would end it. */
  migrate(database: UpgradeDatabase, transaction: UpgradeTransaction): void | Promise<void>;
}

/** The repositories of the first schema. */
const FIRST = [
  'vendorAccounts',
  'vendorServices',
  'companies',
  'products',
  'agreements',
  'agreementLines',
  'accountMappings',
  'serviceMappings',
  'accountJoins',
  'problems',
  'syncRuns',
  'lineReads',
];

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    migrate(database) {
      for (const name of FIRST) {
        const store = database.createObjectStore(name, { keyPath: 'id' });
        if (name === 'agreements' || name === 'agreementLines') store.createIndex('company', 'companyId');
        if (name === 'agreementLines') store.createIndex('agreement', 'agreementId');
      }
      database.createObjectStore('reports', { keyPath: ['month', 'runId'] });
      database.createObjectStore('usage', { keyPath: ['month', 'runId', 'reportKey'] });
      database.createObjectStore('reportNames', { keyPath: 'id' }).createIndex('account', 'accountId');
      database.createObjectStore('settings', { keyPath: 'name' });
      database.createObjectStore('meta', { keyPath: 'name' });
    },
  },
  {
    version: 2,
    /** Rows of a report stand in buckets instead of one record for each customer. */
    async migrate(database, transaction) {
      const Rows = z.object({
        month: z.custom<Month>((value) => toMonth(value) !== null),
        runId: z.string(),
        reportKey: z.string(),
        rows: z.array(z.custom<UsageRow>()),
      });
      const rows = z.array(Rows).parse(await transaction.objectStore('usage').getAll());
      database.deleteObjectStore('usage');
      const usage = database.createObjectStore('usage', { keyPath: ['month', 'runId', 'bucket'] });
      const reports = Map.groupBy(rows, ({ month, runId }) => JSON.stringify([month, runId]));
      for (const report of reports.values())
        for (const part of report[0] ? inBuckets(report[0].month, report[0].runId, report.map(ofName)) : [])
          await usage.put(part);
    },
  },
  {
    version: 3,
    /** Mappings know several companies, shares, rules and names; what changes them can be undone. */
    async migrate(database, transaction) {
      database.createObjectStore('mappingChanges', { keyPath: 'id' });
      await toShares(transaction);
    },
  },
  {
    version: 4,
    /** Autotask: units in periods, bundles, services known by codes too. */
    migrate: (_database, transaction) => toPeriods(transaction),
  },
  {
    version: 5,
    /** Findings are decided on, and what was billed has a history. */
    async migrate(database, transaction) {
      for (const name of ['findingRecords', 'savedViews', 'guardDecisions', 'inProgress'])
        database.createObjectStore(name, { keyPath: 'id' });
      database.createObjectStore('lineChanges', { keyPath: 'id' }).createIndex('company', 'companyId');
      await toHistory(transaction);
    },
  },
  {
    version: 6,
    /** Corrections are pushed, with a journal and a record of them. */
    migrate(database) {
      for (const name of ['pushPlans', 'pushBatches', 'pushEntries'])
        database.createObjectStore(name, { keyPath: 'id' });
      const items = database.createObjectStore('pushItems', { keyPath: 'id' });
      items.createIndex('batch', 'batchId');
      items.createIndex('state', 'state');
    },
  },
];

const ofName = ({ reportKey, rows }: RowsOfName): RowsOfName => ({ reportKey, rows });

/** Runs what is missing, in order, in the one upgrade transaction; a failure undoes all of it. */
export async function migrate(
  migrations: readonly Migration[],
  from: number,
  database: UpgradeDatabase,
  transaction: UpgradeTransaction,
): Promise<void> {
  for (const migration of migrations) {
    if (migration.version <= from) continue;
    await migration.migrate(database, transaction);
    await transaction.objectStore('meta').put({ name: 'schema', schema: migration.version });
  }
}

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 1;
