import type { SimSettings } from './settings';

export const AUTOTASK_HOST = 'ww5.autotask.net';

export interface UrlOptions {
  /** How the simulator behaves in this page and in its frames. */
  sim?: SimSettings;
}

const address = (
  host: string,
  path: string,
  query: Record<string, string | number>,
  options: UrlOptions,
): string => `https://${host}${withQuery(path, { ...query, ...simQuery(options.sim) })}`;

/** `path` with a query; values are encoded. */
export function withQuery(path: string, query: Record<string, string | number>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

export const simQuery = (sim: SimSettings | undefined): Record<string, string> =>
  sim === undefined ? {} : { sim: JSON.stringify(sim) };

// ---- paths; those that nobody has seen are marked [G] as in autotask.md ------------------------------------

export const PATHS = {
  landing: '/AutotaskOnyx/LandingPage',
  overlay: '/AutotaskOnyx/DialogIFrameOverlay',
  /** What AUTOTASKTABS puts around a page; its address is ours. */
  tabs: '/AutotaskOnyx/TabsHost',
  denied: '/Mvc/Security/Authorization.mvc/Failure',
  logIn: '/Mvc/Framework/Authentication.mvc/Authenticate',
  command: '/Autotask/AutotaskExtend/ExecuteCommand.aspx',
  contract: '/contracts/views/contractView.asp',
  contractMenu: '/contracts/views/contractSide.asp',
  contractSummary: '/contracts/views/contractSummary.asp',
  /** [G] */
  servicesClassic: '/contracts/views/contractServices.asp',
  /** [G] */
  servicesMvc: '/Mvc/Contracts/ContractServiceList.mvc/Index',
  /** [G]; the other word that TABS looks for. */
  servicesProducts: '/contracts/views/contract_products.asp',
  /** [G] by analogy with the other searches. */
  contractSearch: '/Mvc/Contracts/ContractGridSearch.mvc/Index',
  account: '/Mvc/CRM/AccountDetail.mvc',
  /** [G]; its parts are: TABS matches paths with `contract` and `service`. */
  adjust: '/contracts/views/contractServiceAdjust.asp',
  /** [G] */
  editService: '/contracts/views/contractServiceEdit.asp',
  invoice: '/Mvc/Contracts/InvoiceViewer.mvc',
  /** [G] */
  quote: '/Mvc/CRM/QuoteDetail.mvc',
  ticket: '/Mvc/ServiceDesk/TicketDetail.mvc',
  /** [G] */
  catalogue: '/Mvc/Administration/ServiceGridSearch.mvc/Index',
  configurationItems: '/Mvc/Contracts/BillingProductMapping.mvc/InstalledProductMapping',
  charges: '/Autotask/Views/Contracts/Cost.aspx',
} as const;

// ---- the Onyx shell ----------------------------------------------------------------------------------------

const viewData = (data: unknown): string => Buffer.from(JSON.stringify(data)).toString('base64');

/** Any view of the shell; `data` is what `view-data` holds. */
export const landingUrl = (host: string, view: string, data: unknown, options: UrlOptions = {}): string =>
  address(host, PATHS.landing, { view, 'view-data': viewData(data) }, options);

/** A classic page inside the shell. */
export const inShellUrl = (host: string, view: string, inner: string, options: UrlOptions = {}): string =>
  landingUrl(host, view, { url: inner }, options);

export const umbrellaUrl = (host: string, contractId: number, options: UrlOptions = {}): string =>
  landingUrl(host, 'umbrella-contract-details', { contractId }, options);

/** The list that leads to umbrella contracts without a reload; its view's name is a guess. */
export const umbrellaListUrl = (host: string, options: UrlOptions = {}): string =>
  landingUrl(host, 'umbrella-contract-list', {}, options);

// ---- contracts ---------------------------------------------------------------------------------------------

/** The classic contract as a top document or in a pop-up. */
export const contractUrl = (host: string, contractID: number, options: UrlOptions = {}): string =>
  address(host, PATHS.contract, { contractID }, options);

export const contractInShellUrl = (host: string, contractID: number, options: UrlOptions = {}): string =>
  inShellUrl(host, 'contract', contractUrl(host, contractID), options);

/** Its services in the skeleton that `sim` names, as a top document. */
export const servicesUrl = (host: string, contractId: number, options: UrlOptions = {}): string =>
  options.sim?.servicesPath === 'products'
    ? address(host, PATHS.servicesProducts, { contractID: contractId }, options)
    : options.sim?.skeleton === 'aspx'
      ? address(host, PATHS.servicesClassic, { contractID: contractId }, options)
      : address(host, PATHS.servicesMvc, { contractId }, options);

export const servicesInShellUrl = (host: string, contractId: number, { sim }: UrlOptions = {}): string => {
  const inner = servicesUrl(host, contractId, sim ? { sim } : {}).replace(/&sim=[^&]*$/, '');
  return inShellUrl(host, 'contract', inner, sim ? { sim } : {});
};

/** The documented deep link. */
export const openContractUrl = (host: string, ContractID: number, options: UrlOptions = {}): string =>
  address(host, PATHS.command, { Code: 'OpenContract', ContractID }, options);

// ---- lists -------------------------------------------------------------------------------------------------

export const contractSearchUrl = (host: string, options: UrlOptions = {}): string =>
  address(host, PATHS.contractSearch, {}, options);

export const contractSearchInShellUrl = (host: string, options: UrlOptions = {}): string =>
  inShellUrl(host, 'contract-search', contractSearchUrl(host), options);

/** An organization with its Contracts tab open. */
export const accountContractsUrl = (host: string, accountId: number, { sim }: UrlOptions = {}): string =>
  address(host, PATHS.account, { accountId }, { sim: { tab: 'Contracts', ...sim } });

// ---- look-alikes, none of which may get a badge ------------------------------------------------------------

/** What looks as if it were a contract's services. `id` is the contract that it shows the services of. */
export const LOOK_ALIKES = {
  invoice: [PATHS.invoice, 'invoiceId'],
  quote: [PATHS.quote, 'quoteId'],
  ticket: [PATHS.ticket, 'ticketId'],
  catalogue: [PATHS.catalogue, 'page'],
  adjust: [PATHS.adjust, 'contractID'],
  'edit service': [PATHS.editService, 'contractID'],
  'configuration items': [PATHS.configurationItems, 'contractId'],
  charges: [PATHS.charges, 'contractID'],
  overlay: [PATHS.overlay, 'contractId'],
} as const satisfies Record<string, readonly [path: string, key: string]>;
export type LookAlike = keyof typeof LOOK_ALIKES;

export function lookAlikeUrl(host: string, name: LookAlike, id: number, options: UrlOptions = {}): string {
  const [path, key] = LOOK_ALIKES[name];
  return address(host, path, { [key]: id }, options);
}

/** Services of a contract whose page says that it is of another type: no badge either. */
export const otherTypeUrl = (host: string, contractID: number, { sim }: UrlOptions = {}): string =>
  contractUrl(host, contractID, { sim: { contractType: 4, ...sim } });
