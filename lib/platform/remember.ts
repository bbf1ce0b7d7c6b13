import { browser } from './browser';

/**
 * Small things that our own pages remember until the browser is closed, in memory only. Not the page's own session
 * storage: a browser that blocks third-party cookies denies that to the panel's frame on a PSA page.
 */
export async function remembered(key: string): Promise<string | null> {
  try {
    const value: unknown = (await browser.storage.session.get(key))[key];
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Never throws: what cannot be remembered is forgotten. */
export async function remember(key: string, value: string): Promise<void> {
  await browser.storage.session.set({ [key]: value }).catch(() => undefined);
}
