import type { BuiltScript } from '@/lib/messaging/protocol';
import { browser } from './browser';

const PREFIX = 'seatcheck-site-';

/** Hosts of self-hosted PSA sites on which the user has let content scripts run. */
export async function enabledHosts(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts
    .filter((script) => script.id.startsWith(PREFIX))
    .map((script) => script.id.slice(PREFIX.length));
}

/**
 * Runs a content script of the build on a host that the user has granted; a second time changes nothing. Not for a host
 * where the manifest runs it already: the browser would run it twice in every frame.
 */
export async function enableHost(host: string, file: string): Promise<void> {
  const granted = await browser.permissions.contains({ origins: [`https://${host}/*`] });
  if (!granted || (await enabledHosts()).includes(host)) return;
  await browser.scripting.registerContentScripts([
    {
      id: PREFIX + host,
      js: [file],
      matches: [`https://${host}/*`],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

export async function disableHosts(): Promise<void> {
  const ids = (await enabledHosts()).map((host) => PREFIX + host);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

/** Runs scripts of the build in one frame, one after another, in the world of the content scripts. */
export async function runScripts(
  tabId: number,
  frameId: number,
  scripts: readonly BuiltScript[],
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: scripts.map((script) => `/${script}.js` as const),
  });
}
