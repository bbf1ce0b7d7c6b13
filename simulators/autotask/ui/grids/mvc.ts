import { esc, zId } from '../html';
import type { GridRow } from '../rows';
import type { FullSettings } from '../settings';
import { cellText, type GridView, headText, isNumber, rowKey } from '../view';
import type { DrawnGrid } from './drawn';
import { colStyle, iconButton, LEADING, tableStyle } from './tools';

/** The current MVC grid (autotask.md 2c): header and body are tables of their own. */
export function drawMvc(view: GridView, name: string, settings: FullSettings): DrawnGrid {
  const elementId = settings.gridIds === 'named' ? name : zId();
  const inHead = settings.leading === 'both';
  const inBody = settings.leading !== 'none';
  const align = (index: number) => {
    const one = view.columns[index];
    return one && isNumber(one) ? ' style="text-align:right"' : '';
  };
  const cols = view.columns.map((_, index) => `<col${colStyle(view.columns, index)}>`).join('');
  const lead = `<col style="width:${LEADING}px">`;
  const heads = view.columns.map((one, index) => `<td${align(index)}>${esc(headText(one, settings))}</td>`);
  const shifted = inBody && !inHead;
  const html = `<div class="Grid" id="${elementId}">
<div class="Header"><div><table style="${tableStyle(view.columns, inHead, shifted)}"><colgroup>${inHead ? lead : ''}${cols}</colgroup><tbody><tr class="Heading">${inHead ? '<td></td>' : ''}${heads.join('')}</tr></tbody></table></div></div>
<div class="Body"><div><table style="${tableStyle(view.columns, inBody)}"><colgroup>${inBody ? lead : ''}${cols}</colgroup><tbody>${view.rows.map((row) => bodyRow(row, view, settings, inBody)).join('')}</tbody></table></div></div>
${footer(view)}
</div>`;
  return {
    html,
    elementId,
    body: '.Body tbody',
    row: '.Body tr',
    head: '.Heading > td',
    headOffset: inHead ? 1 : 0,
    view,
  };
}

function bodyRow(row: GridRow, view: GridView, settings: FullSettings, lead: boolean): string {
  if (row.role === 'section')
    return `<tr><td class="TextCell SA FW100 AL" colspan="${view.columns.length + (lead ? 1 : 0)}"><b>${esc(cellText(row, view.columns.find(({ kind }) => kind === 'link') ?? NAME, settings))}</b></td></tr>`;
  const key = rowKey(row, settings);
  const icon = row.role === 'record' ? '<div class="StandardButtonIcon ContextMenu"></div>' : '';
  const cells = view.columns.map((one) => {
    const text = esc(cellText(row, one, settings));
    if (one.kind === 'day') return `<td class="DateTimeCell">${text}</td>`;
    if (isNumber(one)) return `<td class="TextCell" style="text-align:right">${text}</td>`;
    const indent = row.role === 'member' && one.kind === 'link' ? ' style="padding-left:28px"' : '';
    return `<td class="TextCell SA FW100 AL"${indent}>${text}</td>`;
  });
  const attribute = key === null ? '' : ` data-row-key="${key}"`;
  return `<tr class="Display"${attribute}>${lead ? `<td>${icon}</td>` : ''}${cells.join('')}</tr>`;
}

/** For a heading's text when the column of names is hidden. */
export const NAME = { label: 'Name', kind: 'link', width: 0, property: 'Name' } as const;

function footer({ page, pages, size, total }: GridView): string {
  const first = total === 0 ? 0 : (page - 1) * size + 1;
  const last = size === 0 ? total : Math.min(total, page * size);
  const options = [25, 50, 100].map(
    (one) => `<option value="${one}"${one === size ? ' selected' : ''}>${one}</option>`,
  );
  const all = size === 0 ? '<option value="0" selected></option>' : '';
  return `<div style="display:flex;gap:20px;padding:6px 8px;align-items:center"><div class="Pager">${iconButton('Previous', page === 1)}<span class="VisibleRows">${first} - ${last} of ${total}</span>${iconButton('Next', page === pages)}</div><div class="PageSizeStatus"><select id="${zId()}PageSizeDropDownList">${options.join('')}${all}</select> per page</div></div>`;
}
