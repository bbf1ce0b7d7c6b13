import { type Context, link } from '../context';
import { companyNameOf, contractOf, typeName } from '../data';
import { drawUmbrella } from '../grids/umbrella';
import { esc, zId } from '../html';
import { PATHS } from '../urls';
import { viewOf } from '../view';
import { wordFor } from '../words';
import { contractNameOf } from './contract';
import { shownType } from './contract-menu';
import type { Page } from './page';
import { shell } from './shell';

interface ViewData {
  url?: string;
  contractId?: number;
}

export function viewDataOf(url: URL): ViewData {
  try {
    const text = Buffer.from(url.searchParams.get('view-data') ?? '', 'base64').toString('utf8');
    return JSON.parse(text) as ViewData;
  } catch {
    return {};
  }
}

/** Stops the page from being framed at all: TABS has to take both headers away (autotask.md 1). */
const UNFRAMED = { 'x-frame-options': 'DENY', 'content-security-policy': "frame-ancestors 'none'" };

/** `/AutotaskOnyx/LandingPage`: the shell with a classic page in a frame, or a view that Onyx draws itself. */
export function landingPage(context: Context): Page {
  const data = viewDataOf(context.url);
  const view = context.url.searchParams.get('view') ?? '';
  const { content, grids, title } = contentOf(context, view, data);
  const contentId = zId();
  return {
    kind: 'onyx',
    title,
    bodyClass: 'bg-background-secondary',
    contentId,
    grids,
    around: (inner) => shell(context, contentId, inner, contractIn(data)),
    content,
    headers: UNFRAMED,
  };
}

const contractIn = ({ url, contractId }: ViewData): number =>
  contractId ?? Number(/contractid=(\d+)/i.exec(url ?? '')?.[1] ?? 0);

function contentOf(
  context: Context,
  view: string,
  data: ViewData,
): Pick<Page, 'content' | 'grids' | 'title'> {
  if (view === 'umbrella-contract-details') return umbrella(context, data.contractId ?? 0);
  if (view === 'umbrella-contract-list') return umbrellaList(context);
  if (!data.url)
    return { content: '<div class="o-view-layout"></div>', grids: [], title: 'Autotask - Dashboard' };
  const inner = new URL(data.url, 'https://any.invalid');
  const path = link(context, inner.pathname, Object.fromEntries(inner.searchParams));
  const source = context.settings.wrapped ? link(context, PATHS.tabs, { url: path }) : path;
  return {
    content: `<div data-slot="iframe"><iframe src="${esc(source)}"></iframe></div>`,
    grids: [],
    title: 'Autotask - Contract',
  };
}

/** A field of Onyx: label and value in two neighbouring children (autotask.md 2b). */
const field = (label: string, value: string, linked = false): string =>
  `<div class="o-flex-child"><label class="o-label__text">${esc(label)}</label></div><div class="o-flex-child">${
    linked
      ? `<a class="c-link">${esc(value)}</a>`
      : `<span class="c-text o-font--body-regular">${esc(value)}</span>`
  }</div>`;

function layout(title: string, fields: string, table: string): string {
  return `<div class="o-view-layout"><div class="o-view-layout__header"><h1 class="c-text o-font--page-title-bold c-text--primary-color">${esc(title)}</h1></div>${fields}${table}</div>`;
}

function umbrella(context: Context, id: number): Pick<Page, 'content' | 'grids' | 'title'> {
  const { state, settings } = context;
  const contract = contractOf(state, id);
  const own = new URL(context.url);
  own.searchParams.set('contractID', String(id));
  const grid = drawUmbrella(viewOf({ ...context, url: own }, 'services'), settings);
  const word = (text: string) => wordFor(text, settings);
  const fields = [
    field(word('Organization'), companyNameOf(state, contract?.companyID), true),
    field(word('Account Manager'), 'Dana Marsh'),
    field(word('Contract Type'), word(typeName(shownType(context, contract)))),
  ].join('');
  return {
    content: layout(contractNameOf(contract), fields, grid.html),
    grids: [grid],
    title: `Autotask - ${contractNameOf(contract)}`,
  };
}

function umbrellaList(context: Context): Pick<Page, 'content' | 'grids' | 'title'> {
  const { settings } = context;
  const grid = drawUmbrella(viewOf(context, 'umbrella contracts'), settings);
  return {
    content: layout(wordFor('Contracts', settings), '', grid.html),
    grids: [grid],
    title: 'Autotask - Contracts',
  };
}

/** What AUTOTASKTABS puts around a page (autotask.md 6, "Coexistence"). */
export const tabsHost = (context: Context): Page => ({
  kind: 'mvc',
  title: 'Autotask',
  bodyClass: '',
  contentId: '',
  content: '',
  grids: [],
  around: () =>
    `<div class="at-tabs-viewport"><iframe class="at-tab-frame" src="${esc(context.url.searchParams.get('url') ?? 'about:blank')}"></iframe></div>`,
});
