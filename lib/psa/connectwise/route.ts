import { NOWHERE, type Route } from '../page/host';
import { decodeHash } from './hash';
import { isAdditions, isAgreement, isAgreementSetup, isOther, isOtherTab, isSearch } from './kinds';
import { readState } from './screen-state';

const OPEN: Route = { ...NOWHERE, open: true };
const VETO: Route = { ...NOWHERE, veto: true };

/** The application's page: /v4_6_release/ConnectWise.aspx, /v2025_1/connectwise.aspx (connectwise.md 1.2). */
const APP = /^\/+v\d+_[^/]+\/+connectwise\.aspx$/i;

export function routeOf(href: string): Route {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url || !APP.test(url.pathname)) return NOWHERE;
  // After a deep link the query stays while the user moves on; the hash is what is in view.
  return url.hash.length > 1 ? ofHash(url.hash) : ofQuery(url.searchParams);
}

function ofHash(hash: string): Route {
  const decoded = decodeHash(hash);
  if (!decoded) return OPEN;
  const { names, recordId } = readState(decoded.state);
  const [screen = '', ...tabs] = names;
  const { tail } = decoded;
  // The plain name tells what is in view now; the state's outermost name is the screen around it.
  const title = tail ?? screen;
  if (isOther(title)) return VETO;
  if (isAgreementSetup(title)) return NOWHERE;
  if (!isAgreement(title) && !isAgreement(screen)) return isOther(screen) ? VETO : OPEN;
  // The form of one addition, whose record id is not the agreement's.
  if (isAdditions(title) && /detail|edit|new$/i.test(title)) return NOWHERE;
  // A list's record id is a selected row's, and an addition's own screen has the addition's.
  const isList = isSearch(screen) || /^agreements?(?:search|list)/i.test(title);
  const isAgreementsId = !isAdditions(screen) && (!isList || /detail$/i.test(title));
  return agreement([title, screen], tabs, isAgreementsId ? recordId : null);
}

/** `tabs`: from the outside in. */
function agreement(screens: readonly string[], tabs: readonly string[], recordId: number | null): Route {
  const names = [...screens, ...tabs];
  const additions = names.some(isAdditions);
  const route = { recordId, veto: false, open: false };
  if (recordId === null && names.some(isSearch))
    return { ...route, screen: additions ? 'lines-search' : 'agreement-search', tabKnown: additions };
  // "AgreementInvoiceList" names a tab as "invoice" does; "AgreementDetail" is the form, whichever tab is in view.
  const parts = screens.map((name) => name.replace(/agreement_?|detail$|list$/gi, ''));
  const other =
    !additions && (tabs.some((tab) => /^agreement$/i.test(tab)) || [...tabs, ...parts].some(isOtherTab));
  return { ...route, screen: other ? 'agreement' : 'agreement-lines', tabKnown: additions || other };
}

function ofQuery(query: URLSearchParams): Route {
  const fields = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
  const target = fields.get('routeto') ?? fields.get('recordtype');
  if (!target) return OPEN;
  if (!isAgreement(target)) return VETO;
  const id = Number(fields.get('recid') ?? fields.get('recordid'));
  const recordId = Number.isSafeInteger(id) && id > 0 ? id : null;
  return { screen: 'agreement-lines', recordId, veto: false, open: false, tabKnown: false };
}
