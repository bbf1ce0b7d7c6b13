import type { Context } from '../context';
import { contractIdOf } from '../context';
import { drawAspx } from '../grids/aspx';
import { drawMvc } from '../grids/mvc';
import { esc, zId } from '../html';
import type { FullSettings } from '../settings';
import { viewOf } from '../view';
import { viewDataOf } from './onyx';

/** A dialog over the page with a list of services of its own, which must never be taken for the page's. */
export function serviceSelector(context: Context): string {
  const own = new URL(context.url);
  own.searchParams.set(
    'contractID',
    String(contractIdOf(context) || viewDataOf(context.url).contractId || 0),
  );
  const settings: FullSettings = { ...context.settings, rowKeys: 'none', leading: 'none', gridIds: 'random' };
  const view = viewOf({ ...context, url: own }, 'selector');
  const grid = settings.skeleton === 'aspx' ? drawAspx(view, settings) : drawMvc(view, '', settings);
  return dialog('Select a Service', grid.html);
}

const PLACE =
  'position:fixed;left:50%;top:80px;width:560px;margin-left:-280px;max-height:420px;overflow:auto;z-index:900;background:#fff;border:1px solid #999;box-shadow:0 6px 26px rgba(0,0,0,.35)';

export const dialog = (title: string, content: string): string =>
  `<div id="${zId()}" role="dialog" style="${PLACE}"><div style="display:flex;padding:8px 10px;background:#eef1f3"><span class="Text" style="flex:1;font-weight:600">${esc(title)}</span><div class="DialogTitleBarIcon Close" title="Close">&#10005;</div></div>${content}</div>`;
