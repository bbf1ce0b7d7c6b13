import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { REPOSITORIES } from './schema';

/** Typed loosely: a migration knows the schema of its own time only. */
export type UpgradeDatabase = IDBPDatabase<unknown>;
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Brings a database from `version - 1` to `version`. Released migrations are never changed. */
export interface Migration {
  version: number;
  /** May await requests of this transaction only: anything foreign would end it. */
  migrate(database: UpgradeDatabase, transaction: UpgradeTransaction): void | Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    migrate(database) {
      for (const name of REPOSITORIES) {
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
];

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
