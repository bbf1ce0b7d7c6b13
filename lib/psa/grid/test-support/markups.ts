import type { LineFigure } from '@/lib/model/figures';
import { LINES, line } from './lines';
import {
  ariaCell,
  COLUMNS as C,
  type Column,
  cells,
  div,
  FORMATS,
  headerRow,
  quantityAs,
  renamed,
  rows,
  split,
  table,
  td,
  USUAL,
} from './render';

/**
 * A page that shows LINES. The truth stands in the markup: `data-line` is the line a row shows ('' when it is
 * none or not to be told), `data-stale` that its quantity is not the line's, no `data-line` that the row is to
 * be left alone, `data-quantity` the cell for the badge.
 */
export interface Markup {
  name: string;
  html: string;
  /** Known lines; null: no PSA keys. Default LINES. */
  lines?: LineFigure[] | null;
  by?: 'content' | 'labels';
}

const header = (names: string[]): string =>
  `<div class="head">${names.map((n) => `<div>${n}</div>`).join('')}</div>`;
const plain: Column[] = [C.product, C.description, C.quantity, C.price];
const HIDDEN = (html: string, how: string): string =>
  `<div ${how}>${html.replace(/data-line="\w*"/g, '')}</div>`;
const localised = (names: string[], format: (value: string) => string): string =>
  split(
    [C.sequence, C.product, C.description, quantityAs(format), C.price].map((column, at) =>
      renamed(column, names[at] ?? ''),
    ),
    LINES,
  );
const emptied = (columns: Column[]): string => `<tr class="cw-ml-row">${cells(columns, null, 0, td)}</tr>`;
const into = (html: string, row: string): string =>
  html.replace('<tr data-line="L3"', `${row}<tr data-line="L3"`);
const stale = (html: string, id: string, from: string): string =>
  html.replace(
    new RegExp(`(<tr data-line="${id}")(.*?data-quantity><div>)${from}`, 's'),
    '$1 data-stale$2777.00',
  );

const cutOver: LineFigure[] = [
  ...LINES,
  line('L7', 'XDR-EP', 'Endpoint detection', '20', '4', '2026-10-01'),
  line('L8', 'BACKUP', 'Server backup', '3', '60', '2026-10-01', '2026-10-31'),
];
const again = line('L9', 'BACKUP', 'Server backup', '3', '55', '2024-12-31');
const alike: LineFigure[] = [...LINES, again];
/** The same on the page, and not the same: their badges differ. */
const twins: LineFigure[] = [...LINES, { ...again, badge: { ...again.badge, groupedLines: 2 } }];
const numeric = LINES.map((one, at) => ({ ...one, productIdentifier: String(4711 + at) }));

/** Shapes of rows and headers. */
const SHAPES: Markup[] = [
  { name: 'one table', html: table(USUAL, LINES) },
  { name: 'header and body as separate tables', html: split(USUAL, LINES) },
  { name: 'header without the checkbox column', html: split(USUAL, LINES, USUAL.slice(1)) },
  { name: 'header with fillers at its end', html: split(USUAL, LINES, [...USUAL, C.check, C.check]) },
  { name: 'no header at all', html: `<table>${rows(USUAL, LINES, 'tr', td)}</table>` },
  { name: 'plain elements', html: `<div>${rows(plain, LINES, 'div', div)}</div>` },
  {
    name: 'plain elements with a wrapper',
    html: `<section>${LINES.map((one, at) => `<div data-line="${one.lineId}"><div>${cells(plain, one, at, div)}</div></div>`).join('')}</section>`,
  },
  {
    name: 'plain elements under a strip',
    html: `<div>${header(['Product ID', 'Description', 'Quantity', 'Price'])}<div>${rows(plain, LINES, 'div', div)}</div></div>`,
  },
  { name: 'a list', html: `<ul>${rows(plain, LINES, 'li', div)}</ul>` },
  {
    name: 'an ARIA grid',
    html: `<div role="grid">${rows(USUAL, LINES, 'div', ariaCell, ' role="row"')}</div>`,
  },
  {
    name: 'one table per row',
    html: `<div>${LINES.map((one, at) => `<div class="x-row"><table><tbody><tr data-line="${one.lineId}">${cells(USUAL, one, at, td)}</tr></tbody></table></div>`).join('')}</div>`,
  },
  {
    name: 'layout tables around',
    html: `<table><tr><td>Menu</td><td><table><tr><td>Pod</td><td><input value="x"></td></tr><tr><td colspan="2">${split(USUAL, LINES)}</td></tr></table></td></tr></table>`,
  },
  {
    name: 'tables as widgets in cells',
    html: split(
      USUAL.map((column) =>
        column === C.product
          ? {
              ...column,
              text: (one) => `<table><tbody><tr><td>${one.productIdentifier}</td></tr></tbody></table>`,
            }
          : column,
      ),
      LINES,
    ),
  },
];

