import { isClosed, storeError } from './failures';
import type { Locks } from './locks';
import type { Migration } from './migrations';
import { type Opening, startOpening } from './opening';
import type { ContentName, Database, Reading, Writing } from './schema';
import { settle } from './transaction';

/**
 * `strict`: flushed to the disk before it resolves. `relaxed`: handed to the operating system, so that the browser may
 * die but the power should stay; whatever is lost is lost whole, from the end. Right for what can be fetched anew.
 */
export type Durability = 'strict' | 'relaxed';

/** A database that opens itself again after the browser closed it. */
export interface Connection {
  open(): Promise<void>;
  /** One transaction: `work` awaits nothing but its requests. */
  read<T>(names: readonly ContentName[], work: (transaction: Reading) => Promise<T>): Promise<T>;
  write<T>(
    names: readonly ContentName[],
    work: (transaction: Writing) => Promise<T>,
    durability: Durability,
  ): Promise<T>;
  close(): void;
}

export interface ConnectionOptions {
  name: string;
  locks: Locks;
  migrations: readonly Migration[];
}

/** The Web Lock under which the database is opened and migrated. */
const STORE_LOCK = 'seatcheck-store';

export function connect({ name, locks, migrations }: ConnectionOptions): Connection {
  let current: Promise<Opening> | null = null;

  const database = async (): Promise<Database> => {
    current ??= start();
    return (await current).database();
  };

  /** The lock is held until the upgrade is over, but does not keep callers from hearing that it is blocked. */
  function start(): Promise<Opening> {
    const started = new Promise<Opening>((resolve, reject) => {
      const forget = (): void => {
        if (current === started) current = null;
      };
      locks
        .wait(STORE_LOCK, async () => {
          const opening = startOpening(name, migrations, forget);
          resolve(opening);
          await opening.settled.catch(forget);
        })
        .catch((thrown: unknown) => {
          forget();
          reject(thrown);
        });
    });
    return started;
  }

  async function attempt<T>(work: (opened: Database) => Promise<T>): Promise<T> {
    try {
      try {
        return await work(await database());
      } catch (thrown) {
        if (!isClosed(thrown)) throw thrown;
        // The browser closed it without telling; the transaction never began, so nothing is done twice.
        current = null;
        return await work(await database());
      }
    } catch (thrown) {
      throw storeError(thrown);
    }
  }

  return {
    open: () => attempt(async () => undefined),
    read: (names, work) => attempt((opened) => settle(opened.transaction([...names], 'readonly'), work)),
    write: (names, work, durability) =>
      attempt((opened) => settle(opened.transaction([...names], 'readwrite', { durability }), work)),
    close() {
      current?.then((opening) => opening.settled.then((opened) => opened.close())).catch(() => undefined);
      current = null;
    },
  };
}
