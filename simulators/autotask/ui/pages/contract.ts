import type { AtRecord } from '../../../msp/types';
import { type Context, contractIdOf, link } from '../context';
import { companyNameOf, contractOf, dayOf, periodName, textOf, typeName } from '../data';
import { shownDay } from '../format';
import { esc, scriptJson, zId } from '../html';
import { PATHS } from '../urls';
import { wordFor } from '../words';
import { idQuery, menu, shownType } from './contract-menu';
import { buttonBar, fieldTable, type Page } from './page';

const plain: Pick<Page, 'bodyClass' | 'grids' | 'contentId' | 'content'> = {
  bodyClass: '',
  grids: [],
  contentId: '',
  content: '',
};

export const contractNameOf = (contract: AtRecord | undefined): string => textOf(contract?.contractName);

/** `contractView.asp`: a menu and a content frame; for an umbrella contract it leads to Onyx instead. */
export function contractView(context: Context): Page {
  const id = contractIdOf(context);
  const contract = contractOf(context.state, id);
  const title = `Contract - ${contractNameOf(contract)}`;
  if (context.settings.umbrella) return toUmbrella(context, id);
  const side = link(context, PATHS.contractMenu, idQuery(context, id));
  const summary = link(context, PATHS.contractSummary, idQuery(context, id));
  if (context.settings.frames === 'frameset')
    return {
      ...plain,
      kind: 'frameset',
      title,
      around: () =>
        `<frameset cols="190,*" border="0" frameborder="0"><frame name="contractSide" src="${esc(side)}" scrolling="auto"><frame name="contractContent" src="${esc(summary)}" scrolling="auto"></frameset>`,
    };
  return {
    ...plain,
    kind: 'classic',
    title,
    around: () =>
      `<div style="display:flex;height:100vh"><div style="width:190px;flex:none">${menu(context, id)}</div><iframe name="contractContent" src="${esc(summary)}" style="flex:1;border:0"></iframe></div>`,
  };
}

function toUmbrella(context: Context, contractId: number): Page {
  const data = Buffer.from(JSON.stringify({ contractId })).toString('base64');
  const query = { view: 'umbrella-contract-details', 'view-data': data };
  const address = link(context, PATHS.landing, query);
  return {
    ...plain,
    kind: 'classic',
    title: 'Autotask',
    around: () => `<script>top.location.replace(${scriptJson(address)})</script>`,
  };
}

/** `contractSummary.asp` */
export function contractSummary(context: Context): Page {
  const { state, settings } = context;
  const id = contractIdOf(context);
  const contract = contractOf(state, id);
  const word = (text: string) => wordFor(text, settings);
  const fields: [string, string][] = [
    ['Organization Name', companyNameOf(state, contract?.companyID)],
    ['Account Manager', 'Marsh, Dana'],
    ['Contact Name', textOf(contract?.contactName)],
    ['Service Level Agreement', ''],
    ['Opportunity', ''],
    ['Default Service Desk Contract', contract?.isDefaultContract === true ? 'Yes' : 'No'],
    ['Purchase Order Number', textOf(contract?.purchaseOrderNumber)],
    ['Contract Type', word(typeName(shownType(context, contract)))],
    ['Contract Category', 'Managed Services'],
    ['Start Date', shownDay(dayOf(contract?.startDate), settings)],
    ['End Date', shownDay(dayOf(contract?.endDate), settings)],
    ['Contract Period Type', word(periodName(contract?.contractPeriodType))],
  ];
  const contentId = zId();
  const warning = settings.warning
    ? `<table class="PageLevelInstructions"><tbody><tr><td><span id="errorSmall">${esc(settings.warning)}</span></td></tr></tbody></table>`
    : '';
  return {
    kind: 'classic',
    title: 'Contract Summary',
    bodyClass: '',
    grids: [],
    contentId,
    around: (content) => `<div id="${contentId}">${content}</div>`,
    content: `${buttonBar(['Edit', 'Renew', 'Print'].map(word))}
<table width="100%" cellpadding="6"><tbody><tr><td>${secondaryTitle(contract, id)}</td></tr></tbody></table>${warning}
<div class="DivSectionWithHeader"><div class="HeaderRow"><span>${esc(word('Summary'))}</span></div><div class="DivSection">${fieldTable(fields.map(([label, value]) => [word(label), value]))}</div></div>`,
  };
}

/** "Contract name (ID: 30012345)" (autotask.md 2a). */
export const secondaryTitle = (contract: AtRecord | undefined, id: number, withId = true): string =>
  `<span class="SecondaryTitle">${esc(contractNameOf(contract))}${withId ? ` (ID: ${id})` : ''}</span>`;
