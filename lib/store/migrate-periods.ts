import type { IDBPTransaction } from 'idb';
import { z } from 'zod';

/** Of what schema 3 kept no more has to be known. */
const Kept = z.array(z.looseObject({ id: z.string() }));

/** Schema 4: lines know periods and what their bundle contains, products their codes. What is kept has none of them. */
export async function toPeriods(
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const added = { agreementLines: { periods: null, includes: [] }, products: { codes: [] } };
  for (const [name, fields] of Object.entries(added)) {
    const store = transaction.objectStore(name);
    for (const record of Kept.parse(await store.getAll())) await store.put({ ...record, ...fields });
  }
}
