import type { Connection } from './connection';
import type { Records, Repository, RepositoryName } from './contract';
import { deleteAll, putAll } from './requests';
import { DECISIONS } from './schema';

/** The plain repository of one kind of record. */
export function repository<K extends RepositoryName>(
  connection: Connection,
  name: K,
): Repository<Records[K]> {
  type T = Records[K];
  const durability = DECISIONS.some((decided) => decided === name) ? 'strict' : 'relaxed';
  return {
    // The object store's type says "one of all kinds"; `name` says which.
    get: (id) => connection.read([name], async (tx) => (await tx.objectStore(name).get(id)) as T | undefined),
    some: (ids) =>
      connection.read([name], async (tx) => {
        const store = tx.objectStore(name);
        const found = await Promise.all(ids.map((id) => store.get(id)));
        return found.filter((record) => record !== undefined) as T[];
      }),
    all: () => connection.read([name], async (tx) => (await tx.objectStore(name).getAll()) as T[]),
    count: () => connection.read([name], (tx) => tx.objectStore(name).count()),
    put: (...records) => connection.write([name], async (tx) => putAll(tx, name, records), durability),
    delete: (...ids) => connection.write([name], async (tx) => deleteAll(tx, name, ids), durability),
  };
}
