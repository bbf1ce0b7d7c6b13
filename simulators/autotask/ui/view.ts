import { type Column, type ListName, shownColumns } from './columns';
import type { Context } from './context';
import { linesOf } from './data';
import { shownDay, shownNumber } from './format';
import { cents, type GridRow, recordsOf } from './rows';
import type { FullSettings } from './settings';
import { wordFor } from './words';

/** What a grid shows at one time, before it is drawn. */
export interface GridView {
  list: ListName;
  columns: Column[];
  /** Rows of this page, with headings, members and the total where there are any. */
  rows: GridRow[];
  /** Records of all pages. */
  total: number;
  page: number;
  pages: number;
  /** Records a page; 0: all. */
  size: number;
}

export function viewOf(context: Context, list: ListName, aspx = false): GridView {
  const { look, settings } = context;
  const records = sorted(recordsOf(context, list), look.sort, look.descending);
  const size = settings.pageSize;
  const pages = size === 0 ? 1 : Math.max(1, Math.ceil(records.length / size));
  const page = Math.min(Math.max(1, look.page), pages);
  const shown = size === 0 ? records : records.slice((page - 1) * size, page * size);
  const columns = shownColumns(list, settings, aspx);
  const rows = list === 'services' ? withinSections(context, shown) : shown;
  const total =
    settings.totals && columns.some(({ kind }) => kind === 'money') ? [totalRow(records, columns)] : [];
  return { list, columns, rows: [...rows, ...total], total: records.length, page, pages, size };
}

function sorted(rows: GridRow[], by: string | null, descending: boolean): GridRow[] {
  if (by === null) return rows;
  const compare = (a: GridRow, b: GridRow): number => {
    const [left, right] = [a.values[by] ?? '', b.values[by] ?? ''];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left).localeCompare(String(right));
  };
  return [...rows].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** Bundles and services head their rows, and a bundle its services, in the order that the rows have anyway. */
function withinSections(context: Context, rows: readonly GridRow[]): GridRow[] {
  const { settings } = context;
  const out: GridRow[] = [];
  let section: GridRow['kind'] | null = null;
  for (const row of rows) {
    if (settings.sections && row.kind !== section) {
      section = row.kind;
      const title = section === 'bundle' ? 'Service Bundles' : 'Services';
      out.push({
        ...row,
        role: 'section',
        recordId: null,
        productId: null,
        values: { Name: title },
        open: null,
      });
    }
    out.push(row);
    if (row.kind === 'bundle' && settings.members !== 'none') out.push(...memberRows(context, row));
  }
  return out;
}

function memberRows({ state, settings, today }: Context, bundle: GridRow): GridRow[] {
  const owner = state.contractServiceBundles.find((line) => line.id === bundle.recordId)?.contractID;
  const line = linesOf(state, Number(owner ?? 0), settings.day ?? today).find(
    ({ kind, id }) => kind === 'bundle' && id === bundle.recordId,
  );
  return (line?.members ?? []).map((name) => ({
    ...bundle,
    role: 'member',
    recordId: null,
    productId: null,
    values: { Name: name, Units: settings.members === 'units' ? (bundle.values.Units ?? null) : null },
    open: null,
  }));
}

function totalRow(records: readonly GridRow[], columns: readonly Column[]): GridRow {
  const values: GridRow['values'] = { [columns[0]?.label ?? 'Name']: 'Total' };
  for (const { label } of columns)
    if (/^(Units|Quantity|Total Price|Extended Price|Billable Amount)$/.test(label))
      values[label] = cents(records.reduce((sum, row) => sum + Number(row.values[label] ?? 0), 0));
  return { role: 'total', kind: 'other', recordId: null, productId: null, values, open: null };
}

/** What else the cells of a wordy page say. */
const WORDY: Record<string, string> = {
  Name: ' - per seat',
  'Invoice Description': ' (billed monthly)',
  Units: ' of 100',
};

/** A cell's text. */
export function cellText(row: GridRow, column: Column, settings: FullSettings): string {
  const text = plainText(row, column, settings);
  const isOfLine = row.role === 'record' || row.role === 'member';
  const more = settings.wordy && isOfLine && text !== '' ? WORDY[column.label] : undefined;
  return text + (more ?? '');
}

/** Sections, totals and types are words of the product, so they are in the user's language. */
function plainText(row: GridRow, column: Column, settings: FullSettings): string {
  const value = row.values[column.label] ?? null;
  if (value === null) return '';
  if (typeof value === 'number') {
    const places = column.kind === 'money' ? 2 : Number.isInteger(value) ? settings.unitDecimals : 2;
    return shownNumber(value, places, settings);
  }
  if (column.kind === 'day') return shownDay(value, settings);
  const ours = row.role === 'section' || row.role === 'total' || /Type$|^Status$/.test(column.label);
  return ours ? wordFor(value, settings) : value;
}

/** A column's header. */
export function headText(column: Column, settings: FullSettings): string {
  const isName = column.label === 'Name' && column.kind === 'link';
  const own = settings.heads?.[column.label];
  if (own !== undefined) return own;
  const label = isName && column.property === 'ServiceName' ? 'Service Name' : column.label;
  return wordFor(label, settings);
}

export const isNumber = ({ kind }: Column): boolean => kind === 'units' || kind === 'money';

/** What a row's key attribute holds; null: there is none. */
export function rowKey(row: GridRow, settings: FullSettings): string | null {
  const id = settings.rowKeys === 'product' ? (row.productId ?? row.recordId) : row.recordId;
  return settings.rowKeys === 'none' || id === null ? null : String(id);
}