/** Columns moved, missing and merged. */
const ARRANGEMENTS: Markup[] = [
  {
    name: 'columns reordered',
    html: split([C.quantity, C.price, C.description, C.check, C.product, C.sequence], LINES),
  },
  { name: 'only product and quantity', html: split([C.product, C.sequence, C.quantity], LINES) },
  { name: 'no Product ID column', html: split([C.sequence, C.description, C.quantity, C.price], LINES) },
  {
    name: 'product and description in one cell',
    html: split(
      [
        C.sequence,
        { header: 'Product', text: (one) => `<b>${one.productIdentifier}</b> – ${one.description}` },
        C.quantity,
        C.price,
      ],
      LINES,
    ),
  },
  {
    name: 'description before identifier in one cell',
    html: split(
      [
        C.sequence,
        { header: 'Product', text: (one) => `${one.description} (${one.productIdentifier})` },
        C.quantity,
      ],
      LINES,
    ),
  },
  {
    name: 'merged header over two columns',
    html: `<table><tr><th></th><th colspan="2">Product ID</th><th>Quantity</th><th>Effective</th></tr>${rows([C.check, C.check, C.product, C.quantity, C.effective], LINES, 'tr', td)}</table>`,
  },
  {
    name: 'headings across the table',
    html: `<table>${headerRow(USUAL, 'th')}<tr><td colspan="10">Recurring</td></tr>${rows(USUAL, LINES, 'tr', td)}</table>`,
  },
  {
    name: 'a total at the end',
    html: table(USUAL, LINES).replace(
      '</tbody>',
      '<tr><td></td><td></td><td></td><td></td><td></td><td>Total</td><td>1,351.50</td><td></td><td></td><td></td></tr></tbody>',
    ),
  },
  {
    name: 'one product cell for two lines',
    html: `<table>${headerRow([C.product, C.effective, C.quantity], 'th')}<tr data-line="L3"><td rowspan="2">XDR-EP</td><td>4/5/2026</td><td data-quantity>12.50</td></tr><tr data-line="L7"><td>10/1/2026</td><td data-quantity>20</td></tr>${rows([C.product, C.effective, C.quantity], LINES.slice(3), 'tr', td)}</table>`,
    lines: cutOver,
  },
  {
    name: 'two columns that agree, one of them named',
    html: split(
      [C.product, { header: 'Shown', text: (one) => String(one.quantity) }, C.quantity, C.effective],
      LINES,
    ),
  },
  { name: 'numbers as product ids', html: split(USUAL, numeric), lines: numeric },
];

/** Languages and ways of writing numbers. */
const LANGUAGES: Markup[] = [
  {
    name: 'German',
    html: localised(['Reihenfolge', 'Produkt-ID', 'Beschreibung', 'Menge', 'Preis'], FORMATS.german),
  },
  {
    name: 'French',
    html: localised(['Séquence', 'ID produit', 'Description', 'Quantité', 'Prix'], FORMATS.french),
  },
  {
    name: 'Dutch',
    html: localised(['Volgorde', 'Product-ID', 'Omschrijving', 'Aantal', 'Prijs'], FORMATS.noBreak),
  },
  {
    name: 'Spanish',
    html: localised(['Secuencia', 'ID de producto', 'Descripción', 'Cantidad', 'Precio'], FORMATS.german),
  },
  {
    name: 'Italian',
    html: localised(['Sequenza', 'ID prodotto', 'Descrizione', 'Quantità', 'Prezzo'], FORMATS.spaced),
  },
  {
    name: 'a language nobody prepared',
    html: localised(['Järjestys', 'Tuote', 'Kuvaus', 'Määrä', 'Hinta'], FORMATS.french),
  },
  { name: 'Swiss numbers', html: localised(['', '', '', '', ''], FORMATS.swiss) },
  { name: 'numbers as they are', html: localised(['', '', '', '', ''], FORMATS.plain) },
  { name: 'numbers with a unit', html: localised(['', '', '', '', ''], FORMATS.unit) },
];

