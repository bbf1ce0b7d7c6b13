import { LINES, line } from '../lines';
import {
  ariaCell,
  COLUMNS as C,
  div,
  FORMATS,
  quantityAs,
  renamed,
  rows,
  split,
  table,
  USUAL,
} from '../render';
import { header, type Markup, plain } from './markup';

const localised = (names: string[], format: (value: string) => string): string =>
  split(
    [C.sequence, C.product, C.description, quantityAs(format), C.price].map((column, at) =>
      renamed(column, names[at] ?? ''),
    ),
    LINES,
  );

const unknown = (html: string): string => html.replace(/data-line="\w+"/g, 'data-line=""');

/** No PSA keys, or nothing that content can hold on to: header words alone. */
export const BY_LABELS: Markup[] = [
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
    name: 'labels: plain elements, as many rows as columns',
    html: unknown(
      `<div>${header(['', 'Product ID', 'Description', 'Quantity', 'Price', ''])}<div>${rows([C.check, ...plain, C.bill], LINES, 'div', div)}</div></div>`,
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
