import type { AccountMapping, MappingChange, VendorAccount } from '@/lib/model/records';
import type { Writing } from './schema';

/** Gives the rows with these names, in every report, to an account or to nobody. */
export async function joinRows(tx: Writing, reportKey: string, accountId: string | null): Promise<void> {
  const name = await tx.objectStore('reportNames').get(reportKey);
  if (name) await tx.objectStore('reportNames').put({ ...name, accountId });
}

/** Moves rows, mapping and history of an account known by name only to the customer it turned out to be. */
export async function moveAccount(tx: Writing, from: string, to: string, at: number): Promise<void> {
  for (const { id } of await tx.objectStore('reportNames').index('account').getAll(from))
    await joinRows(tx, id, to);
  const customer = await moveRecord(tx, from, to);
  const mappings = tx.objectStore('accountMappings');
  const [moving, there] = await Promise.all([mappings.get(from), mappings.get(to)]);
  if (!moving) return;
  // Nor is one that a person unlinked forgotten: equal names would link it again. One that an earlier move left behind
  // says nothing.
  const isAnswer = moving.updatedBy !== 'sync' && there === undefined;
  const moves = isLive(moving) ? !isLive(there) : isAnswer;
  const become = (mapping: AccountMapping): AccountMapping => ({
    ...mapping,
    id: to,
    // It is the same customer, and no rename that a person would have to confirm.
    accountName: customer?.name ?? mapping.accountName,
  });
  if (moves) await mappings.put({ ...become(moving), updatedAt: at });
  if (isLive(moving)) await mappings.put({ ...moving, deletedAt: at, updatedAt: at, updatedBy: 'sync' });
  await moveHistory(tx, from, moves ? become : null);
}

/** The customer, seen as early as its name was: it is not new to anybody. */
async function moveRecord(tx: Writing, from: string, to: string): Promise<VendorAccount | undefined> {
  const accounts = tx.objectStore('vendorAccounts');
  const [named, customer] = await Promise.all([accounts.get(from), accounts.get(to)]);
  await accounts.delete(from);
  if (named && customer && named.firstSeenAt < customer.firstSeenAt)
    await accounts.put({ ...customer, firstSeenAt: named.firstSeenAt });
  return customer;
}

/** What is undone later must not lead to an account that is gone. `become` null: its steps are forgotten. */
async function moveHistory(
  tx: Writing,
  from: string,
  become: ((mapping: AccountMapping) => AccountMapping) | null,
): Promise<void> {
  const changes = tx.objectStore('mappingChanges');
  for (const change of await changes.getAll()) {
    const step = change.accounts.find(({ id }) => id === from);
    if (!step) continue;
    const made = become && moved(step, become);
    const accounts = change.accounts.flatMap((one) => {
      if (one === step) return made ?? [];
      return one.id === made?.id ? [] : [one];
    });
    if (accounts.length + change.services.length === 0) await changes.delete(change.id);
    else await changes.put({ ...change, accounts });
  }
}

function moved(
  { before, after }: MappingChange['accounts'][number],
  become: (mapping: AccountMapping) => AccountMapping,
): MappingChange['accounts'][number] | null {
  const [then, now] = [before && become(before), after && become(after)];
  const id = (now ?? then)?.id;
  return id === undefined ? null : { id, before: then, after: now };
}

const isLive = (mapping: AccountMapping | undefined): mapping is AccountMapping =>
  mapping !== undefined && mapping.deletedAt === null;
