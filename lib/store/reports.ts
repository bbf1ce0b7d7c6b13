import type { MonthReport, UsageRow } from '@/lib/model/records';
import { stored } from './rows';
import { beginningWith, type Writing } from './schema';

/** Makes the newest whole report of each month the published one and drops the others. */
export async function publishReports(tx: Writing): Promise<boolean> {
  const reports = await tx.objectStore('reports').getAll();
  let changed = false;
  for (const [, ofMonth] of Map.groupBy(reports, (report) => report.month)) {
    const newest = await newestWhole(tx, ofMonth);
    if (!newest) continue;
    for (const other of ofMonth) if (other !== newest) await dropReport(tx, other);
    if (!newest.published) await tx.objectStore('reports').put({ ...newest, published: true });
    changed ||= !newest.published;
  }
  return changed;
}

/** Writes a report. Waiting reports of its month go: only the newest is ever shown. */
export async function putReport(tx: Writing, report: MonthReport, rows?: UsageRow[]): Promise<void> {
  const reports = tx.objectStore('reports');
  if (!rows) {
    // It may have been published, or dropped, since the caller looked.
    const there = await reports.get([report.month, report.runId]);
    if (there) await reports.put({ ...report, published: there.published });
    return;
  }
  await reports.put(report);
  for (const other of await reports.getAll(beginningWith(report.month)))
    if (other.runId !== report.runId && !other.published) await dropReport(tx, other);
  const usage = tx.objectStore('usage');
  await usage.delete(beginningWith(report.month, report.runId));
  await Promise.all(rows.map((row) => usage.put(stored(row))));
}

async function newestWhole(tx: Writing, reports: MonthReport[]): Promise<MonthReport | undefined> {
  for (const report of reports.toSorted((a, b) => b.fetchedAt - a.fetchedAt)) {
    if (report.published) return report;
    const rows = await tx.objectStore('usage').count(beginningWith(report.month, report.runId));
    if (rows === report.rowCount) return report;
  }
  return undefined;
}

async function dropReport(tx: Writing, { month, runId }: MonthReport): Promise<void> {
  await tx.objectStore('reports').delete([month, runId]);
  await tx.objectStore('usage').delete(beginningWith(month, runId));
}
