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
  browser.tabs
    .query({ url: [...patterns] })
    .then((tabs) => {
      for (const { id } of tabs) if (id !== undefined) browser.tabs.sendMessage(id, event).catch(ignore);
    })
    .catch(ignore);
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
