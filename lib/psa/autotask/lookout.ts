import { lookAgain } from '../page/look-out';
import { ADDRESSES } from './addresses';
import { isFrameset } from './frames';
import { namesContract, namesSearch } from './heading-kinds';
import { isAutotaskHost } from './place';
import { headingSelector } from './selectors';

/**
 * Calls `found` when the frame's address, or its heading where the address says nothing, first names contracts, and
 * again at the next look as long as it rejects. Does nothing at all on other hosts and in framesets.
 */
export function lookOut(
  document: Document,
  window: Window,
  found: () => Promise<void>,
  signal: AbortSignal,
): void {
  if (!isAutotaskHost(window.location.hostname) || isFrameset(document)) return;
  const route = ADDRESSES.routesOf(window);
  const isOurs = (): boolean => {
    const { screen, open, recordId, around, ofCompany } = route();
    if (screen !== null || (open && (recordId ?? around) !== null) || ofCompany) return true;
    return open && headingsName(document);
  };
  lookAgain(window, isOurs, found, signal);
}

const headingsName = (document: Document): boolean =>
  [...document.querySelectorAll(headingSelector)].some((heading) => {
    const text = (heading.textContent ?? '').trim();
    return namesContract(text) || namesSearch(text);
  });
