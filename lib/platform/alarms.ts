import { browser } from './browser';

/** Alarms outlive the worker; some browsers forget them at a restart. */
export interface Alarms {
  /** When it fires next, ms since the epoch; null: there is none of that name. */
  get(name: string): Promise<number | null>;
  /** One alarm per name; `everyMinutes` repeats it. */
  set(name: string, when: number, everyMinutes?: number): Promise<void>;
  clear(name: string): Promise<void>;
}

/** The browser's alarms. */
export const browserAlarms: Alarms = {
  get: async (name) => (await browser.alarms.get(name))?.scheduledTime ?? null,
  async set(name, when, everyMinutes) {
    await browser.alarms.create(name, {
      when,
      ...(everyMinutes === undefined ? {} : { periodInMinutes: everyMinutes }),
    });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
