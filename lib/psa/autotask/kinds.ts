/**
 * What the paths of Autotask's pages say, lower-cased as `placeOf` gives them. Paths marked [C] stand in autotask.md 1;
 * the path of a contract's Services is unknown (autotask.md 7), so those are told by the words that public code
 * matches them by: `contract` together with `service` or `contract_products` [C].
 * On none of them does a source say where the person who is signed in is named, so that no page tells a `member`.
 */

/** Service desk, service calls and service levels are no services of a contract. */
const withoutOtherServices = (path: string): string =>
  path.replace(/service_?(?:desk|call|level|ticket|request|thermometer)/g, '');

/** Areas of the application that hold no contract page. /mvc/crm/ is told apart by its pages. [C] autotask.md 1. */
const OTHER_AREA =
  /^\/(?:home|popups|autotask\/autotaskextend|admin|reports?|timesheets?|inventory|projects?|dashboard)\/|^\/mvc\/(?:servicedesk|projects?|inventory|timesheets?|reports?|framework|security|admin\w*|dashboard|knowledge\w*|outsourcing)\//;

/**
 * Pages of records that carry a contract's services, units or id and are none of its lists: invoices and quotes,
 * charges and costs, the adjust page, discounts and exclusions, notes and history, mappings, forms, pickers.
 * [C] autotask.md 1 for those with a path there, else by the vendor's words [I].
 */
const OTHER_PAGE =
  /invoice|quote|opportunit|ticket|(?<!auto)task|installed_?product|configuration_?item|catalog|report|adjust|discount|exclusion|charge|cost|note|history|compliance|journal|mapping|billing|wizard|edit|new|add|copy|delete|import|selector|picker|lookup|milestone|rates?(?![a-z])|project|expense|time_?entry|purchase|approv|template|compare/;

/** Query keys that name one service or bundle: the page is about that one, and not the contract's list. [I] */
const ONE_LINE = /^(?:contract_?)?(?:service(?:_?bundle)?|bundle)_?id$/;

/** autotask.md 1 [C]: a layer of the shell, which loads what it shows by its own address. */
export const isDialogLayer = (path: string): boolean => path.includes('dialogiframeoverlay');

/** autotask.md 1 [C]: the shell's own page, whose view is told by its query. */
export const isShell = (path: string): boolean => path === '/autotaskonyx/landingpage';

/** autotask.md 1 [C]. */
export const isUmbrella = (view: string): boolean => view === 'umbrella-contract-details';

/** autotask.md 1 [C]: the classic contract and the frames of its frameset. */
export const isClassicContract = (path: string): boolean =>
  /^\/contracts\/views\/contract(?:view|side|summary)\.asp$/.test(path);

/** Of these the one around the others. */
export const isFramedContract = (path: string): boolean => path === '/contracts/views/contractview.asp';

export const isContractMenu = (path: string): boolean => path.endsWith('/contractside.asp');
export const isContractSummary = (path: string): boolean => path.endsWith('/contractsummary.asp');

/** autotask.md 1 [C]: an organization's page, one of whose tabs lists its contracts (2e). */
export const isOrganization = (path: string): boolean => path === '/mvc/crm/accountdetail.mvc';

/** `/mvc/contracts/` and `/contracts/` hold all sorts; what comes after them says what a page is. */
export const namesContract = (path: string): boolean => path.includes('contract');

export const isServices = (path: string): boolean =>
  namesContract(path) && /service|contract_products/.test(withoutOtherServices(path));

export const isSearch = (path: string): boolean => /search|contract_?list/.test(path);

export const isOther = (path: string, query: ReadonlyMap<string, string>): boolean =>
  OTHER_AREA.test(path) ||
  (path.startsWith('/mvc/crm/') && !namesContract(path) && !isOrganization(path)) ||
  OTHER_PAGE.test(path) ||
  [...query.keys()].some((name) => ONE_LINE.test(name));
