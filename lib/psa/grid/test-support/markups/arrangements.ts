import type { LineFigure } from '@/lib/model/figures';
import { LINES, line } from '../lines';
import { COLUMNS as C, headerRow, rows, split, table, td, USUAL } from '../render';
import type { Markup } from './markup';

const cutOver: LineFigure[] = [
  ...LINES,
  line('L7', 'XDR-EP', 'Endpoint detection', '20', '4', '2026-10-01'),
  line('L8', 'BACKUP', 'Server backup', '3', '60', '2026-10-01', '2026-10-31'),
];
const numeric = LINES.map((one, at) => ({ ...one, productIdentifier: String(4711 + at) }));

/** Columns moved, missing and merged. */
export const ARRANGEMENTS: Markup[] = [
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
