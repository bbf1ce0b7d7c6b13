import { element } from './dom.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const LABELS = ['Product ID', 'Description', 'Quantity'];

/** A window over the page with a list of its own, which must never be taken for the page's. */
export function openDialog(app) {
  closeDialog();
  const attributes = { alt: 'Close', src: PIXEL, click: closeDialog };
  const close = element('img', 'gwt-Image cw-gxt-wnd-cls', attributes);
  const body = element('tbody', '', {}, ...(app.grid?.rows ?? []).slice(0, 8).map(dialogRow));
  const table = element('table', 'productsearch-grid', {}, element('tbody'), body);
  const scroller = element('div', '', { id: 'productsearch-listview-scroller' }, table);
  const grid = element('div', 'mm_grid', {}, scroller);
  document.body.append(
    element('div', 'cw-gxt-wnd', {}, element('header', '', {}, 'Select a product', close), grid),
  );
}

export const closeDialog = () => document.querySelector('.cw-gxt-wnd')?.remove();

function dialogRow(row) {
  const cells = LABELS.map((label, index) => {
    const text = element('div', '', {}, String(row.values[label] ?? ''));
    return element('td', '', { cellindex: String(index) }, text);
  });
  return element('tr', 'cw-ml-row', {}, ...cells);
}
