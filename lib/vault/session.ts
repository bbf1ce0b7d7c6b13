import { browser } from '@/lib/platform/browser';

/** Small JSON values that live in memory only and outlive the worker, not the browser. */
export interface SessionArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** `storage.session`: never on disk, and not readable by content scripts. */
export const browserSession: SessionArea = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (key) => browser.storage.session.remove(key),
};
