import type { Decimal } from '@/lib/model/decimal';

/** `number` and `money` are exact decimals, `day` is "YYYY-MM-DD"; anything else in such a cell is written as text. */
export type CellKind = 'text' | 'number' | 'money' | 'day';

export interface ExportColumn<Key extends string = string> {
  key: Key;
  label: string;
  kind: CellKind;
}

/** A table to be taken along: `null` and a missing cell are empty cells, never 0. */
export interface ExportTable<Key extends string = string> {
  /** The sheet's name; a spreadsheet allows 31 characters of it. */
  name: string;
  columns: readonly ExportColumn<Key>[];
  rows: readonly Partial<Record<Key, string | null>>[];
  /** What the table is, a line each: what was shown, month, day, when it was made. A sheet of its own in XLSX. */
  about: readonly (readonly [label: string, text: string])[];
}

const CANONICAL = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

/** The cell as an exact decimal; null where the column has none, or the cell is something else. */
export const numberIn = (kind: CellKind, cell: string): Decimal | null =>
  (kind === 'number' || kind === 'money') && CANONICAL.test(cell) ? (cell as Decimal) : null;
