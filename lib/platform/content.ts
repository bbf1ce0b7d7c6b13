import { browser } from './browser';

/** The panel page, as an address for a frame on a PSA page; dynamic where the browser makes it so. */
export const panelUrl = (): string => browser.runtime.getURL('/panel.html');

/**
 * The origins the panel page may post from. A dynamic URL (web_accessible_resources, use_dynamic_url) carries
 * another host than the extension's own origin.
 */
export function panelOrigins(): string[] {
  const { protocol, origin } = new URL(panelUrl());
  return [origin, `${protocol}//${browser.runtime.id}`];
}

/** False once the extension was updated, disabled or removed under this page: the API is gone then. */
export function alive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
