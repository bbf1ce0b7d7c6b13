import type { AccountMapping } from '@/lib/model/records';
import type { Writing } from './schema';

/** Gives the rows with these names, in every report, to an account or to nobody. */
export async function joinRows(tx: Writing, reportKey: string, accountId: string | null): Promise<void> {
  const name = await tx.objectStore('reportNames').get(reportKey);
  if (name) await tx.objectStore('reportNames').put({ ...name, accountId });
}

/** Moves rows and mapping of an account known by name only to the customer it turned out to be. */
export async function moveAccount(tx: Writing, from: string, to: string, at: number): Promise<void> {
  for (const { id } of await tx.objectStore('reportNames').index('account').getAll(from))
    await joinRows(tx, id, to);
  await tx.objectStore('vendorAccounts').delete(from);
  const mappings = tx.objectStore('accountMappings');
  const [moving, there] = await Promise.all([mappings.get(from), mappings.get(to)]);
  if (!isLive(moving)) return;
  if (!isLive(there)) await mappings.put({ ...moving, id: to, updatedAt: at });
  await mappings.put({ ...moving, deletedAt: at, updatedAt: at, updatedBy: 'sync' });
}

const isLive = (mapping: AccountMapping | undefined): mapping is AccountMapping =>
  mapping !== undefined && mapping.deletedAt === null;
