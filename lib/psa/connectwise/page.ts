import type { PsaPage, Screen } from '../contract';
import { isShown } from '../grid/visible';
import { createPsaPage } from '../page/create-page';
import type { HostPage, Route } from '../page/host';
import type { Addresses } from './addresses';
import { namesAgreement, namesOther } from './banner-kinds';
import { isSearch } from './kinds';
import { LABELS } from './labels';
import { memberOf } from './member';
import { bannerTexts, factsOf } from './record';
import { watchedRoots } from './roots';
import { SELECTORS } from './selectors';
import { showsAdditions } from './tab';

/** ConnectWise PSA's web application as the overlay needs it (connectwise.md 1 and 2). */
export function createConnectWisePage(
  document: Document,
  window: Window & typeof globalThis,
  addresses: Addresses,
): PsaPage {
  return createPsaPage(document, window, connectWiseHost(document, window, addresses));
}

/** What ConnectWise's pages have of their own. */
export function connectWiseHost(
  document: Document,
  window: Window,
  { routeOf, decodeHash, readState }: Addresses,
): HostPage {
  const { location } = window;
  let last: { href: string; route: Route } | null = null;
  const route = (): Route => {
    const { href } = location;
    if (last?.href !== href) last = { href, route: routeOf(href) };
    return last.route;
  };
  const screen = (): Screen | null => {
    const { screen: told, open, tabKnown } = route();
    if (told === 'agreement-search' && !tabKnown && showsAdditions(document)) return 'lines-search';
    return told ?? (open ? screenOfBanner(document) : null);
  };
  return {
    psa: 'connectwise',
    labels: LABELS,
    dialogs: SELECTORS.dialogs,
    busy: SELECTORS.busy,
    route,
    screen,
    facts: () => factsOf(document),
    namesOther,
    header() {
      const label = [...document.querySelectorAll<HTMLElement>(SELECTORS.banner)].find(isShown);
      // The label's own text is set anew by the page; what stands around it stays.
      return label?.closest<HTMLElement>(SELECTORS.bannerRoot) ? label.parentElement : (label ?? null);
    },
    roots: () => watchedRoots(document),
    member: () => memberOf(window),
    describe() {
      const hash = decodeHash(location.hash);
      const names = screenNames(readState(hash?.state).names);
      return `screen ${screen() ?? 'none'}, tail ${hash?.tail ?? 'none'}, names ${names}`;
    },
  };
}

function screenOfBanner(document: Document): Screen | null {
  const banner = bannerTexts(document).find(namesAgreement);
  if (!banner) return null;
  if (!isSearch(banner)) return 'agreement-lines';
  return showsAdditions(document) ? 'lines-search' : 'agreement-search';
}

/** Screen and tab names only: anything else a state may hold is left out. */
const screenNames = (names: readonly string[]): string =>
  names.filter((name) => /^\w{1,40}$/.test(name)).join(' ');
