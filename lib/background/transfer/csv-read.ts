import Papa from 'papaparse';
import { withoutApostrophe } from '@/lib/export/formula';
import { equalForm } from '@/lib/model/names';
import { COLUMN_NAMES, COLUMNS, type Column, OTHER_NAMES, type Row } from './columns';
import { unreadable } from './unreadable';

const DELIMITERS = [',', ';', '\t'];
/** Excel's own first line, which names the delimiter. */
const SEPARATOR_LINE = /^sep=.\r?\n/i;

/** The rows of a CSV file by column, whatever the order of its columns and its delimiter. */
export function readRows(file: string): { rows: Row[]; columns: ReadonlySet<Column> } {
  const text = file.replace(/^\ufeff/, '').replace(SEPARATOR_LINE, '');
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, header: headerOf(text, delimiter) })).sort(
    (a, b) => known(b.header) - known(a.header),
  );
  if (!best?.header.includes('mapping') || known(best.header) < 2) throw unreadable('no mapping file');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: best.delimiter });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw unreadable('open quote', (broken.row ?? 0) + 1);
  const rows = data.slice(1).flatMap((cells) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = Object.fromEntries(COLUMN_NAMES.map((column) => [column, ''])) as Row;
    best.header.forEach((column, at) => {
      if (column !== null) row[column] = withoutApostrophe(cells[at] ?? '');
    });
    return [row];
  });
  return { rows, columns: new Set(best.header.filter((column) => column !== null)) };
}

const fold = (name: string): string => equalForm(name).toLowerCase();
const columnCalled = new Map([
  ...COLUMN_NAMES.map((column) => [fold(COLUMNS[column]), column] as const),
  ...Object.entries(OTHER_NAMES).map(([name, column]) => [fold(name), column] as const),
]);

/** The column of each header cell; null: not one of ours, or a second one of that name. */
function headerOf(text: string, delimiter: string): (Column | null)[] {
  const [cells] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
  const columns = (cells ?? []).map((cell) => columnCalled.get(fold(cell)) ?? null);
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null));
}

const known = (header: readonly (Column | null)[]): number =>
  header.filter((column) => column !== null).length;
