import type { Month } from '@/lib/model/calendar';
import type { MonthReport } from '@/lib/model/records';
import type { Connection } from './connection';
import type { RowJoin, Store } from './contract';
import { publishReports } from './reports';
import { unstored } from './rows';
import { beginningWith, type Reading } from './schema';

export const usageRepository = (connection: Connection): Store['usage'] => ({
  ofMonth: (month) =>
    connection.read(['reports', 'usage'], async (tx) => {
      const report = await published(tx, month);
      if (!report) return [];
      const rows = await tx.objectStore('usage').getAll(beginningWith(month, report.runId));
      return rows.map(unstored);
    }),
  ofAccounts: (month, accountIds) =>
    connection.read(['reports', 'usage'], async (tx) => {
      const report = await published(tx, month);
      if (!report) return [];
      const byAccount = tx.objectStore('usage').index('account');
      const rows = await Promise.all(
        [...new Set(accountIds)]
          .filter((id) => id !== '')
          .map((id) => byAccount.getAll(IDBKeyRange.only([id, month, report.runId]))),
      );
      return rows.flat().map(unstored);
    }),
  ofReport: (month, runId) =>
    connection.read(['usage'], async (tx) =>
      (await tx.objectStore('usage').getAll(beginningWith(month, runId))).map(unstored),
    ),
  report: (month) => connection.read(['reports'], (tx) => published(tx, month)),
  reports: () => connection.read(['reports'], (tx) => tx.objectStore('reports').getAll()),
  joins: () =>
    connection.read(['usage'], async (tx) => {
      const joins: RowJoin[] = [];
      let cursor = await tx.objectStore('usage').index('join').openCursor(null, 'nextunique');
      for (; cursor; cursor = await cursor.continue()) {
        const { reportKey: key, accountId, customer, city, state } = cursor.value;
        joins.push({ reportKey: key, accountId, customer, city, state });
      }
      return joins;
    }),
  publish: () => connection.write(['reports', 'usage'], publishReports),
});

async function published(tx: Reading, month: Month): Promise<MonthReport | undefined> {
  const reports = await tx.objectStore('reports').getAll(beginningWith(month));
  return reports.find((report) => report.published);
}
