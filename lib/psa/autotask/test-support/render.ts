import type { LineFigure } from '@/lib/model/figures';
import { type Column, cells, type Format, us } from '../../grid/test-support/render';

/** Columns of the reference's sketch (autotask.md 2e [G]). */
export const COLUMNS = {
  menu: { header: '', text: () => '<div class="StandardButtonIcon ContextMenu"></div>' },
  name: { header: 'Name', text: (line) => line.productIdentifier },
  serviceName: { header: 'Service Name', text: (line) => line.productIdentifier },
  units: { header: 'Units', quantity: true, text: (line) => line.quantity ?? '' },
  price: { header: 'Unit Price', text: (line) => us(line.unitPrice ?? '0') },
  cost: { header: 'Unit Cost', text: (line) => us(String(Number(line.unitPrice) / 2)) },
  total: {
    header: 'Total Price',
    text: (line) => us(String(Number(line.quantity) * Number(line.unitPrice))),
  },
  period: { header: 'Period Type', text: () => 'Monthly' },
} satisfies Record<string, Column>;

const C = COLUMNS;
export const USUAL: Column[] = [C.name, C.units, C.price, C.cost, C.total];

export const units = (format: Format, header = 'Units'): Column => ({
  ...C.units,
  header,
  text: (line) => format(line.quantity ?? '0'),
});

const mark = (column: Column): string => (column.quantity ? ' data-quantity' : '');
type Lines = readonly LineFigure[];

/** Generated ids are others on every load. */
const generated = (): string => `z${crypto.randomUUID().replaceAll('-', '')}`;

/** Current MVC grid: separate tables; body rows may have `extra` leading cells that the header has not (2c, 2e A). */
export function current(columns: Column[], lines: Lines, extra = 0): string {
  const cell = (column: Column, inner: string) => `<td class="TextCell"${mark(column)}>${inner}</td>`;
  const leading = '<td><div class="StandardButtonIcon ContextMenu"></div></td>'.repeat(extra);
  const heads = columns.map(({ header }) => `<td>${header}</td>`).join('');
  const body = lines.map(
    (one, at) =>
      `<tr class="Display" data-row-key="${501 + at}" data-line="${one.lineId}">${leading}${cells(columns, one, at, cell)}</tr>`,
  );
  return `<div class="Grid" id="${generated()}"><div class="Header"><div><table><tbody><tr class="Heading">${heads}</tr></tbody></table></div></div>
    <div class="Body"><div><table><tbody>${body.join('')}</tbody></table></div></div>
    <div class="Footer"><div class="Pager"><div class="VisibleRows">1 - ${lines.length} of ${lines.length}</div><div class="PageSizeStatus"><select><option>25</option><option>50</option></select></div></div></div></div>`;
}

/** Older MVC grid: U0.. columns (2c). */
export function older(columns: Column[], lines: Lines, extra = 0): string {
  const heads = columns
    .map(
      ({ header }) =>
        `<td class="Text"><div class="Standard"><div class="Heading">${header}</div></div></td>`,
    )
    .join('');
  const leading = Array.from({ length: extra }, (_, at) => `<td class="U${at}"></td>`).join('');
  const body = lines.map((one, at) => {
    const inner = cells(
      columns,
      one,
      at,
      (column, text, index) => `<td class="U${index + extra}"${mark(column)}>${text}</td>`,
    );
    return `<tr class="D" id="${generated()}_${501 + at}" data-key-field-value="${501 + at}" data-line="${one.lineId}">${leading}${inner}</tr>`;
  });
  return `<div class="Grid Medium" id="${generated()}"><div class="HeaderContainer"><table><colgroup><col data-unique-css-class="U0"></colgroup><tbody><tr class="HeadingRow">${heads}</tr></tbody></table></div>
    <div class="ScrollingContentContainer"><div class="NoDataMessage" style="display:none">No items to display</div><div class="RowContainer BodyContainer"><table><tbody>${body.join('')}</tbody></table></div></div>
    <div class="FooterContainer"><div class="RowStatus">1 - 6 of 6</div></div></div>`;
}

/** Classic ASPX grid: one table (2e B). */
export function classic(columns: Column[], lines: Lines, extra = 1): string {
  const heads = '<td></td>'.repeat(extra) + columns.map(({ header }) => `<td>${header}</td>`).join('');
  const link = '<td><a onclick="window.open(\'/contracts/x?id=501\')"><img alt=""></a></td>'.repeat(extra);
  const body = lines.map(
    (one, at) =>
      `<tr class="${at % 2 ? 'dataGridAlternating' : 'dataGridBody'}" data-line="${one.lineId}">${link}${cells(columns, one, at, (column, text) => `<td align="right"${mark(column)}><span>${text}</span></td>`)}</tr>`,
  );
  return `<div class="GridContainer"><table class="dataGridBody" cellspacing="0"><tbody><tr class="dataGridHeader">${heads}</tr>${body.join('')}</tbody></table></div>`;
}

/** An umbrella contract's list, of plain elements: its markup is unknown (2b, 2e D). */
export function plain(columns: Column[], lines: Lines, extra = 0): string {
  const cell = (inner: string, at = '') => `<div class="c-text"${at}><span>${inner}</span></div>`;
  const leading = '<div class="c-check"></div>'.repeat(extra);
  const heads = leading + columns.map(({ header }) => cell(header)).join('');
  const body = lines.map(
    (one, index) =>
      `<div class="c-list__row" data-line="${one.lineId}">${leading}${cells(columns, one, index, (column, text) => cell(text, mark(column)))}</div>`,
  );
  return `<div class="c-list"><div class="c-list__head">${heads}</div><div class="c-list__body">${body.join('')}</div></div>`;
}

/** The same with roles. */
export function aria(columns: Column[], lines: Lines): string {
  const heads = columns.map(({ header }) => `<div role="columnheader">${header}</div>`).join('');
  const body = lines.map(
    (one, at) =>
      `<div role="row" data-line="${one.lineId}">${cells(columns, one, at, (column, text) => `<div role="gridcell"${mark(column)}>${text}</div>`)}</div>`,
  );
  return `<div role="grid"><div role="row">${heads}</div>${body.join('')}</div>`;
}

export const SKELETONS = { current, older, classic, plain } as const;
