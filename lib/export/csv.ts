import Papa from 'papaparse';
import { harmless } from './formula';
import { type ExportTable, numberIn } from './table';

/** Excel takes a file without it for one in the local code page, and spoils the accents. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * The table as CSV: comma, CRLF, byte order mark, numbers as exact plain decimals with a point. `about` is left out,
 * so that the first line is the header for whatever reads the file.
 */
export function tableCsv<Key extends string>({ columns, rows }: ExportTable<Key>): string {
  const cells = rows.map((row) =>
    columns.map(({ key, kind }) => {
      const cell = row[key] ?? '';
      return numberIn(kind, cell) ?? harmless(cell);
    }),
  );
  const csv = Papa.unparse([columns.map(({ label }) => harmless(label)), ...cells], { newline: '\r\n' });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
