import type { LineFigure } from '@/lib/model/figures';
import { LINES, line, OTHER_LINES } from './lines';
import { COLUMNS as C, type Column, quantityAs, renamed, split, table, USUAL, us } from './render';

/** Where a look-alike stands: which words the address, banner and title have. */
export type Place =
  | { hash: [p: string, rd: number, idxk?: string | undefined, tail?: string] }
  | { query: string }
  | { unknown: true };

/** A page with the agreement's products, quantities or labels that is not the agreement's grid. */
export interface LookAlike {
  name: string;
  html: string;
  place: Place;
  banner?: string;
  title?: string;
  /** Known lines; default LINES. */
  lines?: LineFigure[] | null;
}

const AGREEMENT: Place = { hash: ['agreement_detail', 19064, 'additions', 'AgreementDetail'] };
/** The address says agreement, but not which. */
const SOME_AGREEMENT: Place = { hash: ['agreement_detail', 0, 'additions', 'AgreementDetail'] };
const UNKNOWN: Place = { unknown: true };
const same = split(USUAL, LINES);
const named = (from: Column, header: string, text: Column['text']): Column => ({ ...from, header, text });
const withQuantities = (quantities: string[]): LineFigure[] =>
  LINES.map((one, at) =>
    line(one.lineId, one.productIdentifier, one.description, quantities[at] ?? '0', '1'),
  );

/** The same grid under another kind of record. */
const VETOED: LookAlike[] = [
  { name: 'an invoice', html: same, place: { hash: ['invoice_detail', 10023, undefined, 'InvoiceDetail'] } },
  { name: 'a sales order', html: same, place: { hash: ['sales_order', 4, undefined, 'SalesOrderDetail'] } },
  { name: 'a quote', html: same, place: { query: 'routeTo=OpportunityFv&recid=3' } },
  { name: 'the catalogue', html: same, place: { hash: ['product_setup', 0, undefined, 'ProductList'] } },
  { name: 'a ticket list', html: same, place: { hash: ['sr200', 0, undefined, 'ServiceBoard'] } },
  { name: 'a time sheet', html: same, place: { hash: ['time_sheet', 0, undefined, 'TimeSheetDetail'] } },
  { name: 'an invoice by its banner', html: same, place: UNKNOWN, banner: 'Invoice #10023 - Acme Ltd' },
  {
    name: 'an invoice by its banner, under an agreement',
    html: same,
    place: AGREEMENT,
    banner: 'Invoice #10023',
  },
  { name: 'the catalogue by its title', html: same, place: UNKNOWN, title: 'Manage: Product Catalog' },
  { name: 'a German invoice by its banner', html: same, place: UNKNOWN, banner: 'Rechnung 10023' },
  { name: 'a page that says nothing', html: same, place: UNKNOWN },
];

/** Under the agreement's own address, or one that does not tell. */
const WRONG_ROWS: LookAlike[] = [
  { name: "another agreement's grid", html: split(USUAL, OTHER_LINES), place: AGREEMENT },
  {
    name: "another agreement's grid with half of the quantities",
    html: split([C.product, C.quantity, C.price], withQuantities(['42', '1234', '12.5', '1', '1', '1'])),
    place: AGREEMENT,
  },
  {
    name: "another agreement's grid with the same quantities and other dates",
    html: split(
      USUAL,
      LINES.map((one) => ({ ...one, effectiveDate: '2023-06-15' })),
    ),
    place: AGREEMENT,
  },
  {
    name: 'one row by coincidence',
    html: split(
      [C.sequence, C.product, C.quantity],
      [
        ...LINES.slice(0, 1),
        ...[1, 2, 3, 4].map((at) => line(`X${at}`, `PART-${at}`, 'Part', String(at), '1')),
      ],
    ),
    place: AGREEMENT,
  },
  {
    name: 'a single row by coincidence, record not told',
    html: `<table>${split([C.product, C.quantity, C.description], LINES.slice(0, 1))}</table>`,
    place: SOME_AGREEMENT,
  },
  {
    name: 'two rows by coincidence among six',
    html: split([C.product, C.quantity], withQuantities(['42', '1234', '1', '1', '1', '1'])),
    place: AGREEMENT,
  },
  {
    name: 'a price list',
    html: split(
      [C.product, C.description, renamed(C.price, 'List Price'), named(C.price, 'Pack', () => '1')],
      LINES,
    ),
    place: AGREEMENT,
  },
  {
    name: 'a stock list',
    html: split(
      [C.product, C.description, { header: 'On Hand', text: (_one, at) => String(900 - at) }, C.price],
      LINES,
    ),
    place: AGREEMENT,
  },
  {
    name: 'lines of an order in a part of the page',
    html: split([renamed(C.sequence, 'Order Number'), C.product, C.description, C.quantity, C.price], LINES),
    place: AGREEMENT,
  },
  {
    name: 'lines of an invoice in a part of the page',
    html: table([renamed(C.effective, 'Invoice Date'), C.product, C.quantity, C.price], LINES),
    place: AGREEMENT,
  },
  {
    name: 'hours of a time sheet',
    html: table(
      [renamed(C.description, 'Notes'), renamed(C.quantity, 'Hours'), renamed(C.effective, 'Date')],
      LINES,
    ),
    place: AGREEMENT,
    lines: null,
  },
  {
    name: 'product and quantity without a second signal',
    html: split([C.product, C.description, C.quantity], LINES),
    place: SOME_AGREEMENT,
    lines: null,
  },
  {
    name: 'quantities that are no numbers',
    html: split([C.product, { header: 'Quantity', text: () => 'many' }, C.effective], LINES),
    place: AGREEMENT,
    lines: null,
  },
  {
    name: 'an ambiguous header',
    html: split([C.product, C.quantity, quantityAs(us), C.price], LINES),
    place: AGREEMENT,
    lines: null,
  },
  {
    name: "the agreement's list of invoices",
    html: same,
    place: { hash: ['agreement_detail', 19064, 'invoice'] },
  },
  { name: 'the grid in a window only', html: `<div class="cw-gxt-wnd">${same}</div>`, place: AGREEMENT },
  { name: 'the grid hidden', html: `<div style="display:none">${same}</div>`, place: AGREEMENT },
  {
    name: 'rows emptied while recycled',
    html: split(
      USUAL.map((c) => ({ ...c, text: () => '' })),
      LINES,
    ),
    place: AGREEMENT,
  },
];

export const LOOK_ALIKES: readonly LookAlike[] = [...VETOED, ...WRONG_ROWS];
