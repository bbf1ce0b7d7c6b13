import { unwrap } from 'idb';
import type { ContentName, Writing } from './schema';

/**
 * Asks for the writing of many records without waiting for each: the transaction's end tells of all of them, and a
 * promise for each of thousands would cost more than the writing.
 */
export function putAll(tx: Writing, name: ContentName, records: readonly unknown[]): void {
  // A store that nothing is written to may not be part of the transaction.
  if (records.length === 0) return;
  const store = unwrap(tx.objectStore(name));
  for (const record of records) write(store, name, record);
}

/** What is only ever added: writing over one undoes the whole transaction. */
const ADDED_ONLY: readonly ContentName[] = ['pushEntries'];

const write = (store: IDBObjectStore, name: ContentName, record: unknown): IDBRequest =>
  ADDED_ONLY.includes(name) ? store.add(record) : store.put(record);

/** So many records are cloned in well under a frame. */
const AT_ONCE = 200;

/** As `putAll`, and others get their turn in between: tens of thousands would hold the worker for half a second. */
export async function putMany(tx: Writing, name: ContentName, records: readonly unknown[]): Promise<void> {
  let rest = records;
  for (; rest.length > AT_ONCE; rest = rest.slice(AT_ONCE)) {
    putAll(tx, name, rest.slice(0, AT_ONCE - 1));
    await answered(write(unwrap(tx.objectStore(name)), name, rest[AT_ONCE - 1]));
  }
  putAll(tx, name, rest);
}

const answered = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export function deleteAll(
  tx: Writing,
  name: ContentName,
  keys: readonly (IDBValidKey | IDBKeyRange)[],
): void {
  if (keys.length === 0) return;
  const store = unwrap(tx.objectStore(name));
  for (const key of keys) store.delete(key);
}
