import { element } from './dom.js';
import { displayed, labelOf } from './format.js';

/** The columns of this user's view, in the user's order. */
export function shownColumns(columns, settings) {
  if (!settings.columns) return columns;
  return settings.columns.flatMap((label) => columns.filter((column) => column.label === label));
}

/** Widths are fixed, so that header and body stand under each other without knowing of each other. */
export const tableWidth = (grid) =>
  grid.columns.reduce(
    (sum, column) => sum + column.width,
    grid.context.settings.checkbox === 'none' ? 0 : 28,
  );

export function headerTable(grid) {
  const { settings, cls, onSearch } = grid.context;
  const labels = element('tr', cls('labels'));
  const filters = element('tr');
  if (settings.checkbox === 'both') {
    labels.append(cell(28, element('span')));
    filters.append(cell(28));
  } else if (settings.checkbox === 'body') {
    labels.style.cssText = filters.style.cssText = 'position:relative;left:28px';
  }
  for (const column of grid.columns) {
    const label = cell(column.width, element('span', '', {}, labelOf(column, settings)));
    if (isNumber(column)) label.className = 'sim-number';
    labels.append(label);
    const input = element('input', '', {
      id: `${column.field}-input`,
      value: grid.filters[column.label] ?? '',
    });
    input.addEventListener('input', () => {
      grid.filters[column.label] = input.value;
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') onSearch();
    });
    const nested = element('div', '', {}, element('div', '', {}, element('div', '', {}, input)));
    filters.append(cell(column.width, nested));
  }
  const table = element('table', '', {}, element('tbody'), element('tbody', '', {}, labels, filters));
  table.style.width = `${tableWidth(grid) - (settings.checkbox === 'body' ? 28 : 0)}px`;
  return table;
}

/**
 * Writes a row's cells, or empties them when `data` is null. An emptied cell keeps its `div` and whatever
 * stands beside it; a filled one is made anew.
 */
export function fillRow(grid, row, data) {
  const { settings } = grid.context;
  const boxes = settings.checkbox === 'none' ? 0 : 1;
  const count = grid.columns.length + boxes;
  if (!data && row.children.length === count) {
    for (const td of row.children) td.firstElementChild.textContent = '';
    return;
  }
  while (row.children.length < count)
    row.append(element('td', '', { cellindex: String(row.children.length) }));
  while (row.children.length > count) row.lastChild.remove();
  if (boxes) content(row.children[0], 28, element('span', 'sim-tick'), settings);
  for (const [index, column] of grid.columns.entries()) {
    const td = row.children[index + boxes];
    td.className = isNumber(column) ? 'sim-number' : '';
    content(td, column.width, data ? shown(grid, column, data) : '', settings);
  }
}

function shown(grid, column, data) {
  const { settings } = grid.context;
  let value = data.values[column.label];
  if (column.label === 'Quantity') value = settings.quantities[data.recordId] ?? value;
  if (column.label === 'Quantity' && grid.shift && value !== null) value += grid.shift;
  if (column.kind === 'tick') return element('span', `sim-tick${value ? ' on' : ''}`);
  const text = displayed(column, value, settings.locale);
  const said = column.kind === 'link' ? element('a', 'multilineClickable', {}, text) : text;
  const more = settings.wordy && WORDY[column.label];
  return more && text !== '' ? element('span', '', {}, said, more) : said;
}

function content(td, width, inside, { inPlace }) {
  td.style.width = `${width}px`;
  if (inPlace && td.firstElementChild) td.firstElementChild.replaceChildren(inside);
  else td.replaceChildren(element('div', '', {}, inside));
}

function cell(width, ...children) {
  const td = element('td', '', {}, ...children);
  td.style.width = `${width}px`;
  return td;
}

const WORDY = { 'Product ID': ' - per seat', Description: ' (billed monthly)', Quantity: ' of 100' };
const isNumber = (column) => column.kind === 'number' || column.kind === 'money';
