import type { Page } from 'playwright-core';
import { fromReadings, median, type Result, short } from '../result';
import { inListedWorld, openPanelTab, suggested } from './worlds';

const TIMES = 15;
const BUDGET = 100;

/** From a click on Accept to the row's new state, which is drawn from the overview that is read anew. */
export const measureAccept = (customers: number): Promise<Result[]> =>
  inListedWorld(customers, false, async (world) => {
    const page = await openPanelTab(world);
    await suggested(page);
    await page.waitForTimeout(1500);
    const readings: (number | null)[] = [];
    const overviews: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      readings.push(await acceptOne(page));
      overviews.push(await overview(page));
    }
    const accounts = `${customers.toLocaleString('en')} accounts`;
    const note = `the overview alone ${short(median(overviews))} ms`;
    return [
      fromReadings({ name: `Accept to new state, ${accounts}`, unit: 'ms', budget: BUDGET }, readings, note),
    ];
  });

/** Null: the row did not change within five seconds. */
const acceptOne = (page: Page): Promise<number | null> =>
  page.evaluate(async () => {
    const button = document.querySelector<HTMLElement>(
      'ul[aria-label="Vendor accounts"] [data-act=accept] button',
    );
    const row = button?.closest('li');
    if (!button || !row) return null;
    const changed = new Promise<number | null>((resolve) => {
      const observer = new MutationObserver(() => {
        if (row.isConnected && row.querySelector('[data-act=accept]')) return;
        row.getBoundingClientRect();
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
      setTimeout(resolve, 5000, null);
    });
    const started = performance.now();
    button.click();
    const at = await changed;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return at === null ? null : at - started;
  });

const overview = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
    };
    const started = performance.now();
    await chrome.runtime.sendMessage({ name: 'mapping.overview', input: {} });
    return performance.now() - started;
  });
