import type { BackgroundLink } from '@/components/shared/background';
import { psaName } from '@/components/shared/psa-name';
import { saveFile } from '@/components/shared/save-file';
import { today } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import type { PushEntry } from '@/lib/model/push-record';
import { readEntries } from './read-entries';

const HOW_TO_CHECK =
  'Each entry holds the hash of the one before it. docs/push.md of Seatcheck says what is hashed; "npx tsx scripts/verify-record.ts <this file>" does it.';

export type RecordFormat = 'csv' | 'xlsx' | 'json';

/**
 * The record as a file among the downloads: of `query` what was searched for, '' everything. JSON is always everything,
 * in the order in which it was written. Gives how many entries it holds. Rejects as `push.record` does, or with
 * FailureError `export.failed`.
 */
export async function takeRecord(
  link: Pick<BackgroundLink, 'ask'>,
  format: RecordFormat,
  query: string,
): Promise<number> {
  const wanted = format === 'json' ? '' : query;
  const entries = await readEntries(link, wanted);
  const whole = await wholeOf(link);
  try {
    saveFile(`seatcheck pushes ${today(new Date())}.${format}`, await fileOf(format, entries, wanted, whole));
    return entries.length;
  } catch {
    throw new FailureError({
      code: 'export.failed',
      sentence: 'The file could not be made.',
      nextStep: format === 'xlsx' ? 'Try again, or take the CSV.' : 'Try again.',
    });
  }
}

/** A record that cannot be checked is taken along all the same. */
async function wholeOf({ ask }: Pick<BackgroundLink, 'ask'>): Promise<string> {
  try {
    const { broken } = await ask('push.verify', {});
    return broken === null ? 'Yes' : `No. ${broken}`;
  } catch {
    return 'It could not be checked.';
  }
}

// Loaded when they are wanted: writing files is no part of showing a list.
async function fileOf(
  format: RecordFormat,
  entries: PushEntry[],
  query: string,
  whole: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const madeAt = Date.now();
  if (format === 'json') {
    const { recordJson } = await import('@/lib/export/record-json');
    return recordJson(entries, madeAt, HOW_TO_CHECK);
  }
  const { recordTable } = await import('@/lib/export/record-table');
  const table = recordTable(entries, { query, madeAt, whole, psaName });
  if (format === 'csv') return (await import('@/lib/export/csv')).tableCsv(table);
  return (await import('@/lib/export/xlsx')).tableXlsx(table);
}
