import type { ListedFacts } from '@/components/findings/slots';
import { saveFile } from '@/components/shared/save-file';
import type { FindingItem } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';

/** The findings as they are listed, as a file among the downloads. Throws FailureError `export.failed`. */
export async function takeFindingsAlong(
  format: 'csv' | 'xlsx',
  items: readonly FindingItem[],
  facts: ListedFacts,
): Promise<void> {
  try {
    // Loaded when they are wanted: writing files is no part of showing a list.
    const { findingsTable } = await import('@/lib/export/findings-table');
    const table = findingsTable(items, { ...facts, madeAt: Date.now() });
    const content =
      format === 'csv'
        ? (await import('@/lib/export/csv')).tableCsv(table)
        : await (await import('@/lib/export/xlsx')).tableXlsx(table);
    saveFile(`seatcheck findings ${facts.month}.${format}`, content);
  } catch {
    throw new FailureError({
      code: 'export.failed',
      sentence: 'The file could not be made.',
      nextStep: format === 'csv' ? 'Try again.' : 'Try again, or take the CSV.',
    });
  }
}
