import { namesAgreement } from './banner-kinds';
import { routeOf } from './route';
import { SELECTORS } from './selectors';

const POLL = 500;

/**
 * Calls `found` when the page's address, or its banner where the address says nothing, first names agreements, and
 * again at the next look as long as it rejects. Most frames of a PSA never do: this is all they pay for.
 */
export function lookOut(
  document: Document,
  window: Window,
  found: () => Promise<void>,
  signal: AbortSignal,
): void {
  const ends = new AbortController();
  let seen = { href: '', screen: false, open: false };
  let isAsking = false;
  const look = (): void => {
    const { href } = window.location;
    if (href !== seen.href) {
      const { screen, open } = routeOf(href);
      seen = { href, screen: screen !== null, open };
    }
    if (isAsking || !(seen.screen || (seen.open && hasAgreementBanner(document)))) return;
    isAsking = true;
    found().then(
      () => ends.abort(),
      () => {
        isAsking = false;
      },
    );
  };
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, look, { signal: ends.signal });
  const poll = window.setInterval(look, POLL);
  ends.signal.addEventListener('abort', () => window.clearInterval(poll));
  signal.addEventListener('abort', () => ends.abort(), { signal: ends.signal });
  look();
}

const hasAgreementBanner = (document: Document): boolean =>
  [...document.querySelectorAll(SELECTORS.banner)].some((label) =>
    namesAgreement((label.textContent ?? '').trim()),
  );
