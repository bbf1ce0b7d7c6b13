import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { FailureError } from '@/lib/model/failure';
import { unavailable } from './failures';

interface VaultSchema extends DBSchema {
  vault: { key: string; value: string | CryptoKey };
}

const STORE = 'vault';
const ENVELOPE = 'envelope';
const DEVICE_KEY = 'device key';

/** What stands on disk; `deviceKey` null: it is lost, and the envelope with it. */
export interface Kept {
  text: string;
  deviceKey: CryptoKey | null;
}

export interface VaultStorage {
  load(): Promise<Kept | null>;
  /**
   * Writes envelope and device key in one transaction, unless the envelope on disk is no longer `expected`:
   * then nothing is written and the answer is false.
   */
  replace(expected: string | null, text: string, deviceKey: CryptoKey): Promise<boolean>;
  erase(): Promise<void>;
}

/** Opens the database for each operation, so that no connection can be lost or stand in the way of erasing. */
export function createVaultStorage(name: string): VaultStorage {
  async function using<T>(work: (db: IDBPDatabase<VaultSchema>) => Promise<T>): Promise<T> {
    let db: IDBPDatabase<VaultSchema> | undefined;
    try {
      db = await openDB<VaultSchema>(name, 1, {
        upgrade: (fresh) => {
          fresh.createObjectStore(STORE);
        },
      });
      return await work(db);
    } catch (thrown) {
      throw thrown instanceof FailureError ? thrown : unavailable();
    } finally {
      db?.close();
    }
  }

  return {
    load: () =>
      using(async (db) => {
        const tx = db.transaction(STORE);
        const [text, key] = await Promise.all([tx.store.get(ENVELOPE), tx.store.get(DEVICE_KEY), tx.done]);
        if (text === undefined) return null;
        // Anything else than text fails to parse, which is what damage is.
        return {
          text: typeof text === 'string' ? text : '',
          deviceKey: typeof key === 'object' ? key : null,
        };
      }),

    replace: (expected, text, deviceKey) =>
      using(async (db) => {
        const tx = db.transaction(STORE, 'readwrite', { durability: 'strict' });
        const { store } = tx;
        const write = async () => {
          const unchanged = ((await store.get(ENVELOPE)) ?? null) === expected;
          if (unchanged) await Promise.all([store.put(text, ENVELOPE), store.put(deviceKey, DEVICE_KEY)]);
          return unchanged;
        };
        const [unchanged] = await Promise.all([write(), tx.done]);
        return unchanged;
      }),

    async erase() {
      await using((db) => db.clear(STORE));
      await deleteDB(name).catch(() => {
        throw unavailable();
      });
    },
  };
}
