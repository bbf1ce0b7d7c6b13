import { LINES } from '../lines';
import { ariaCell, COLUMNS as C, cells, div, rows, split, table, td, USUAL } from '../render';
import { header, type Markup, plain } from './markup';

/** Shapes of rows and headers. */
export const SHAPES: Markup[] = [
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
