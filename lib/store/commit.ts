import { joinRows, moveAccount } from './accounts';
import { replaceLines } from './agreement-lines';
import type { Connection, Durability } from './connection';
import type { Changes } from './contract';
import { keepLastReads, readTimes, WITH_HISTORY } from './line-history';
import { mustBeLast } from './push-entries';
import { putReport } from './reports';
import { deleteAll, putAll, putMany } from './requests';
import { type ContentName, DECISIONS, REPOSITORIES, type Writing } from './schema';

/** Writes all changes in one transaction; on disk before it resolves when a person's decision is among them. */
export const commit = (connection: Connection, changes: Changes): Promise<void> =>
  connection.write([...touched(changes)], (tx) => writeAll(tx, changes), durabilityOf(changes));

async function writeAll(tx: Writing, changes: Changes): Promise<void> {
  if (changes.lastEntry !== undefined) await mustBeLast(tx, changes.lastEntry);
  // What is known of the last readings is asked for before they are written over.
  const times = await readTimes(tx, changes);
  await keepLastReads(tx, changes);
  for (const name of REPOSITORIES) deleteAll(tx, name, changes.remove?.[name] ?? []);
  for (const name of REPOSITORIES) await putMany(tx, name, changes.put?.[name] ?? []);
  for (const { prefix, problems } of changes.problems ?? []) {
    deleteAll(tx, 'problems', [IDBKeyRange.bound(prefix, `${prefix}\uffff`)]);
    putAll(tx, 'problems', problems);
  }
  putAll(
    tx,
    'settings',
    Object.entries(changes.settings ?? {}).map(([name, value]) => ({ name, value })),
  );
  await Promise.all(
    (changes.lines ?? []).map((of) => replaceLines(tx, of.agreementId, of.lines, times.get(of.agreementId))),
  );
  if (changes.report) await putReport(tx, changes.report.report, changes.report.rows);
  for (const { reportKey, accountId } of changes.joins ?? []) await joinRows(tx, reportKey, accountId);
  for (const { from, to, at } of changes.moves ?? []) await moveAccount(tx, from, to, at);
}

const durabilityOf = ({ put, remove, moves }: Changes): Durability =>
  moves || DECISIONS.some((name) => put?.[name] || remove?.[name]) ? 'strict' : 'relaxed';

/** The object stores that a transaction must name beforehand. */
function touched(changes: Changes): Set<ContentName> {
  const names = new Set<ContentName>(['syncRuns']);
  for (const name of REPOSITORIES) if (changes.remove?.[name] || changes.put?.[name]) names.add(name);
  if (changes.lines) for (const name of WITH_HISTORY) names.add(name);
  if (changes.problems) names.add('problems');
  if (changes.report) names.add('reports');
  if (changes.report) names.add('usage');
  if (changes.report || changes.joins || changes.moves) names.add('reportNames');
  if (changes.moves) names.add('vendorAccounts').add('accountMappings').add('mappingChanges');
  if (changes.settings) names.add('settings');
  if (changes.lastEntry !== undefined) names.add('pushEntries');
  return names;
}
