import { randomBytes } from 'node:crypto';
import type { AtRecord } from '../../../msp/types';
import { type Context, contractIdOf, link } from '../context';
import { contractOf, numberOf, RECURRING_SERVICE } from '../data';
import { esc } from '../html';
import { PATHS } from '../urls';
import { wordFor } from '../words';
import type { Page } from './page';

export const shownType = ({ settings }: Context, contract: AtRecord | undefined): number =>
  settings.contractType ?? numberOf(contract?.contractType);

/** What stands in the addresses of the content frame: the id, or something that only the server understands. */
export function idQuery({ settings, hidden }: Context, id: number): Record<string, string | number> {
  if (!settings.bareFrames) return { contractID: id };
  const token = randomBytes(8).toString('hex');
  hidden.set(token, id);
  return { t: token };
}

/** `contractSide.asp` */
export const contractSide = (context: Context): Page => ({
  kind: 'classic',
  title: '',
  bodyClass: '',
  grids: [],
  contentId: '',
  content: '',
  around: () => menu(context, contractIdOf(context)),
});

export function menu(context: Context, id: number): string {
  const contract = contractOf(context.state, id);
  const { skeleton, servicesPath } = context.settings;
  const usual = skeleton === 'aspx' ? PATHS.servicesClassic : PATHS.servicesMvc;
  const services = servicesPath === 'products' ? PATHS.servicesProducts : usual;
  const entries: [name: string, path: string | null][] = [
    ['Summary', PATHS.contractSummary],
    ['Internal Costs', null],
    ['Configuration Items', PATHS.configurationItems],
    ['Exclusions', null],
    ['Charges', PATHS.charges],
    ['Default Charges', null],
    ['Notes', null],
    ['Rates', null],
    ...(shownType(context, contract) === RECURRING_SERVICE
      ? [['Services', services] as [string, string]]
      : []),
    ['Milestones', null],
    ['Projects', null],
    ['Tickets', null],
    ['UDFs', null],
  ];
  const items = entries.map(([name, path]) => {
    const href = path
      ? ` href="${esc(link(context, path, idQuery(context, id)))}" target="contractContent"`
      : '';
    return `<li class="MenuLink"><a${href}>${esc(wordFor(name, context.settings))}</a></li>`;
  });
  const head = wordFor('Contract', context.settings);
  return `<div class="Left"><div class="HeaderRow"><span>${esc(head)}</span></div><ul class="ButtonBarVert">${items.join('')}</ul></div>`;
}
