import type { Screen } from '../contract';
import { decodeHash } from './hash';
import { isAdditions, isAgreement, isAgreementSetup, isOther, isOtherTab, isSearch } from './kinds';
import { readState } from './screen-state';

/** What an address says. */
export interface Route {
  screen: Screen | null;
  /** The agreement's id when the address tells it. */
  recordId: number | null;
  /** The address names another kind of record. */
  veto: boolean;
  /** The address is the application's, and says nothing that is known: the banner may. */
  open: boolean;
  /** The address says which tab is in view. */
  tabKnown: boolean;
}

const NOTHING: Route = { screen: null, recordId: null, veto: false, open: false, tabKnown: false };
const OPEN: Route = { ...NOTHING, open: true };
const VETO: Route = { ...NOTHING, veto: true };

/** The application's page: /v4_6_release/ConnectWise.aspx, /v2025_1/connectwise.aspx (connectwise.md 1.2). */
const APP = /^\/+v\d+_[^/]+\/+connectwise\.aspx$/i;

export function routeOf(href: string): Route {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url || !APP.test(url.pathname)) return NOTHING;
  // After a deep link the query stays while the user moves on; the hash is what is in view.
  return url.hash.length > 1 ? ofHash(url.hash) : ofQuery(url.searchParams);
}

function ofHash(hash: string): Route {
  const decoded = decodeHash(hash);
  if (!decoded) return OPEN;
  const { names, recordId } = readState(decoded.state);
  const [screen = '', ...tabs] = names;
  // The plain name describes what is in view now; the state's outermost name is the screen around it.
  const title = decoded.tail ?? screen;
  const isIt = decoded.tail === null ? isAgreement(screen) : isAgreement(decoded.tail) || isAgreement(screen);
  if (isAgreementSetup(title)) return NOTHING;
  if (!isIt) return isOther(title) || isOther(screen) ? VETO : OPEN;
  if (decoded.tail !== null && isOther(decoded.tail)) return VETO;
  return agreement([...tabs.reverse(), title, screen], recordId);
}

/** `names`: the innermost first. */
function agreement(names: readonly string[], recordId: number | null): Route {
  const additions = names.some(isAdditions);
  const route = { recordId, veto: false, open: false };
  if (recordId === null && names.some(isSearch))
    return { ...route, screen: additions ? 'additions-search' : 'agreement-search', tabKnown: true };
  // "AgreementDetail" is the whole form, whichever of its tabs is in view.
  const tab = names.map((name) => name.replace(/agreement_?|detail$/gi, '')).find((name) => name !== '');
  const other = !additions && tab !== undefined && isOtherTab(tab);
  return { ...route, screen: other ? 'agreement' : 'agreement-additions', tabKnown: additions || other };
}

function ofQuery(query: URLSearchParams): Route {
  const fields = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
  const target = fields.get('routeto') ?? fields.get('recordtype');
  if (!target) return OPEN;
  if (!isAgreement(target)) return VETO;
  const id = Number(fields.get('recid') ?? fields.get('recordid'));
  const recordId = Number.isSafeInteger(id) && id > 0 ? id : null;
  return { screen: 'agreement-additions', recordId, veto: false, open: false, tabKnown: false };
}
