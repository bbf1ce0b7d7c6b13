import type { Month } from '@/lib/model/calendar';
import { reportKey } from '@/lib/model/keys';
import type { MonthReport, UsageRow } from '@/lib/model/records';
import { bucketOf, inBuckets, KEYS } from './buckets';
import { deleteAll, putAll } from './requests';
import { beginningWith, type Reading, type ReportName, type RowsOfName, type Writing } from './schema';

/** The stores in which rows stand. */
export const ROWS = ['usage', 'reportNames'] as const;

/** All rows of a report in their order, with the accounts that their names are joined to now. */
export async function rowsOf(
  tx: Reading,
  { month, runId }: Pick<MonthReport, 'month' | 'runId'>,
): Promise<UsageRow[]> {
  const [stored, reportNames] = await Promise.all([
    tx.objectStore('usage').getAll(beginningWith(month, runId)),
    tx.objectStore('reportNames').getAll(),
  ]);
  const accounts = new Map(reportNames.map((name) => [name.id, name.accountId]));
  const ofNames = stored.flatMap(({ names }) => names);
  return inOrder(ofNames.flatMap((rows) => joined(rows, accounts.get(rows.reportKey) ?? null)));
}

/** Those of some accounts; reads no others. */
export async function rowsOfAccounts(
  tx: Reading,
  { month, runId }: Pick<MonthReport, 'month' | 'runId'>,
  accountIds: readonly string[],
): Promise<UsageRow[]> {
  const byAccount = tx.objectStore('reportNames').index('account');
  const names = await Promise.all([...new Set(accountIds)].map((id) => byAccount.getAll(id)));
  const accounts = new Map(names.flat().map(({ id, accountId }) => [id, accountId]));
  const buckets = new Set([...accounts.keys()].map(bucketOf));
  const stored = await Promise.all(
    [...buckets].map((bucket) => tx.objectStore('usage').get([month, runId, bucket])),
  );
  const ofNames = stored
    .flatMap((part) => part?.names ?? [])
    .filter(({ reportKey }) => accounts.has(reportKey));
  return inOrder(ofNames.flatMap((rows) => joined(rows, accounts.get(rows.reportKey) ?? null)));
}

/** Replaces the rows of a report. Rows of the same names are the same customer's, in every report. */
export async function putRows(tx: Writing, { month, runId }: MonthReport, rows: UsageRow[]): Promise<void> {
  const kept = new Map((await tx.objectStore('reportNames').getAll()).map((name) => [name.id, name]));
  deleteAll(tx, 'usage', [beginningWith(month, runId)]);
  const byName = rowsByName(rows);
  const isNews = ({ id, accountId }: ReportName): boolean => kept.get(id)?.accountId !== accountId;
  const names = [...byName].flatMap(([key, ofName]) => nameOf(key, ofName) ?? []);
  putAll(tx, 'reportNames', names.filter(isNews));
  const ofNames = [...byName].map(([reportKey, rows]) => ({ reportKey, rows }));
  putAll(tx, 'usage', inBuckets(month, runId, ofNames));
}

/** By report key, which is dear to make: once for each distinct spelling. */
function rowsByName(rows: UsageRow[]): Map<string, UsageRow[]> {
  const spelling = ({ customer, city, state }: UsageRow): string => `${customer}\0${city}\0${state}`;
  const byKey = new Map<string, UsageRow[]>();
  for (const ofSpelling of Map.groupBy(rows, spelling).values()) {
    const [{ customer, city, state } = { customer: '', city: '', state: '' }] = ofSpelling;
    const key = reportKey(customer, city, state);
    byKey.set(key, [...(byKey.get(key) ?? []), ...ofSpelling]);
  }
  return byKey;
}

function nameOf(id: string, [row]: UsageRow[]): ReportName | null {
  if (!row) return null;
  const { accountId, customer, city, state } = row;
  return { id, accountId, customer, city, state };
}

const joined = ({ rows }: RowsOfName, accountId: string | null): UsageRow[] =>
  rows.map((row) => ({ ...row, accountId }));

const inOrder = (rows: UsageRow[]): UsageRow[] => rows.sort((a, b) => a.index - b.index);

/** The names that stand in a kept report; a report that goes leaves its names behind. */
export async function namesInReports(tx: Reading): Promise<ReportName[]> {
  const usage = tx.objectStore('usage');
  const [keys, names] = await Promise.all([usage.getAllKeys(), tx.objectStore('reportNames').getAll()]);
  const lists = keys.filter(([, , bucket]: [Month, string, number]) => bucket === KEYS);
  const parts = await Promise.all(lists.map((key) => usage.get(key)));
  const inReports = new Set(parts.flatMap((part) => part?.keys ?? []));
  return names.filter(({ id }) => inReports.has(id));
}
