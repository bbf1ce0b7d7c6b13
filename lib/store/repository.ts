import type { Connection } from './connection';
import type { Records, Repository, RepositoryName } from './contract';
import { deleteAll, putAll } from './requests';
import { DECISIONS, type Reading } from './schema';

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
    all: () => connection.read([name], (tx) => allOf<T>(tx, name)),
    count: () => connection.read([name], (tx) => tx.objectStore(name).count()),
    put: (...records) => connection.write([name], async (tx) => putAll(tx, name, records), durability),
    delete: (...ids) => connection.write([name], async (tx) => deleteAll(tx, name, ids), durability),
  };
}

/** So many records are read out of the database in well under a frame. */
const AT_ONCE = 1000;

/** In the order of their keys. Others get their turn in between: tens of thousands would hold the worker for 150 ms. */
async function allOf<T>(tx: Reading, name: RepositoryName): Promise<T[]> {
  const store = tx.objectStore(name);
  const all: T[] = [];
  let after: IDBKeyRange | null = null;
  for (;;) {
    const part = await store.getAll(after, AT_ONCE);
    for (const record of part) all.push(record as T);
    const last = part.at(-1);
    if (!last || part.length < AT_ONCE) return all;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}
