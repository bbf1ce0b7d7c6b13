import type { Connection } from './connection';
import type { Records, Repository, RepositoryName } from './contract';

/** The plain repository of one kind of record. */
export function repository<K extends RepositoryName>(
  connection: Connection,
  name: K,
): Repository<Records[K]> {
  type T = Records[K];
  return {
    // The object store's type says "one of all kinds"; `name` says which.
    get: (id) => connection.read([name], async (tx) => (await tx.objectStore(name).get(id)) as T | undefined),
    all: () => connection.read([name], async (tx) => (await tx.objectStore(name).getAll()) as T[]),
    count: () => connection.read([name], (tx) => tx.objectStore(name).count()),
    put: (...records) =>
      connection.write([name], async (tx) => {
        await Promise.all(records.map((record) => tx.objectStore(name).put(record)));
      }),
    delete: (...ids) =>
      connection.write([name], async (tx) => {
        await Promise.all(ids.map((id) => tx.objectStore(name).delete(id)));
      }),
  };
}
