import { openDB } from 'idb';
import { z } from 'zod';
import { FailureError } from '@/lib/model/failure';
import { BLOCKED, DAMAGED } from './failures';
import {
  type Migration,
  migrate,
  newestVersion,
  type UpgradeDatabase,
  type UpgradeTransaction,
} from './migrations';
import type { Database, Schema } from './schema';
import { abort } from './transaction';

const Meta = z.object({ schema: z.number().int() });

/** A request to open. It stays in the browser's queue while it is blocked, so it is kept and asked again. */
export interface Opening {
  /** Throws FailureError `store.blocked` while it is blocked. */
  database(): Promise<Database>;
  settled: Promise<Database>;
}

/** Opens and migrates. `lost` is called when the browser takes the connection away or another context needs it. */
export function startOpening(name: string, migrations: readonly Migration[], lost: () => void): Opening {
  let tellBlocked: (failure: FailureError) => void = () => undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    tellBlocked = reject;
  });
  blocked.catch(() => undefined);
  const settled = open(name, migrations, lost, () => tellBlocked(new FailureError(BLOCKED)));
  settled.catch(() => undefined);
  // First in the list wins when both are settled: once open, having been blocked is history.
  return { settled, database: () => Promise.race([settled, blocked]) };
}

async function open(
  name: string,
  migrations: readonly Migration[],
  lost: () => void,
  blocked: () => void,
): Promise<Database> {
  const version = newestVersion(migrations);
  let upgrading: Promise<void> | undefined;
  const opening = openDB<Schema>(name, version, {
    upgrade(database, from, _to, transaction) {
      // The typed schema is the newest; a migration works on whatever is there.
      const loose = transaction as unknown as UpgradeTransaction;
      upgrading = migrate(migrations, from, database as unknown as UpgradeDatabase, loose);
      upgrading.catch(() => abort(loose));
      // Its end is told by the request to open.
      transaction.done.catch(() => undefined);
    },
    blocked,
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  const database = await opening.catch(async (thrown) => {
    await upgrading;
    throw thrown;
  });
  const meta = Meta.safeParse(await database.get('meta', 'schema'));
  if (meta.success && meta.data.schema === version) return database;
  database.close();
  throw new FailureError(DAMAGED);
}
