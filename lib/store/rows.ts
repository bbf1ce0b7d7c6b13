import type { Month } from '@/lib/model/calendar';
import { reportKey } from '@/lib/model/keys';
import type { MonthReport, UsageRow } from '@/lib/model/records';
import { beginningWith, type Reading, type ReportName, type StoredRows, type Writing } from './schema';

/** The stores in which rows stand. */
export const ROWS = ['usage', 'reportNames'] as const;

/** All rows of a report in their order, with the accounts that their names are joined to now. */
export async function rowsOf(
  tx: Reading,
  { month, runId }: Pick<MonthReport, 'month' | 'runId'>,
): Promise<UsageRow[]> {
  const [stored, names] = await Promise.all([
    tx.objectStore('usage').getAll(beginningWith(month, runId)),
    tx.objectStore('reportNames').getAll(),
  ]);
  const accounts = new Map(names.map((name) => [name.id, name.accountId]));
  return inOrder(stored.flatMap((rows) => joined(rows, accounts.get(rows.reportKey) ?? null)));
}

/** Those of some accounts; reads no others. */
export async function rowsOfAccounts(
  tx: Reading,
  { month, runId }: Pick<MonthReport, 'month' | 'runId'>,
  accountIds: readonly string[],
): Promise<UsageRow[]> {
  const byAccount = tx.objectStore('reportNames').index('account');
  const names = await Promise.all([...new Set(accountIds)].map((id) => byAccount.getAll(id)));
  const rows = await Promise.all(
    names.flat().map(async ({ id, accountId }) => {
      const stored = await tx.objectStore('usage').get([month, runId, id]);
      return stored ? joined(stored, accountId) : [];
    }),
  );
  return inOrder(rows.flat());
}

/** Replaces the rows of a report. Rows of the same names are the same customer's, in every report. */
export async function putRows(tx: Writing, { month, runId }: MonthReport, rows: UsageRow[]): Promise<void> {
  const usage = tx.objectStore('usage');
  const kept = new Map((await tx.objectStore('reportNames').getAll()).map((name) => [name.id, name]));
  await usage.delete(beginningWith(month, runId));
  const byName = Map.groupBy(rows, (row) => reportKey(row.customer, row.city, row.state));
  const writes = [...byName].flatMap(([key, ofName]) => {
    const stored = { month, runId, reportKey: key, rows: ofName };
    const name = nameOf(key, ofName);
    const isNews = name && kept.get(key)?.accountId !== name.accountId;
    return [usage.put(stored), ...(isNews ? [tx.objectStore('reportNames').put(name)] : [])];
  });
  await Promise.all(writes);
}

function nameOf(id: string, [row]: UsageRow[]): ReportName | null {
  if (!row) return null;
  const { accountId, customer, city, state } = row;
  return { id, accountId, customer, city, state };
}

const joined = ({ rows }: StoredRows, accountId: string | null): UsageRow[] =>
  rows.map((row) => ({ ...row, accountId }));

const inOrder = (rows: UsageRow[]): UsageRow[] => rows.sort((a, b) => a.index - b.index);

/** The names that stand in a kept report; a report that goes leaves its names behind. */
export async function namesInReports(tx: Reading): Promise<ReportName[]> {
  const [keys, names] = await Promise.all([
    tx.objectStore('usage').getAllKeys(),
    tx.objectStore('reportNames').getAll(),
  ]);
  const inReports = new Set(keys.map(([, , key]: [Month, string, string]) => key));
  return names.filter(({ id }) => inReports.has(id));
}
