import type { Page } from 'playwright-core';
import { fromReadings, type Result } from './result';
import { ask, connectLmpi, inWorld, synced, type World } from './world';

const TIMES = 9;

/** From the popup's navigation to its first paint, its files in the cache and the worker awake. */
export async function measurePopup({ browser }: World): Promise<Result[]> {
  const readings: (number | null)[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 360, height: 600 });
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForTimeout(200);
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    );
    // The first one warms.
    if (time > 0) readings.push(paint);
    await page.close();
  }
  return [fromReadings({ name: 'Popup, first paint, warm', unit: 'ms', budget: 100 }, readings)];
}

const QUERY = 'harbour dental';

/** A keystroke in the panel's search among 10,000 vendor accounts, to the list drawn and laid out. */
export async function measurePanel(): Promise<Result[]> {
  return inWorld({ customers: 10_000, months: 1 }, async (world) => {
    const { door, browser } = world;
    await connectLmpi(world);
    await synced(door);
    await ask(door, 'data.publish', {});
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/panel.html`);
    await page.getByRole('listitem').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    await door.goto('about:blank');
    const readings: (number | null)[] = [];
    for (let end = 1; end <= QUERY.length; end += 1)
      readings.push(await keystroke(page, QUERY.slice(0, end)));
    const shown = await page.getByRole('listitem').count();
    const note = `${QUERY.length} keystrokes, ${shown} rows drawn at the end`;
    return [fromReadings({ name: 'Panel search, 10,000 accounts', unit: 'ms', budget: 16 }, readings, note)];
  });
}

/** Null: the list did not change within a second, or there is no search. */
function keystroke(page: Page, query: string): Promise<number | null> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) return null;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, text);
    const seen = { at: 0 };
    const observer = new MutationObserver(() => {
      document.body.getBoundingClientRect();
      seen.at = performance.now();
    });
    const list = document.querySelector('[role="tabpanel"]') ?? document.body;
    observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
    const started = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The list may be drawn in more than one step: the last one within this time counts.
    await new Promise((resolve) => setTimeout(resolve, 400));
    observer.disconnect();
    return seen.at > 0 ? seen.at - started : null;
  }, query);
}
