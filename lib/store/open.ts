import { deleteDB } from 'idb';
import { FailureError } from '@/lib/model/failure';
import { agreementLineRepository } from './agreement-lines';
import { agreementRepository } from './agreements';
import { commit } from './commit';
import { connect } from './connection';
import type { Store } from './contract';
import { BLOCKED, storeError } from './failures';
import { lineChangeRepository } from './line-changes';
import { defaultLocks, type Locks } from './locks';
import { MIGRATIONS, type Migration } from './migrations';
import { pushEntryRepository } from './push-entries';
import { pushItemRepository } from './push-items';
import { repository } from './repository';
import { CONTENT } from './schema';
import { settingsRepository } from './settings';
import { usageRepository } from './usage';

export interface StoreOptions {
  /** Name of the database. */
  name?: string;
  locks?: Locks;
  /** For tests of migrations. */
  migrations?: readonly Migration[];
}

const NAME = 'seatcheck';

/**
 * Opens the store, migrating it under a lock. Opens itself again when the browser closes it. Throws FailureError
 * `store.blocked` while another context holds an older version, `store.unavailable` when the browser refuses, and
 * `store.unreadable` when only `deleteStore` is left.
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const connection = connect({
    name: options.name ?? NAME,
    locks: options.locks ?? defaultLocks(),
    migrations: options.migrations ?? MIGRATIONS,
  });
  await connection.open();
  return {
    vendorAccounts: repository(connection, 'vendorAccounts'),
    vendorServices: repository(connection, 'vendorServices'),
    companies: repository(connection, 'companies'),
    products: repository(connection, 'products'),
    agreements: agreementRepository(connection),
    agreementLines: agreementLineRepository(connection),
    accountMappings: repository(connection, 'accountMappings'),
    serviceMappings: repository(connection, 'serviceMappings'),
    mappingChanges: repository(connection, 'mappingChanges'),
    accountJoins: repository(connection, 'accountJoins'),
    problems: repository(connection, 'problems'),
    syncRuns: repository(connection, 'syncRuns'),
    lineReads: repository(connection, 'lineReads'),
    findingRecords: repository(connection, 'findingRecords'),
    savedViews: repository(connection, 'savedViews'),
    guardDecisions: repository(connection, 'guardDecisions'),
    lineChanges: lineChangeRepository(connection),
    inProgress: repository(connection, 'inProgress'),
    pushPlans: repository(connection, 'pushPlans'),
    pushBatches: repository(connection, 'pushBatches'),
    pushItems: pushItemRepository(connection),
    pushEntries: pushEntryRepository(connection),
    usage: usageRepository(connection),
    settings: settingsRepository(connection),
    commit: (changes) => commit(connection, changes),
    erase: () =>
      connection.write(
        CONTENT,
        async (tx) => {
          await Promise.all(CONTENT.map((name) => tx.objectStore(name).clear()));
        },
        'strict',
      ),
    close: () => connection.close(),
  };
}

/** Deletes the whole database, also one that cannot be opened. Throws FailureError `store.blocked`. */
export async function deleteStore(name = NAME): Promise<void> {
  const { promise: blocked, reject } = Promise.withResolvers<never>();
  const deleted = deleteDB(name, { blocked: () => reject(new FailureError(BLOCKED)) });
  try {
    await Promise.race([deleted, blocked]);
  } catch (thrown) {
    throw storeError(thrown);
  }
}
