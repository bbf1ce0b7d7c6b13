import type { Page } from 'playwright-core';
import { fromReadings, median, type Result, short } from '../result';
import type { World } from '../world';
import { measureScrolling } from './scrolling';
import { inListedWorld, openPanelTab, suggested } from './worlds';

/** Typed letter by letter; the last two have accents left out and errors in them. */
const QUERIES = ['harbour dental', 'zahnarztpraxis', 'bjornsgard', 'pembrely'];
const SIDES = [
  { side: 'companies', list: 'Companies' },
  { side: 'vendor accounts', list: 'Vendor accounts' },
];
/** ms of a frame. */
const BUDGET = 16;

/** A keystroke in a search among 10,000, to the list drawn and laid out; and scrolling through all of them. */
export const measureSearch = (): Promise<Result[]> =>
  inListedWorld(10_000, true, async (world: World) => {
    const page = await openPanelTab(world);
    await suggested(page);
    await page.waitForTimeout(1500);
    for (const all of await page.getByRole('button', { name: /^All / }).all()) await all.click();
    const results: Result[] = [];
    for (const { side, list } of SIDES) {
      const readings: (number | null)[] = [];
      let longest = { text: '', took: 0 };
      for (const query of QUERIES) {
        for (let end = 1; end <= query.length; end += 1) {
          const text = query.slice(0, end);
          const took = await keystroke(page, side, list, text);
          readings.push(took);
          if (took !== null && took > longest.took) longest = { text, took };
        }
        await keystroke(page, side, list, '');
      }
      const name = `Search of ${side} among 10,000, keystroke to list`;
      const good = readings.filter((reading) => reading !== null);
      const late = good.filter((reading) => reading > BUDGET).length;
      results.push(
        fromReadings({ name, unit: 'ms', budget: BUDGET }, readings, `median; ${late} over a frame`),
        {
          ...fromReadings({ name: `${name}, longest`, unit: 'ms', budget: BUDGET }, readings),
          value: Math.max(...good),
          note: `at "${longest.text}"; median ${short(median(good))}`,
        },
      );
    }
    return [...results, ...(await measureScrolling(page))];
  });

/** Null: the list did not change, or there is no search. */
function keystroke(page: Page, side: string, list: string, query: string): Promise<number | null> {
  return page.evaluate(
    async ([what, label, text]) => {
      const input = document.querySelector<HTMLInputElement>(`input[aria-label="Search ${what}"]`);
      const pane = input?.closest('section');
      if (!input || !pane) return null;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input, text);
      const seen = { at: 0 };
      const observer = new MutationObserver(() => {
        (pane.querySelector(`ul[aria-label="${label}"]`) ?? pane).getBoundingClientRect();
        seen.at = performance.now();
      });
      observer.observe(pane, { childList: true, subtree: true, characterData: true, attributes: true });
      const started = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The list may be drawn in more than one step: the last one within this time counts.
      await new Promise((resolve) => setTimeout(resolve, 250));
      observer.disconnect();
      return seen.at > 0 ? seen.at - started : null;
    },
    [side, list, query] as const,
  );
}
