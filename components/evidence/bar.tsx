import { useSignal } from '@preact/signals';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { saveFile } from '@/components/shared/save-file';
import type { EvidenceSheet } from '@/lib/messaging/protocol';
import { sheetTable } from './table';
import { sheetText } from './text';
import { fileName } from './words';

interface BarProps {
  sheet: EvidenceSheet;
  withMoney: boolean;
  onMoney: (withMoney: boolean) => void;
}

const DONE = { copy: 'Copied.', csv: 'CSV saved.', xlsx: 'XLSX saved.' };
const FAILED = {
  copy: 'The browser did not allow copying. Mark the text on the page and copy it.',
  csv: 'The CSV could not be made. Try again.',
  xlsx: 'The XLSX could not be made. Try again, or take the CSV.',
};

/** What can be done with the sheet; none of it is printed. */
export function Bar({ sheet, withMoney, onMoney }: BarProps) {
  const said = useSignal('');
  const busy = useSignal(false);
  const announce = useAnnounce();
  const doing = async (what: keyof typeof DONE, work: () => Promise<void> | void): Promise<void> => {
    busy.value = true;
    try {
      await work();
      said.value = DONE[what];
    } catch {
      said.value = FAILED[what];
    } finally {
      busy.value = false;
      announce(said.value);
    }
  };
  // Loaded when they are wanted: writing files is no part of showing them.
  const csv = async (): Promise<void> => {
    const { tableCsv } = await import('@/lib/export/csv');
    saveFile(fileName(sheet, 'csv'), tableCsv(sheetTable(sheet, withMoney)));
  };
  const xlsx = async (): Promise<void> => {
    const { tableXlsx } = await import('@/lib/export/xlsx');
    saveFile(fileName(sheet, 'xlsx'), await tableXlsx(sheetTable(sheet, withMoney)));
  };
  return (
    <div class="evidence-bar" role="toolbar" aria-label="Evidence sheet">
      <Button variant="primary" onClick={() => window.print()}>
        Print or save as PDF
      </Button>
      <Button
        icon="copy"
        onClick={() => void doing('copy', () => navigator.clipboard.writeText(sheetText(sheet, withMoney)))}
      >
        Copy as text
      </Button>
      <Button busy={busy.value} onClick={() => void doing('csv', csv)}>
        CSV
      </Button>
      <Button busy={busy.value} onClick={() => void doing('xlsx', xlsx)}>
        XLSX
      </Button>
      <label class="evidence-tick">
        <input
          type="checkbox"
          checked={withMoney}
          onChange={(event) => onMoney(event.currentTarget.checked)}
        />
        With prices
      </label>
      <span class="evidence-said" aria-hidden="true">
        {said.value}
      </span>
    </div>
  );
}
