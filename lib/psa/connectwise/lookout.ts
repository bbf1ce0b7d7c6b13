import { lookAgain } from '../page/look-out';
import { namesAgreement } from './banner-kinds';
import { routeOf } from './route';
import { SELECTORS } from './selectors';

/**
 * Calls `found` when the page's address, or its banner where the address says nothing, first names agreements, and
 * again at the next look as long as it rejects.
 */
export function lookOut(
  document: Document,
  window: Window,
  found: () => Promise<void>,
  signal: AbortSignal,
): void {
  let seen = { href: '', screen: false, open: false };
  const isOurs = (): boolean => {
    const { href } = window.location;
    if (href !== seen.href) {
      const { screen, open } = routeOf(href);
      seen = { href, screen: screen !== null, open };
    }
    return seen.screen || (seen.open && hasAgreementBanner(document));
  };
  lookAgain(window, isOurs, found, signal);
}

const hasAgreementBanner = (document: Document): boolean =>
  [...document.querySelectorAll(SELECTORS.banner)].some((label) =>
    namesAgreement((label.textContent ?? '').trim()),
  );
