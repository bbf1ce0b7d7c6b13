/** How pages behave: the JSON of the query parameter `sim`, which every frame of a page passes on to its frames. */
export interface SimSettings {
  /** Number and date formats, and the language of labels unless `labels` says otherwise. */
  locale?: 'en' | 'de' | 'es' | 'fr' | 'ch';
  labels?: 'en' | 'de' | 'es' | 'fr';
  /** What the customer calls a company (autotask.md 2d, "Wording differs"). English labels only. */
  organization?: 'Organization' | 'Account' | 'Company' | 'Customer';
  /** What the Services view of a contract is made of (autotask.md 2e and 2c): fixture A, the older MVC grid, fixture B. */
  skeleton?: 'mvc' | 'older' | 'aspx';
  /** The word for services in the address of that view, whose path nobody has seen (autotask.md 1). */
  servicesPath?: 'service' | 'products';
  /** What the arrangements of an umbrella contract are made of; unknown in reality. */
  umbrellaMarkup?: 'grid' | 'table' | 'divs';
  /** English names of the columns to show, in order, for any list. */
  columns?: string[];
  /** Header texts by the English name of the column, for words of a customer's own. */
  heads?: Record<string, string>;
  /** A leading column for icons: in both tables, in the body only, or nowhere. One table has it in both or nowhere. */
  leading?: 'both' | 'body' | 'none';
  /** Rows a page of a list holds: 25, 50 or 100; 0: all. */
  pageSize?: number;
  /** What `data-row-key` and its like hold: the contract's line, the service or bundle, or nothing at all. */
  rowKeys?: 'line' | 'product' | 'none';
  /** Ids of grids: a name as AQM saw it, or `z` and 32 hex digits that change on every load. */
  gridIds?: 'named' | 'random';
  /** False: the user may see no prices. */
  prices?: boolean;
  /** A last row with totals. */
  totals?: boolean;
  /** Rows that head bundles and services. */
  sections?: boolean;
  /** Services of a bundle as rows under it: not at all, without units, with the bundle's units. */
  members?: 'none' | 'names' | 'units';
  /** "YYYY-MM-DD" of "Show data for"; today when left out. */
  day?: string;
  /** Decimals of units. */
  unitDecimals?: 0 | 2;
  /** What the services view says of its contract: "Name (ID: N)", the name, or nothing. */
  heading?: 'full' | 'name' | 'none';
  /** The contract's id is not in the address of the content frame. */
  bareFrames?: boolean;
  /** contractView.asp as a frameset, or as one page with a menu and an iframe (autotask.md 7, unknown 2). */
  frames?: 'frameset' | 'iframe';
  /** contractView.asp leads to the Onyx view of an umbrella contract. */
  umbrella?: boolean;
  /** The page stands one same-origin frame deeper, as AUTOTASKTABS puts it. */
  wrapped?: boolean;
  /** The shell's DialogIFrameOverlay: out of sight, or over the page. */
  overlay?: 'hidden' | 'open';
  /** ExecuteCommand goes home and opens a pop-up, as Help says, instead of landing on the record. */
  commandPopup?: boolean;
  /** Contract type shown instead of the record's: 1 Time and Materials, 3 Fixed Price, 4 Block Hours, 7 Recurring Service. */
  contractType?: number;
  /** What the security level lets the user see: contracts, a refusal instead, or nothing before logging in. */
  access?: 'granted' | 'denied' | 'logged out';
  /** Text of `PageLevelInstructions`. */
  warning?: string;
  /** Tab of an organization that is open at first. */
  tab?: 'Summary' | 'Contracts' | 'Tickets';
  /** ms until content is there. */
  delay?: number;
  /** ms for which the rows of a grid stand empty while it is refreshed. */
  loadDelay?: number;
  /** A redrawn cell gets its text anew and keeps what stands beside it; otherwise rows are made anew. */
  inPlace?: boolean;
  /** A copy of the grid in a tab that is not active: of the same rows, or with other units. */
  twin?: 'none' | 'same' | 'other';
  /** A dialog with a list of services opens over the page. */
  dialog?: boolean;
  /** The grid draws itself again and again after loading. */
  rerender?: { times: number; every: number; rebuild?: boolean };
  /** Cells say more than they are about: "Email Security - per seat", "46.00 of 100". */
  wordy?: boolean;
  /** Units shown instead of the record's, by "service:ID" or "bundle:ID" of the contract's line. */
  quantities?: Record<string, number>;
  dark?: boolean;
}

export type FullSettings = Required<
  Omit<SimSettings, 'labels' | 'heads' | 'columns' | 'contractType' | 'rerender' | 'day'>
> &
  SimSettings;

const DEFAULTS: FullSettings = {
  locale: 'en',
  organization: 'Organization',
  skeleton: 'mvc',
  servicesPath: 'service',
  umbrellaMarkup: 'grid',
  leading: 'body',
  pageSize: 50,
  rowKeys: 'line',
  gridIds: 'named',
  prices: true,
  totals: true,
  sections: true,
  members: 'none',
  unitDecimals: 2,
  heading: 'full',
  bareFrames: false,
  frames: 'frameset',
  umbrella: false,
  wrapped: false,
  overlay: 'hidden',
  commandPopup: false,
  access: 'granted',
  warning: '',
  tab: 'Summary',
  delay: 0,
  loadDelay: 80,
  inPlace: false,
  twin: 'none',
  dialog: false,
  wordy: false,
  quantities: {},
  dark: false,
};

/** Defaults, then what the server was told, then the address's `sim`. */
export function settingsOf(url: URL, given: SimSettings): FullSettings {
  const sim = url.searchParams.get('sim');
  return { ...DEFAULTS, ...given, ...(sim ? (JSON.parse(sim) as SimSettings) : {}) };
}
