import { esc, openHandler, zId } from '../html';
import type { GridRow } from '../rows';
import type { FullSettings } from '../settings';
import { cellText, type GridView, headText, isNumber } from '../view';
import type { DrawnGrid } from './drawn';
import { NAME } from './mvc';

/** The classic ASPX grid (autotask.md 2e, fixture B): one table, its header a row of it. */
export function drawAspx(view: GridView, settings: FullSettings): DrawnGrid {
  const elementId = zId();
  const lead = settings.leading !== 'none';
  const heads = view.columns.map(
    (one) => `<td${isNumber(one) ? ' align="right"' : ''}>${esc(headText(one, settings))}</td>`,
  );
  const html = `<div class="GridContainer" id="${elementId}"><table class="dataGridBody" cellspacing="0" width="100%"><tbody>
<tr class="dataGridHeader">${lead ? '<td width="24"></td>' : ''}${heads.join('')}</tr>
${view.rows.map((row, index) => bodyRow(row, index, view, settings, lead)).join('\n')}
</tbody></table>${view.pages > 1 ? pager(view) : ''}</div>`;
  const row = 'tbody > tr:not(.dataGridHeader)';
  return {
    html,
    elementId,
    body: 'tbody',
    row,
    head: '.dataGridHeader > td',
    headOffset: lead ? 1 : 0,
    view,
  };
}

function bodyRow(row: GridRow, index: number, view: GridView, settings: FullSettings, lead: boolean): string {
  if (row.role === 'section')
    return `<tr class="dataGridBody"><td colspan="${view.columns.length + (lead ? 1 : 0)}"><b>${esc(cellText(row, view.columns.find(({ kind }) => kind === 'link') ?? NAME, settings))}</b></td></tr>`;
  const handler = row.open && settings.rowKeys !== 'none' ? openHandler(row.open) : '';
  const icon = row.role === 'record' ? `<a class="OnlyImageButton" ${handler}>&#9662;</a>` : '';
  const cells = view.columns.map((one) => {
    const text = esc(cellText(row, one, settings));
    const indent = row.role === 'member' && one.kind === 'link' ? ' style="padding-left:24px"' : '';
    return `<td${isNumber(one) ? ' align="right"' : ''}${indent}><span>${text}</span></td>`;
  });
  return `<tr class="${index % 2 ? 'dataGridAlternating' : 'dataGridBody'}">${lead ? `<td>${icon}</td>` : ''}${cells.join('')}</tr>`;
}

const pager = ({ page, pages }: GridView): string =>
  `<div class="ButtonBar"><ul><li><a class="OnlyImageButton${page === 1 ? ' Disabled2' : ''}"><div class="StandardButtonIcon Previous"></div></a></li><li><span class="lblNormalClass">Page ${page} of ${pages}</span></li><li><a class="OnlyImageButton${page === pages ? ' Disabled2' : ''}"><div class="StandardButtonIcon Next"></div></a></li></ul></div>`;
