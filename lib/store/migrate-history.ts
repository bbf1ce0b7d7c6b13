import type { IDBPTransaction } from 'idb';
import { z } from 'zod';

/** Of what schema 4 kept no more has to be known. */
const Kept = z.array(z.looseObject({ id: z.string() }));

/** Schema 5: lines say what their price is for and since when they are so; neither was read before. */
export async function toHistory(
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const store = transaction.objectStore('agreementLines');
  for (const record of Kept.parse(await store.getAll()))
    await store.put({ ...record, pricePeriod: '', unchangedSince: null });
}
