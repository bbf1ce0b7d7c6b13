import { joinRows, moveAccount } from './accounts';
import { replaceLines } from './agreement-lines';
import type { Connection } from './connection';
import type { Changes, Records, RepositoryName } from './contract';
import { putReport } from './reports';
import { type ContentName, REPOSITORIES, type Writing } from './schema';

/** Writes all changes in one transaction. */
export const commit = (connection: Connection, changes: Changes): Promise<void> =>
  connection.write([...touched(changes)], async (tx) => {
    for (const name of REPOSITORIES) await removeAll(tx, name, changes.remove?.[name] ?? []);
    for (const name of REPOSITORIES) await putAll(tx, name, changes.put?.[name] ?? []);
    await Promise.all((changes.lines ?? []).map((of) => replaceLines(tx, of.agreementId, of.lines)));
    for (const { prefix, problems } of changes.problems ?? []) {
      await tx.objectStore('problems').delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      await putAll(tx, 'problems', problems);
    }
    if (changes.report) await putReport(tx, changes.report.report, changes.report.rows);
    for (const { reportKey, accountId } of changes.joins ?? []) await joinRows(tx, reportKey, accountId);
    for (const { from, to, at } of changes.moves ?? []) await moveAccount(tx, from, to, at);
    for (const [name, value] of Object.entries(changes.settings ?? {}))
      await tx.objectStore('settings').put({ name, value });
  });

/** The object stores that a transaction must name beforehand. */
function touched(changes: Changes): Set<ContentName> {
  const names = new Set<ContentName>(['syncRuns']);
  for (const name of REPOSITORIES) if (changes.remove?.[name] || changes.put?.[name]) names.add(name);
  if (changes.lines) names.add('agreementLines');
  if (changes.problems) names.add('problems');
  if (changes.report) names.add('reports');
  if (changes.report) names.add('usage');
  if (changes.report || changes.joins || changes.moves) names.add('reportNames');
  if (changes.moves) names.add('vendorAccounts').add('accountMappings');
  if (changes.settings) names.add('settings');
  return names;
}

const removeAll = (tx: Writing, name: RepositoryName, ids: string[]): Promise<unknown> =>
  Promise.all(ids.map((id) => tx.objectStore(name).delete(id)));

const putAll = <K extends RepositoryName>(tx: Writing, name: K, records: Records[K][]): Promise<unknown> =>
  Promise.all(records.map((record) => tx.objectStore(name).put(record)));
