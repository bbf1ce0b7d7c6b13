import type { Month } from '@/lib/model/calendar';
import type { MonthReport } from '@/lib/model/records';
import type { Connection } from './connection';
import type { Store } from './contract';
import { publishReports } from './reports';
import { namesInReports, ROWS, rowsOf, rowsOfAccounts } from './rows';
import { beginningWith, type Reading } from './schema';

export const usageRepository = (connection: Connection): Store['usage'] => ({
  ofMonth: (month) =>
    connection.read(['reports', ...ROWS], async (tx) => {
      const report = await published(tx, month);
      return report ? rowsOf(tx, report) : [];
    }),
  ofAccounts: (month, accountIds) =>
    connection.read(['reports', ...ROWS], async (tx) => {
      const report = await published(tx, month);
      return report ? rowsOfAccounts(tx, report, accountIds) : [];
    }),
  ofReport: (month, runId) => connection.read(ROWS, (tx) => rowsOf(tx, { month, runId })),
  report: (month) => connection.read(['reports'], (tx) => published(tx, month)),
  reports: () => connection.read(['reports'], (tx) => tx.objectStore('reports').getAll()),
  joins: () =>
    connection.read(ROWS, async (tx) =>
      (await namesInReports(tx)).map(({ id, ...name }) => ({ reportKey: id, ...name })),
    ),
  publish: () => connection.write(['reports', 'usage'], publishReports, 'strict'),
  erase: () =>
    connection.write(
      ['reports', ...ROWS],
      async (tx) => {
        await Promise.all(['reports' as const, ...ROWS].map((name) => tx.objectStore(name).clear()));
      },
      'strict',
    ),
});

async function published(tx: Reading, month: Month): Promise<MonthReport | undefined> {
  const reports = await tx.objectStore('reports').getAll(beginningWith(month));
  return reports.find((report) => report.published);
}
