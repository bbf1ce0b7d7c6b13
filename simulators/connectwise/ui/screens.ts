/** The screens that the simulator has; the four first carry figures, the others only look as if. */
export type ScreenName =
  | 'agreement'
  | 'additions'
  | 'agreement-search'
  | 'additions-search'
  | 'addition'
  | 'invoice'
  | 'catalog'
  | 'order'
  | 'tickets'
  | 'quote';

export interface ScreenSpec {
  name: ScreenName;
  /** Screen id `p` in the hash. Those of agreements are guesses by analogy (connectwise.md 7). */
  p: string;
  /** What follows "??" in the hash. */
  tail: string;
  /** Selected tab in the hash. */
  idxk?: string;
  /** The list on the screen: the name in `…-listview-scroller` and in GetMultilineDataAction. */
  multiline: string | null;
  /** Second class of the record's root. */
  root: string;
  breadcrumb: string;
  /** Banner text; "#id" and "#name" are filled in. */
  banner: string;
  tabs: string[];
  /** The selected tab. */
  tab: string | null;
}

const AGREEMENT_TABS =
  'Agreement;Additions;Adjustment;Agreements;Work Roles;Work Types;Sites;Invoice;Service;Time;Expense;Product;Configuration;Activities;Attachments;Ticket Templates;Project;Audit Trail'.split(
    ';',
  );

const agreement = {
  p: 'agreement_detail',
  tail: 'AgreementDetail',
  root: 'AgreementDetail',
  breadcrumb: 'Agreement Search',
  banner: 'Agreement - #name',
  tabs: AGREEMENT_TABS,
};
const search = {
  p: 'agreement_search',
  root: 'AgreementList',
  breadcrumb: 'Finance',
  banner: 'Agreement Search',
  tabs: ['Agreements', 'Additions'],
};
const plain = { tabs: [], tab: null, multiline: null };

export const SCREENS: readonly ScreenSpec[] = [
  { ...agreement, name: 'agreement', idxk: 'agreement', multiline: null, tab: 'Agreement' },
  { ...agreement, name: 'additions', idxk: 'additions', multiline: 'agreementadditions', tab: 'Additions' },
  {
    ...search,
    name: 'agreement-search',
    tail: 'AgreementList',
    idxk: 'agreements',
    multiline: 'agreementsearch',
    tab: 'Agreements',
  },
  {
    ...search,
    name: 'additions-search',
    tail: 'AgreementAdditionList',
    idxk: 'additions',
    multiline: 'additionsearch',
    tab: 'Additions',
  },
  {
    ...plain,
    name: 'addition',
    p: 'agreement_addition',
    tail: 'AgreementAdditionDetail',
    root: 'AgreementAdditionDetail',
    breadcrumb: 'Agreement Search',
    banner: 'Addition - #name',
  },
  {
    ...plain,
    name: 'invoice',
    p: 'invoice_detail',
    tail: 'InvoiceDetail',
    multiline: 'invoiceproducts',
    root: 'InvoiceDetail',
    breadcrumb: 'Invoice Search',
    banner: 'Invoice ##id - #name',
  },
  {
    ...plain,
    name: 'catalog',
    p: 'product_setup',
    tail: 'ProductList',
    multiline: 'productcatalog',
    root: 'ProductList',
    breadcrumb: 'Procurement',
    banner: 'Product Catalog',
  },
  {
    ...plain,
    name: 'order',
    p: 'sales_order',
    tail: 'SalesOrderDetail',
    multiline: 'salesorderproducts',
    root: 'SalesOrderDetail',
    breadcrumb: 'Sales Orders',
    banner: 'Sales Order ##id - #name',
  },
  {
    ...plain,
    name: 'tickets',
    p: 'sr200',
    tail: 'ServiceBoard',
    multiline: 'srboard',
    root: 'ServiceBoard',
    breadcrumb: 'Service Desk',
    banner: 'Service Board List',
  },
  {
    ...plain,
    name: 'quote',
    p: 'opportunity_quote',
    tail: 'OpportunityDetail',
    multiline: 'quoteproducts',
    root: 'OpportunityDetail',
    breadcrumb: 'Opportunity Search',
    banner: 'Quote ##id - #name',
  },
];

export function screenSpec(name: ScreenName): ScreenSpec {
  const found = SCREENS.find((screen) => screen.name === name);
  if (!found) throw new Error(`No screen ${name}.`);
  return found;
}

/** The hash's JSON for a screen; `id` is 0 where it shows no record. */
export function payloadOf(screen: ScreenSpec, id: number, rnd = 0.42): unknown {
  const inner = {
    pid: 12,
    rd: id,
    ...(screen.idxk === undefined ? {} : { idxk: screen.idxk, slk: { pid: 6, rd: 0 } }),
  };
  return { pid: 6, p: screen.p, s: { p: inner }, rnd };
}
