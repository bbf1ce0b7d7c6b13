import { browser } from './browser';

export const extensionId = (): string => browser.runtime.id;
/** "chrome-extension://<id>", without a slash at the end. */
export const extensionOrigin = (): string => browser.runtime.getURL('/').replace(/\/$/, '');

/** Registered synchronously, or a worker that is woken by a message never hears it. */
export function onMessage(
  listen: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) =>
    listen(message, sender as MessageSender),
  );
}

export interface MessageSender {
  id?: string;
  origin?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
}

/** Tells every open page of ours and every tab that fits a match pattern; nobody listening is not an error. */
export function broadcast(event: object, patterns: readonly string[]): void {
  const ignore = () => undefined;
  browser.runtime.sendMessage(event).catch(ignore);
  // An empty list would be every tab.
  if (patterns.length === 0) return;
  browser.tabs
    .query({ url: [...patterns] })
    .then((tabs) => {
      for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, event).catch(ignore);
    })
    .catch(ignore);
}

/** A tab that does not answer is asleep, or busy with something else. */
const PATIENCE = 1000;

/**
 * Asks the tabs that fit a match pattern one after another, those in front first, until a page in one says true; that tab
 * is brought to the front. False: none did. Needs no permission but the hosts' (extension-practice.md A).
 */
export async function handToTab(message: object, patterns: readonly string[]): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  for (const { id, windowId } of tabs.sort((a, b) => Number(b.active) - Number(a.active))) {
    if (id === undefined || !(await saysTrue(id, message))) continue;
    await browser.tabs.update(id, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return true;
  }
  return false;
}

async function saysTrue(tabId: number, message: object): Promise<boolean> {
  const answer = browser.tabs.sendMessage(tabId, message).catch(() => false);
  const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE, false));
  return (await Promise.race([answer, silence])) === true;
}

/** Calls once when the browser starts or the extension is installed or updated. */
export function onStart(start: () => void): void {
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
}

/** Calls when the user locks the computer, or leaves it for `idleSeconds`. */
export function onComputerLocked(locked: () => void): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') locked();
  });
}

export function onAlarm(fired: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => fired(name));
}
