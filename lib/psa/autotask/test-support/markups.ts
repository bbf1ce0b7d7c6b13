import type { LineFigure } from '@/lib/model/figures';
import { LINES, line } from '../../grid/test-support/lines';
import { type Column, FORMATS, renamed } from '../../grid/test-support/render';
import { aria, COLUMNS as C, classic, current, older, plain, SKELETONS, USUAL, units } from './render';

/** A list of a contract's services, with its truth in the markup as lib/psa/grid/test-support/markups has it. */
export interface Markup {
  name: string;
  html: string;
  lines?: LineFigure[] | null;
  by?: 'content' | 'labels';
}

const ORDERS: Record<string, Column[]> = {
  usual: USUAL,
  reordered: [C.total, C.units, C.period, C.cost, C.name, C.price],
  'few columns': [C.serviceName, C.units, C.price],
  'two numbers alike': [C.name, C.units, { header: 'Shown', text: (one) => one.quantity ?? '' }, C.price],
};

const LANGUAGES: Record<string, string[]> = {
  English: ['Service Bundles or Service Name', 'Units', 'Unit Price', 'Unit Cost', 'Total Price'],
  German: ['Servicename', 'Einheiten', 'Einzelpreis', 'Einzelkosten', 'Gesamtpreis'],
  French: ['Nom du service', 'Unités', 'Prix unitaire', 'Coût unitaire', 'Prix total'],
  Spanish: ['Nombre del servicio', 'Unidades', 'Precio unitario', 'Coste unitario', 'Precio total'],
  Dutch: ['Servicenaam', 'Eenheden', 'Eenheidsprijs', 'Eenheidskosten', 'Totaalprijs'],
};
const WRITTEN: Record<string, (value: string) => string> = {
  English: FORMATS.us,
  German: FORMATS.german,
  French: FORMATS.french,
  Spanish: FORMATS.german,
  Dutch: FORMATS.german,
};

const untold = (html: string): string => html.replace(/data-line="\w+"/g, 'data-line=""');
const known = (name: string, html: string): Markup => ({ name, html });
const byLabels = (name: string, html: string): Markup => ({
  name: `labels: ${name}`,
  html: untold(html),
  lines: null,
  by: 'labels',
});

const everySkeleton = Object.entries(SKELETONS).flatMap(([skeleton, render]) =>
  [0, 1, 2].flatMap((extra) =>
    Object.entries(ORDERS).flatMap(([order, columns]) => {
      const name = `${skeleton}, ${order}, ${extra} leading cells`;
      const html = render(columns, LINES, extra);
      return [known(name, html), byLabels(name, html)];
    }),
  ),
);

const everyLanguage = Object.entries(LANGUAGES).flatMap(([language, words]) => {
  const columns = USUAL.map((column, at) =>
    column === C.units ? units(WRITTEN[language] ?? FORMATS.us, words[at]) : renamed(column, words[at] ?? ''),
  );
  return Object.entries(SKELETONS).flatMap(([skeleton, render]) => {
    const name = `${language}, ${skeleton}`;
    return [known(name, render(columns, LINES)), byLabels(name, render(columns, LINES))];
  });
});

const hidden = (html: string): string => html.replace(/ data-line="\w*"/g, '');
const totals = (name: string): string =>
  classic(USUAL, LINES).replace(
    '</tbody>',
    `<tr class="dataGridHeader"><td></td><td>${name}</td><td>1,351.5</td><td></td><td></td><td>9,999.00</td></tr></tbody>`,
  );
const emptied = current(USUAL, LINES).replace(
  /(data-row-key="503" )data-line="L3">.*?<\/tr>/s,
  '$1><td></td><td></td><td></td><td></td><td></td></tr>',
);
const adjusted = current(USUAL, LINES).replace(
  /(data-line="L2")(.*?data-quantity>)1234</s,
  '$1 data-stale$2777<',
);
const single = LINES.slice(0, 1);
const bundle = [...LINES, line('B1', 'Complete Care', 'Complete Care', '40', '90')];

const STATES: Markup[] = [
  known(
    'a twin in the tab that is not shown',
    `<div class="TabContainer">${hidden(current(USUAL, LINES))}</div><div class="TabContainer Active">${current(USUAL, LINES)}</div>`,
  ),
  known(
    'the same lines in a menu over the page',
    `${current(USUAL, LINES)}<div class="ContextOverlayContainer"><div class="ContextOverlay">${hidden(classic(USUAL, LINES))}</div></div>`,
  ),
  known('rows emptied while they are filled again', emptied),
  known('a row of totals', totals('Total')),
  byLabels('a row of totals', totals('Total')),
  byLabels('a row of totals, in German', totals('Summe')),
  known('units of another date in one row', adjusted),
  known('roles', aria(USUAL, LINES)),
  byLabels('roles', aria(USUAL, LINES)),
  known(
    'fields in the cells',
    plain([C.name, { ...C.units, text: (one) => `<input value="${one.quantity}">` }, C.price], LINES),
  ),
  { name: 'one service only', html: older(USUAL, single), lines: single },
  { name: 'a bundle among services', html: current(USUAL, bundle), lines: bundle },
  known('a search over the list', `<div><input placeholder="Search"></div>${plain(USUAL, LINES)}`),
];

export const MARKUPS: readonly Markup[] = [...everySkeleton, ...everyLanguage, ...STATES];
