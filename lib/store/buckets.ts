import type { Month } from '@/lib/model/calendar';
import type { RowsOfName, StoredRows } from './schema';

/** The bucket that lists the report's keys. */
export const KEYS = 0;
const BUCKETS = 32;

/** 1 to `BUCKETS`, by FNV-1a: stands on disk, so that it never changes without a migration. */
export function bucketOf(reportKey: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < reportKey.length; at += 1)
    hash = Math.imul(hash ^ reportKey.charCodeAt(at), 0x01000193) >>> 0;
  return 1 + (hash % BUCKETS);
}

/** A report as it is stored. */
export function inBuckets(month: Month, runId: string, names: readonly RowsOfName[]): StoredRows[] {
  const buckets = [...Map.groupBy(names, ({ reportKey }) => bucketOf(reportKey))];
  return [
    { month, runId, bucket: KEYS, names: [], keys: names.map(({ reportKey }) => reportKey) },
    ...buckets.map(([bucket, ofBucket]) => ({ month, runId, bucket, names: ofBucket })),
  ];
}
