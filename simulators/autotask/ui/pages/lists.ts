import { type Context, queryId } from '../context';
import { companyNameOf } from '../data';
import { drawMvc } from '../grids/mvc';
import { toolBar } from '../grids/tools';
import { esc, zId } from '../html';
import { viewOf } from '../view';
import { wordFor } from '../words';
import { mvcAround, type Page, readOnly, titleBar } from './page';

/** Contract Search. */
export function contractSearch(context: Context): Page {
  const grid = drawMvc(viewOf(context, 'contracts'), 'ContractSearchGrid', context.settings);
  const contentId = zId();
  const head = titleBar(wordFor('Contract Search', context.settings), '') + toolBar(['New']);
  return {
    kind: 'mvc',
    title: 'Contract Search',
    bodyClass: 'FullScroll SummaryPage1',
    contentId,
    grids: [grid],
    around: mvcAround(head, contentId),
    content: `<div class="TabContainer Active">${grid.html}</div>`,
  };
}

/** An organization with its accessory tabs. */
export function accountDetail(context: Context): Page {
  const { settings, state } = context;
  const name = companyNameOf(state, queryId(context, 'accountId'));
  const grid = drawMvc(viewOf(context, 'account contracts'), 'AccountContractsGrid', settings);
  const contentId = zId();
  const tabs: [name: string, content: string][] = [
    [
      'Summary',
      readOnly(wordFor('Organization Name', settings), name) + readOnly('Account Manager', 'Marsh, Dana'),
    ],
    ['Contracts', grid.html],
    ['Tickets', '<div class="NoDataMessage">No items to display</div>'],
  ];
  const buttons = tabs.map(
    ([tab]) =>
      `<a class="Button ButtonIcon${tab === settings.tab ? ' Active' : ''}" id="${zId()}"><span class="Text">${esc(wordFor(tab, settings))}</span></a>`,
  );
  const containers = tabs.map(
    ([tab, content]) => `<div class="TabContainer${tab === settings.tab ? ' Active' : ''}">${content}</div>`,
  );
  const head = `<div class="QuickLaunchBar"></div>${titleBar(wordFor('Organization', settings), name)}<div class="PageHeadingContainer"><div class="EntityHeadingContainer"><div class="Title"><div class="Text">${esc(name)}</div></div><div class="IdentificationText">ID: ${queryId(context, 'accountId')}</div></div></div>`;
  return {
    kind: 'mvc',
    title: `Autotask - ${name}`,
    bodyClass: 'EntityDetail FullScroll',
    contentId,
    grids: [grid],
    around: mvcAround(head, contentId),
    content: `<div class="TabBar">${buttons.join('')}</div>${toolBar(['New Contract'])}${containers.join('')}`,
  };
}
