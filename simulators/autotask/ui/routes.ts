import type { Context } from './context';
import { denied, logIn, refusal } from './pages/access';
import { executeCommand } from './pages/command';
import { contractSummary, contractView } from './pages/contract';
import { contractSide } from './pages/contract-menu';
import { accountDetail, contractSearch } from './pages/lists';
import * as alike from './pages/look-alikes';
import { landingPage, tabsHost } from './pages/onyx';
import type { Page, Redirect } from './pages/page';
import { servicesClassic, servicesMvc } from './pages/services';
import { PATHS } from './urls';

type Draw = (context: Context) => Page | Redirect;

const PAGES: Record<keyof typeof PATHS, Draw> = {
  landing: landingPage,
  overlay: alike.overlay,
  tabs: tabsHost,
  denied,
  logIn,
  command: executeCommand,
  contract: contractView,
  contractMenu: contractSide,
  contractSummary,
  servicesClassic,
  servicesMvc,
  servicesProducts: (context) =>
    context.settings.skeleton === 'aspx' ? servicesClassic(context) : servicesMvc(context),
  contractSearch,
  account: accountDetail,
  adjust: alike.adjust,
  editService: alike.editService,
  invoice: alike.invoice,
  quote: alike.quote,
  ticket: alike.ticket,
  catalogue: alike.catalogue,
  configurationItems: alike.configurationItems,
  charges: alike.charges,
};

/** Casing and a last "/index" do not matter (autotask.md 1). */
const plainPath = (path: string): string => path.toLowerCase().replace(/\/index$/, '');

const BY_PATH = new Map(
  Object.entries(PATHS).map(([name, path]) => [plainPath(path), PAGES[name as keyof typeof PATHS]]),
);

/** What draws the page of a path; a user without the right gets a refusal in its place. */
export function pageAt(pathname: string): Draw | undefined {
  const draw = BY_PATH.get(plainPath(pathname));
  return draw && ((context) => refusal(context) ?? draw(context));
}
