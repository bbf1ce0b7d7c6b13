import type { Page } from 'playwright-core';
import type { World } from './world';

/** The review as a page, as somebody reads it. */

/** A row of the list, in the words that stand in it. */
export interface ListedRow {
  id: string;
  company: string;
  product: string;
  agreement: string;
  billed: string;
  /** "under-billed by 2", "over-billed by 3", "unbilled: 5". */
  difference: string;
  worth: string;
  finding: string;
}

export interface ListedTotals {
  [name: string]: { count: string; month: string; year: string };
}

export const reviewAddress = ({ browser }: Pick<World, 'browser'>, more = ''): string =>
  `chrome-extension://${browser.extensionId}/review.html?tab=1${more}`;

/** So high that every row of a small MSP is drawn: the list draws what is in view. */
export const TALL = { width: 1440, height: 9000 };

export async function openReview(
  world: Pick<World, 'browser'>,
  viewport: { width: number; height: number } = { width: 1440, height: 900 },
): Promise<Page> {
  const page = await world.browser.context.newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(reviewAddress(world));
  await page.getByRole('treegrid', { name: 'Findings' }).waitFor();
  return page;
}

/** What is drawn of the list, in its order. */
export const listedRows = (page: Page): Promise<ListedRow[]> =>
  page.evaluate(() => {
    const text = (element: Element | null): string =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return [...document.querySelectorAll<HTMLElement>('tr.finding-line[data-kind=finding]')]
      .toSorted((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((row) => {
        const cell = (name: string): string => text(row.querySelector(`.finding-${name}`));
        return {
          id: row.dataset.id ?? '',
          company: cell('company'),
          product: cell('product'),
          agreement: cell('agreement'),
          billed: cell('billed').replace(/ billed$/, ''),
          difference: cell('variance'),
          worth: cell('worth').replace(/ a month$/, ''),
          finding: cell('class'),
        };
      });
  });

/** The row that has the focus; null: none has. */
export const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? (activeElement.dataset.id ?? null) : null;
  });

/** The totals on top, by their names. */
export const shownTotals = (page: Page): Promise<ListedTotals> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.finding-total')].map((total) => {
        const text = (name: string): string =>
          (total.querySelector(`.finding-total-${name}`)?.textContent ?? '').replace(/\s+/g, ' ').trim();
        const [name = '', count = ''] = text('name').split(/ (?=[\d,]+$)/);
        return [
          name,
          {
            count,
            month: text('month').replace(/ a month$/, ''),
            year: text('year').replace(/ a year$/, ''),
          },
        ];
      }),
    ),
  );

/** How what has the focus is called. */
export const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    return label.replace(/\s+/g, ' ').trim();
  });

/** By Tab alone, until something of that name has the focus, or a row. */
export async function tabUntil(page: Page, name: RegExp | 'the list', key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere =
      name === 'the list' ? (await focusedRow(page)) !== null : name.test(await nameOfFocus(page));
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${name}`);
}
