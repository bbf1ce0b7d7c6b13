import type { MonthReport, UsageRow } from '@/lib/model/records';
import { putRows } from './rows';
import { beginningWith, type Writing } from './schema';

/**
 * Makes the newest report of each month the published one and drops the others. A report and its rows are written
 * in one transaction, so that every report is whole.
 */
export async function publishReports(tx: Writing): Promise<boolean> {
  const reports = await tx.objectStore('reports').getAll();
  let changed = false;
  for (const [, ofMonth] of Map.groupBy(reports, (report) => report.month)) {
    // The one that waits, whatever its stamp says: the clock may have been put back.
    const [newest, ...older] = ofMonth.toSorted((a, b) => Number(a.published) - Number(b.published));
    if (!newest) continue;
    for (const other of older) await dropReport(tx, other);
    if (newest.published) continue;
    await tx.objectStore('reports').put({ ...newest, published: true });
    changed = true;
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
  await putRows(tx, report, rows);
}

async function dropReport(tx: Writing, { month, runId }: MonthReport): Promise<void> {
  await tx.objectStore('reports').delete([month, runId]);
  await tx.objectStore('usage').delete(beginningWith(month, runId));
}
