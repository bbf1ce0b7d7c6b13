import { FailureError } from '@/lib/model/failure';
import type { PushEntry } from '@/lib/model/push-record';
import type { Connection } from './connection';
import type { Store } from './contract';
import { OVERTAKEN } from './failures';
import { repository } from './repository';
import type { Writing } from './schema';

export const pushEntryRepository = (connection: Connection): Store['pushEntries'] => ({
  ...repository(connection, 'pushEntries'),
  last: () =>
    connection.read(
      ['pushEntries'],
      async (tx) => (await tx.objectStore('pushEntries').openCursor(null, 'prev'))?.value,
    ),
  below: (seq, most) =>
    connection.read(['pushEntries'], async (tx) => {
      const store = tx.objectStore('pushEntries');
      const end = seq === null ? null : IDBKeyRange.upperBound(entryId(seq), true);
      // One request for each of hundreds would take longer than the reading: the last key tells where they begin.
      const newest = await store.openKeyCursor(end, 'prev');
      if (!newest) return [];
      const from = Math.max(1, Number(newest.primaryKey) - most + 1);
      const found = await store.getAll(IDBKeyRange.bound(entryId(from), newest.primaryKey));
      return found.reverse();
    }),
});

/** So that they sort by their numbers. */
export const entryId = (seq: number): string => String(seq).padStart(12, '0');

/** Throws FailureError `store.overtaken` unless it is the id of the newest entry; null: there is none. */
export async function mustBeLast(tx: Writing, id: PushEntry['id'] | null): Promise<void> {
  const newest = await tx.objectStore('pushEntries').openKeyCursor(null, 'prev');
  if ((newest?.primaryKey ?? null) !== id) throw new FailureError(OVERTAKEN);
}
