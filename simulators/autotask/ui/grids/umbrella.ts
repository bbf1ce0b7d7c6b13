import type { Column } from '../columns';
import { esc, zId } from '../html';
import type { GridRow } from '../rows';
import type { FullSettings } from '../settings';
import { cellText, type GridView, headText, isNumber } from '../view';
import type { DrawnGrid } from './drawn';

interface Roles {
  grid: string;
  group: string;
  row: string;
  head: string;
  cell: string;
}
const ROLES: Record<FullSettings['umbrellaMarkup'], Roles> = {
  grid: roles('grid', 'gridcell'),
  table: roles('table', 'cell'),
  divs: { grid: '', group: '', row: '', head: '', cell: '' },
};
function roles(grid: string, cell: string): Roles {
  const role = (name: string) => ` role="${name}"`;
  return {
    grid: role(grid),
    group: role('rowgroup'),
    row: role('row'),
    head: role('columnheader'),
    cell: role(cell),
  };
}

/** Arrangements as Onyx may draw them: no markup is known, so no element is a table (autotask.md 2b). */
export function drawUmbrella(view: GridView, settings: FullSettings): DrawnGrid {
  const elementId = zId();
  const role = ROLES[settings.umbrellaMarkup];
  const place = (one: Column) =>
    ` style="flex:${one.width} 1 0;min-width:0;${isNumber(one) ? 'text-align:right' : ''}"`;
  const heads = view.columns.map(
    (one) =>
      `<div${role.head}${place(one)}><span class="c-text o-font--body-regular">${esc(headText(one, settings))}</span></div>`,
  );
  const html = `<div class="bg-background-primary border-border-primary" id="${elementId}"${role.grid}>
<div${role.group}><div class="flex border-border-primary"${role.row}>${heads.join('')}</div></div>
<div${role.group}>${view.rows.map((row) => bodyRow(row, view, settings, role, place)).join('')}</div>
</div>`;
  return {
    html,
    elementId,
    body: ':scope > div:nth-child(2)',
    row: ':scope > div:nth-child(2) > div',
    head: ':scope > div:first-child > div > div',
    headOffset: 0,
    view,
  };
}

function bodyRow(
  row: GridRow,
  view: GridView,
  settings: FullSettings,
  role: Roles,
  place: (column: Column) => string,
): string {
  const cells = view.columns.map((one) => {
    const text = esc(cellText(row, one, settings));
    return `<div${role.cell}${place(one)}>${content(row, one, text)}</div>`;
  });
  return `<div class="flex border-border-primary hover:bg-background-hover"${role.row}>${cells.join('')}</div>`;
}

/** Names are links and units can be edited in line (autotask.md 2b). */
function content(row: GridRow, column: Column, text: string): string {
  if (row.role !== 'record')
    return `<span class="c-text o-font--body-regular color-text-primary">${text}</span>`;
  if (column.kind === 'link') return `<a class="c-link">${text}</a>`;
  if (column.kind === 'units')
    return `<div class="c-editable-data"><div class="c-editable-data__data-content"><span class="c-text">${text}</span></div></div>`;
  return `<span class="c-text o-font--body-regular">${text}</span>`;
}
