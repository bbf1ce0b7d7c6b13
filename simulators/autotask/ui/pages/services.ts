import { type Context, contractIdOf } from '../context';
import { companyNameOf, contractOf, linesOf, typeName } from '../data';
import { shownDay } from '../format';
import { drawAspx } from '../grids/aspx';
import type { DrawnGrid } from '../grids/drawn';
import { drawMvc } from '../grids/mvc';
import { drawOlder } from '../grids/older';
import { toolBar } from '../grids/tools';
import { esc, zId } from '../html';
import { viewOf } from '../view';
import { wordFor } from '../words';
import { contractNameOf, secondaryTitle } from './contract';
import { shownType } from './contract-menu';
import { buttonBar, mvcAround, type Page, readOnly, titleBar } from './page';

const HEAD = 'Service Bundles and Services';
const BUTTONS = ['Add Service', 'Add Service Bundle', 'Apply Overall Discount'];

/** The Services view of a contract as an MVC page, in the current or in the older grid. */
export function servicesMvc(context: Context): Page {
  const { settings, state } = context;
  const id = contractIdOf(context);
  const contract = contractOf(state, id);
  const draw = (one: Context): DrawnGrid =>
    settings.skeleton === 'older'
      ? drawOlder(viewOf(one, 'services'), 'ContractServicesGrid', settings)
      : drawMvc(viewOf(one, 'services'), 'ContractServiceGrid', settings);
  const grid = draw(context);
  const name = contractNameOf(contract);
  const secondary = { full: `${name} (ID: ${id})`, name, none: '' }[settings.heading];
  const head =
    titleBar(wordFor(HEAD, settings), secondary) +
    toolBar([...BUTTONS, 'Adjust'].map((name) => wordFor(name, settings)));
  const contentId = zId();
  const fields = [
    readOnly(wordFor('Organization', settings), companyNameOf(state, contract?.companyID)),
    readOnly(wordFor('Contract Type', settings), wordFor(typeName(shownType(context, contract)), settings)),
  ].join('');
  const date = `<div class="EditorLabelContainer1"><span class="PrimaryText">${esc(wordFor('Show data for', settings))}</span></div><div class="Size1"><input class="TextBox2" id="${zId()}" value="${esc(shownDay(settings.day ?? context.today, settings))}"></div>`;
  const twin = twinOf(context, draw);
  return {
    kind: 'mvc',
    title: HEAD,
    bodyClass: 'FullScroll SummaryPage1',
    contentId,
    grids: [grid],
    around: mvcAround(head, contentId),
    content: `${settings.heading === 'none' ? '' : `<div style="display:flex;gap:40px">${fields}</div>`}${date}
${twin ? `<div class="TabContainer">${twin.html}</div>` : ''}<div class="TabContainer Active">${grid.html}</div>`,
  };
}

/** The Services view as a classic page. */
export function servicesClassic(context: Context): Page {
  const { settings, state } = context;
  const id = contractIdOf(context);
  const contract = contractOf(state, id);
  const draw = (one: Context) => drawAspx(viewOf(one, 'services', true), settings);
  const grid = draw(context);
  const contentId = zId();
  const title = settings.heading === 'none' ? '' : secondaryTitle(contract, id, settings.heading === 'full');
  const day = esc(shownDay(settings.day ?? context.today, settings));
  const twin = twinOf(context, draw);
  return {
    kind: 'classic',
    title: 'Contract Services',
    bodyClass: '',
    contentId,
    grids: [grid],
    around: (content) => `<div id="${contentId}">${content}</div>`,
    content: `${buttonBar(BUTTONS.map((name) => wordFor(name, settings)))}
<table width="100%" cellpadding="6"><tbody><tr><td>${title}</td></tr></tbody></table>
<div class="DivSectionWithHeader"><div class="HeaderRow"><span>${esc(wordFor(HEAD, settings))}</span></div><div class="DivSection">
<table cellpadding="4"><tbody><tr><td class="FieldLabels">${esc(wordFor('Show data for', settings))}</td><td><input class="txtBlack8Class" id="${zId()}" value="${day}"></td></tr></tbody></table>
${twin ? `<div style="display:none">${twin.html}</div>` : ''}${grid.html}</div></div>`,
  };
}

/** The grid a second time, out of sight; with other units when asked. */
export function twinOf(context: Context, draw: (context: Context) => DrawnGrid): DrawnGrid | null {
  const { settings, state, today } = context;
  if (settings.twin === 'none') return null;
  const shift = settings.twin === 'other' ? 7 : 0;
  const lines = linesOf(state, contractIdOf(context), settings.day ?? today);
  const shifted = lines.map(({ kind, id, units }) => [`${kind}:${id}`, units + shift] as const);
  return draw({ ...context, settings: { ...settings, quantities: Object.fromEntries(shifted) } });
}