/** What happens on living pages. */
const STATES: Markup[] = [
  { name: 'the second page of a list', html: split(USUAL, LINES.slice(4)) },
  {
    name: 'a twin that is not displayed',
    html: HIDDEN(split(USUAL, LINES), 'style="display:none"') + split(USUAL, LINES),
  },
  {
    name: 'a twin that is invisible',
    html: HIDDEN(split(USUAL, LINES), 'style="visibility:hidden"') + split(USUAL, LINES),
  },
  {
    name: 'a twin for nobody',
    html: HIDDEN(split(USUAL, LINES), 'aria-hidden="true"') + split(USUAL, LINES),
  },
  {
    name: 'the same lines in a window',
    html: split(USUAL, LINES) + HIDDEN(table(USUAL, LINES), 'class="cw-gxt-wnd"'),
  },
  {
    name: 'the same lines in a dialog',
    html: split(USUAL, LINES) + HIDDEN(table(USUAL, LINES), 'role="dialog"'),
  },
  { name: 'rows emptied while recycled', html: into(split(USUAL, LINES), emptied(USUAL).repeat(4)) },
  {
    name: 'rows filled by half',
    html: into(
      split(USUAL, LINES),
      `<tr class="cw-ml-row">${cells([...USUAL.slice(0, 6), { header: 'Quantity', text: () => '' }], LINES[2] ?? null, 2, td)}</tr>`,
    ),
  },
  { name: 'a stale quantity', html: stale(split(USUAL, LINES), 'L2', '1,234.00') },
  { name: 'two stale quantities', html: stale(stale(split(USUAL, LINES), 'L2', '1,234.00'), 'L5', '3.00') },
  { name: 'lines replaced at a cut-over', html: split(USUAL, cutOver), lines: cutOver },
  {
    name: 'two lines that are alike in all',
    html: split(USUAL, alike),
    lines: alike,
  },
  {
    name: 'two lines that only look the same',
    html: split(USUAL, twins).replace(/data-line="(L5|L9)"/g, 'data-line=""'),
    lines: twins,
  },
  {
    name: 'rows of a child agreement',
    html: split(USUAL, [
      ...LINES,
      line('', 'CHILD-1', 'Other', '9', '1'),
      line('', 'CHILD-2', 'Other', '8', '1'),
    ]),
  },
  {
    name: 'fields in cells',
    html: split(
      USUAL.map((column) =>
        'quantity' in column
          ? { ...column, text: (one) => `<input value="${FORMATS.us(one.quantity ?? '')}">` }
          : column,
      ),
      LINES,
    ),
  },
  {
    name: 'hidden copies in cells',
    html: split(
      USUAL.map((column) =>
        'quantity' in column
          ? {
              ...column,
              text: (one) =>
                `<span style="display:none">000</span><span>${FORMATS.us(one.quantity ?? '')}</span>`,
            }
          : column,
      ),
      LINES,
    ),
  },
  {
    name: 'our own badges in cells',
    html: split(
      USUAL.map((column) =>
        'quantity' in column
          ? {
              ...column,
              text: (one) => `${FORMATS.us(one.quantity ?? '')}<span data-seatcheck>40 used</span>`,
            }
          : column,
      ),
      LINES,
    ),
  },
  { name: 'one line only', html: split(USUAL, LINES.slice(0, 1)), lines: LINES.slice(0, 1) },
];

const unknown = (html: string): string => html.replace(/data-line="\w+"/g, 'data-line=""');

/** No PSA keys, or nothing that content can hold on to: header words alone. */
const BY_LABELS: Markup[] = [
  { name: 'labels: separate tables', html: unknown(split(USUAL, LINES)), lines: null, by: 'labels' },
  {
    name: 'labels: header without the checkbox column',
    html: unknown(split(USUAL, LINES, USUAL.slice(1))),
    lines: null,
    by: 'labels',
  },
  {
    name: 'labels: one table with a single row',
    html: unknown(table([C.product, C.quantity, C.effective], LINES.slice(0, 1))),
    lines: null,
    by: 'labels',
  },
  {
    name: 'labels: one table, reordered',
    html: unknown(table([C.quantity, C.effective, C.check, C.product], LINES)),
    lines: null,
    by: 'labels',
  },
  {
    name: 'labels: German',
    html: unknown(localised(['Reihenfolge', 'Produkt-ID', 'Beschreibung', 'Menge', 'Preis'], FORMATS.german)),
    lines: null,
    by: 'labels',
  },
  {
    name: 'labels: an ARIA grid',
    html: unknown(
      `<div role="grid"><div role="rowgroup"><div role="row">${USUAL.map((column) => `<span role="columnheader">${column.header}</span>`).join('')}</div></div><div role="rowgroup">${rows(USUAL, LINES, 'div', ariaCell, ' role="row"')}</div></div>`,
    ),
    lines: null,
    by: 'labels',
  },
  {
    name: 'labels: plain elements under a strip',
    html: unknown(
      `<div>${header(['Product ID', 'Description', 'Quantity', 'Price'])}<div>${rows(plain, LINES, 'div', div)}</div></div>`,
    ),
    lines: null,
    by: 'labels',
  },
  {
    name: 'labels: most rows of child agreements',
    html: split(USUAL, [
      ...LINES.slice(0, 2),
      ...[1, 2, 3, 4].map((at) => line('', `CHILD-${at}`, 'Other', '9', '1')),
    ]),
    by: 'labels',
  },
];

export const MARKUPS: readonly Markup[] = [...SHAPES, ...ARRANGEMENTS, ...LANGUAGES, ...STATES, ...BY_LABELS];
