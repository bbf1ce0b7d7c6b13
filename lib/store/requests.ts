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
  for (const record of records) store.put(record);
}

export function deleteAll(
  tx: Writing,
  name: ContentName,
  keys: readonly (IDBValidKey | IDBKeyRange)[],
): void {
  if (keys.length === 0) return;
  const store = unwrap(tx.objectStore(name));
  for (const key of keys) store.delete(key);
}
