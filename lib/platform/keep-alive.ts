import { browser } from './browser';

/** A worker is stopped after 30 s without an event or a call of an extension API (extension-practice.md B). */
const INTERVAL = 20_000;

/** Holds the worker awake until `work` settles, and no longer. */
export async function keepAlive<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), INTERVAL);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
