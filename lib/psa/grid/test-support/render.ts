import type { LineFigure } from '@/lib/model/figures';

/** A column of a fixture: its header and what a cell says. */
export interface Column {
  header: string;
  /** The cell that has to carry the badge. */
  quantity?: true;
  text(line: LineFigure, index: number): string;
}

export type Format = (value: string) => string;

export const us: Format = (value) => {
  const [whole = '', fraction = ''] = Number(value).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};
const like =
  (group: string, mark: string): Format =>
  (value) =>
    us(value).replace(/[,.]/g, (char) => (char === ',' ? group : mark));
export const FORMATS = {
  us,
  german: like('.', ','),
  french: like('\u202f', ','),
  spaced: like(' ', '.'),
  noBreak: like('\u00a0', ','),
  swiss: like('’', '.'),
  plain: (value) => value,
  unit: (value) => `${us(value)} users`,
} satisfies Record<string, Format>;

const american = (day: string | null): string => {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year ? `${month}/${date}/${year}` : '';
};

export const COLUMNS = {
  check: { header: '', text: () => '<img alt="">' },
  sequence: { header: 'Sequence', text: (_line, index) => String(index + 1) },
  effective: { header: 'Effective', text: (line) => american(line.effectiveDate) },
  cancelled: { header: 'Cancelled', text: (line) => american(line.cancelledDate) },
  product: {
    header: 'Product ID',
    text: (line) => `<a class="multilineClickable">${line.productIdentifier}</a>`,
  },
  description: { header: 'Description', text: (line) => line.description },
  quantity: { header: 'Quantity', quantity: true, text: (line) => us(line.quantity ?? '0') },
  price: { header: 'Price', text: (line) => `$${us(line.unitPrice ?? '0')}` },
  extended: {
    header: 'Ext Price',
    text: (line) => `$${us(String(Number(line.quantity) * Number(line.unitPrice)))}`,
  },
  bill: { header: 'Bill', text: () => '<img class="tick" alt="">' },
} satisfies Record<string, Column>;

/** The columns of an Additions tab in the documented order. */
export const USUAL: Column[] = Object.values(COLUMNS);

export const quantityAs = (format: Format, header = 'Quantity'): Column => ({
  header,
  quantity: true,
  text: (line) => format(line.quantity ?? '0'),
});

export const renamed = (column: Column, header: string): Column => ({ ...column, header });

type Cell = (column: Column, inner: string, index: number) => string;
const mark = (column: Column): string => (column.quantity ? ' data-quantity' : '');

/** One row's cells; `blank` gives an emptied row. */
export const cells = (columns: Column[], one: LineFigure | null, index: number, cell: Cell): string =>
  columns.map((column, at) => cell(column, one ? column.text(one, index) : '', at)).join('');

export const td: Cell = (column, inner, at) =>
  `<td cellindex="${at}"${mark(column)}><div>${inner}</div></td>`;
export const div: Cell = (column, inner) => `<div class="c"${mark(column)}><span>${inner}</span></div>`;
export const ariaCell: Cell = (column, inner) => `<div role="gridcell"${mark(column)}>${inner}</div>`;

/** A row's truth stands in data-line: what it shows, for the test to compare with. */
export const rows = (
  columns: Column[],
  lines: readonly LineFigure[],
  tag: string,
  cell: Cell,
  extra = '',
): string =>
  lines
    .map(
      (one, index) =>
        `<${tag} data-line="${one.lineId}"${extra}>${cells(columns, one, index, cell)}</${tag}>`,
    )
    .join('');

export const headerRow = (columns: Column[], cell: 'td' | 'th'): string =>
  `<tr>${columns.map(({ header }) => `<${cell}><span>${header}</span></${cell}>`).join('')}</tr>`;

/** Header and body in one table. */
export const table = (columns: Column[], lines: readonly LineFigure[]): string =>
  `<table><thead>${headerRow(columns, 'th')}</thead><tbody>${rows(columns, lines, 'tr', td)}</tbody></table>`;

/** Header and body as separate tables in a grid, the way of connectwise.md 2.3. */
export const split = (columns: Column[], lines: readonly LineFigure[], headers: Column[] = columns): string =>
  `<div class="GMDB3DUBBXF mm_grid"><div class="cw-ml-header"><div><table><tbody></tbody><tbody>${headerRow(headers, 'td')}
  <tr>${headers.map(() => '<td><div><input></div></td>').join('')}</tr></tbody></table></div></div>
  <div id="x-listview-scroller"><div><table class="x-grid"><tbody></tbody><tbody>
  ${rows(columns, lines, 'tr', td, ' class="cw-ml-row"')}</tbody></table></div></div></div>`;
