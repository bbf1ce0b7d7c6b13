import { browser } from './browser';

/**
 * Asks the user for access to hosts, as match patterns without a port ("https://cw.example.com/*" covers every
 * port, and Firefox refuses one); true at once when all are there already. Call it in the click itself, before
 * the first await: a browser shows its prompt only while the user's gesture is fresh.
 */
export function requestHosts(patterns: readonly string[]): Promise<boolean> {
  const origins = [...patterns];
  // What the manifest already grants may not be asked for in every browser: then what is held counts.
  return browser.permissions.request({ origins }).catch(() => hasHosts(origins));
}

/** Whether the browser lets this extension reach the host of a URL. */
export const mayReach = (url: string): Promise<boolean> => {
  const { protocol, hostname } = new URL(url);
  return hasHosts([`${protocol}//${hostname}/*`]);
};

const hasHosts = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...patterns] });
