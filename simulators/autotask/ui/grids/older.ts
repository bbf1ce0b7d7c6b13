import type { Column } from '../columns';
import { esc, zId } from '../html';
import type { GridRow } from '../rows';
import type { FullSettings } from '../settings';
import { cellText, type GridView, headText, rowKey } from '../view';
import type { DrawnGrid } from './drawn';
import { NAME } from './mvc';
import { colStyle, iconButton, LEADING, tableStyle } from './tools';

const CELLS: Record<Column['kind'], string> = {
  text: 'Text',
  link: 'Text',
  units: 'Decimal',
  money: 'Currency',
  day: 'Date',
};

/** The MVC grid of 2017-18 (autotask.md 2c, "Older"). */
export function drawOlder(view: GridView, name: string, settings: FullSettings): DrawnGrid {
  const elementId = settings.gridIds === 'named' ? name : zId();
  const inHead = settings.leading === 'both';
  const inBody = settings.leading !== 'none';
  const cols = (lead: boolean) =>
    (lead ? `<col style="width:${LEADING}px">` : '') +
    view.columns
      .map(
        ({ property }, index) =>
          `<col data-persistence-key="${property}" data-unique-css-class="U${index}"${colStyle(view.columns, index)}>`,
      )
      .join('');
  const heads = view.columns.map(
    (one) =>
      `<td class="${CELLS[one.kind]}"><div class="Standard"><div class="Heading">${esc(headText(one, settings))}</div></div></td>`,
  );
  const shifted = inBody && !inHead;
  const html = `<div class="Grid Medium" id="${elementId}">
<div class="HeaderContainer"><table style="${tableStyle(view.columns, inHead, shifted)}"><colgroup>${cols(inHead)}</colgroup><tbody><tr class="HeadingRow">${inHead ? '<td class="Context"></td>' : ''}${heads.join('')}</tr></tbody></table></div>
<div class="ScrollingContentContainer"><div class="NoDataMessage"${view.total > 0 ? ' style="display:none"' : ''}>No items to display</div>
<div class="RowContainer BodyContainer"><table style="${tableStyle(view.columns, inBody)}"><colgroup>${cols(inBody)}</colgroup><tbody>${view.rows.map((row, index) => bodyRow(row, index, view, elementId, settings, inBody)).join('')}</tbody></table></div></div>
${footer(view)}
</div>`;
  const row = '.BodyContainer tr';
  return {
    html,
    elementId,
    body: '.BodyContainer tbody',
    row,
    head: '.HeadingRow > td',
    headOffset: inHead ? 1 : 0,
    view,
  };
}

function bodyRow(
  row: GridRow,
  index: number,
  view: GridView,
  gridId: string,
  settings: FullSettings,
  lead: boolean,
): string {
  if (row.role === 'section')
    return `<tr><td class="Text" colspan="${view.columns.length + (lead ? 1 : 0)}"><b>${esc(cellText(row, view.columns.find(({ kind }) => kind === 'link') ?? NAME, settings))}</b></td></tr>`;
  const key = rowKey(row, settings);
  const cells = view.columns.map((one, place) => {
    const indent = row.role === 'member' && one.kind === 'link' ? ' style="padding-left:28px"' : '';
    return `<td class="${CELLS[one.kind]} U${place}" data-bpn="${one.property}"${indent}>${esc(cellText(row, one, settings))}</td>`;
  });
  const context = lead
    ? `<td class="Context">${row.role === 'record' ? '<div class="StandardButtonIcon ContextMenu"></div>' : ''}</td>`
    : '';
  // An id without a key would be the same for all rows.
  const attributes =
    key === null ? ` id="${zId()}"` : ` id="${gridId}_${index}_${key}" data-key-field-value="${key}"`;
  return `<tr class="D"${attributes}>${context}${cells.join('')}</tr>`;
}

function footer({ page, pages, size, total }: GridView): string {
  const options = [25, 50, 100].map(
    (one) => `<option value="${one}"${one === size ? ' selected' : ''}>${one}</option>`,
  );
  const all = size === 0 ? '<option value="0" selected></option>' : '';
  return `<div class="FooterContainer"><div class="RowStatus">${total} items</div><div class="Pager">${iconButton('Previous', page === 1)}<span class="PageIndexStatus">Page ${page} of ${pages}</span>${iconButton('Next', page === pages)}</div><div class="PageSizeStatus"><select id="${zId()}PageSizeDropDownList">${options.join('')}${all}</select></div></div>`;
}
