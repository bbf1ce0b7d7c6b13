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

export const hasHosts = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...patterns] });

/** Calls `handle` with the match patterns that the user granted or took back, until `signal` aborts. */
export function onHostsChanged(
  handle: (change: 'granted' | 'removed', patterns: string[]) => void,
  signal: AbortSignal,
): void {
  const granted = (change: { origins?: string[] }): void => handle('granted', change.origins ?? []);
  const removed = (change: { origins?: string[] }): void => handle('removed', change.origins ?? []);
  browser.permissions.onAdded.addListener(granted);
  browser.permissions.onRemoved.addListener(removed);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(granted);
    browser.permissions.onRemoved.removeListener(removed);
  });
}
