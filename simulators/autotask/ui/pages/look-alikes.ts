import type { ListName } from '../columns';
import { type Context, contractIdOf, queryId } from '../context';
import { companyNameOf, contractOf } from '../data';
import { shownDay } from '../format';
import { drawAspx } from '../grids/aspx';
import { drawMvc } from '../grids/mvc';
import { toolBar } from '../grids/tools';
import { esc, zId } from '../html';
import { viewOf } from '../view';
import { wordFor } from '../words';
import { secondaryTitle } from './contract';
import { buttonBar, fieldTable, mvcAround, type Page, readOnly, titleBar } from './page';

/** An MVC page with one grid that is no contract's services. */
const mvcList =
  (list: ListName, title: string, gridName: string, key: string, bodyClass = 'FullScroll SummaryPage1') =>
  (context: Context): Page => {
    const { settings, state } = context;
    const id = queryId(context, key);
    const grid = drawMvc(viewOf(context, list), gridName, settings);
    const company = companyNameOf(state, contractOf(state, id)?.companyID);
    const contentId = zId();
    const head = titleBar(title, id ? String(id) : '') + toolBar(['Print']);
    return {
      kind: 'mvc',
      title,
      bodyClass,
      contentId,
      grids: [grid],
      around: mvcAround(head, contentId),
      content: `${company ? readOnly(wordFor('Organization', settings), company) : ''}<div class="TabContainer Active">${grid.html}</div>`,
    };
  };

export const invoice = mvcList('invoice', 'Invoice', 'InvoiceItemGrid', 'invoiceId');
export const quote = mvcList('quote', 'Quote', 'QuoteItemGrid', 'quoteId', 'EntityDetail');
export const ticket = mvcList('ticket', 'Ticket', 'TicketChargeGrid', 'ticketId', 'EntityDetail');
export const catalogue = mvcList('catalogue', 'Services', 'ServiceGrid', 'page');
export const configurationItems = mvcList(
  'configuration items',
  'Configuration Item Billing Product Mapping',
  'InstalledProductGrid',
  'contractId',
);

/** A classic page of a contract. */
function classic(context: Context, title: string, body: string, grids: Page['grids'] = []): Page {
  const id = contractIdOf(context);
  const contentId = zId();
  return {
    kind: 'classic',
    title,
    bodyClass: '',
    contentId,
    grids,
    around: (content) => `<div id="${contentId}">${content}</div>`,
    content: `${buttonBar(['Save & Close', 'Cancel'])}<table width="100%" cellpadding="6"><tbody><tr><td>${secondaryTitle(contractOf(context.state, id), id)}</td></tr></tbody></table>
<div class="DivSectionWithHeader"><div class="HeaderRow"><span>${esc(title)}</span></div><div class="DivSection">${body}</div></div>`,
  };
}

export function charges(context: Context): Page {
  const grid = drawAspx(viewOf(context, 'charges', true), context.settings);
  return classic(context, 'Charges', grid.html, [grid]);
}

/** "Adjust Service/Service Bundle" (autotask.md 2e): every service with its units, under Current and Adjusted. */
export function adjust(context: Context): Page {
  const { settings, today } = context;
  const view = viewOf(context, 'services', true);
  const rows = view.rows.filter(({ role }) => role === 'record');
  const wanted = rows.find(({ recordId }) => recordId === queryId(context, 'contractServiceID')) ?? rows[0];
  const values = wanted?.values ?? {};
  const number = (label: string) => Number(values[label] ?? 0).toFixed(2);
  const lines = ['Units', 'Unit Price', 'Total Price', 'Unit Cost'].map(
    (label) =>
      `<tr class="dataGridBody"><td>${esc(label)}</td><td align="right"><span>${number(label)}</span></td><td align="right"><input class="txtBlack8Class" value="${number(label)}"></td></tr>`,
  );
  const fields = fieldTable([
    ['Service Bundles or Service Name', String(values.Name ?? '')],
    ['Effective Date', shownDay(settings.day ?? today, settings)],
  ]);
  const body = `${fields}<div class="GridContainer"><table class="dataGridBody" cellspacing="0"><tbody><tr class="dataGridHeader"><td></td><td align="right">Current</td><td align="right">Adjusted</td></tr>${lines.join('')}</tbody></table></div>`;
  return classic(context, 'Adjust Service/Service Bundle', body);
}

/** The pop-up that a row of services opens. */
export function editService(context: Context): Page {
  const values = viewOf(context, 'services', true).rows.find(
    ({ recordId }) => recordId === queryId(context, 'contractServiceID'),
  )?.values;
  const fields = ['Name', 'Invoice Description', 'Units', 'Unit Price'].map(
    (label) => [label, String(values?.[label] ?? '')] as const,
  );
  return classic(context, 'Edit Service', fieldTable(fields));
}

/** What stands in the shell's overlay frame: it looks as if it were a contract's services and is left alone. */
export function overlay(context: Context): Page {
  const grid = drawMvc(viewOf(context, 'services'), 'ContractServiceGrid', context.settings);
  const contentId = zId();
  return {
    kind: 'mvc',
    title: '',
    bodyClass: '',
    contentId,
    grids: [grid],
    around: (content) =>
      `${titleBar('Service Bundles and Services', '')}<div class="DialogTitleBarIcon Close"></div><div id="${contentId}">${content}</div>`,
    content: `<div class="TabContainer Active">${grid.html}</div>`,
  };
}
