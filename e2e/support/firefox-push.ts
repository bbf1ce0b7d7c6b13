import type { Page } from 'puppeteer-core';
import type { PushOption } from '@/lib/model/push';
import { press, type } from './firefox-world';
import type { World } from './world';

/** A push as a person makes it in Firefox: push-screen.ts for Puppeteer, whose clicks the browser trusts. */

/** Of the dialog on top. A button that waits to be seen cannot be pressed yet. */
const button = (words: string): string =>
  `::-p-xpath((//dialog[@open])[last()]//button[not(@aria-disabled) and ${words}])`;

/** Corrects the bill of one finding of the review, and waits for the end of the batch. */
export async function pushIn(page: Page, findingId: string, by: string): Promise<void> {
  const row = `tr.finding-line[data-id=${JSON.stringify(findingId)}]`;
  await page.locator(`${row} td.finding-check`).click();
  await page.locator('::-p-xpath(//button[starts-with(normalize-space(), "Correct…")])').click();
  await confirm(page, by);
}

/** Undoes the batch that is shown. */
export async function undoIn(page: Page, by: string): Promise<void> {
  await press(page, 'Undo this batch…');
  await confirm(page, by);
}

async function confirm(page: Page, by: string): Promise<void> {
  await page.locator(button('starts-with(normalize-space(), "Go on with")')).click();
  await type(page, 'Pushed by', by);
  const typed = await page.$('::-p-xpath(//input[@id=//label[starts-with(., "Type ")]/@for])');
  await typed?.type('1 line');
  await page
    .locator(button('contains(., "1 line") and not(starts-with(normalize-space(), "Go on"))'))
    .click();
  await page.waitForSelector('::-p-xpath(//dialog[@open]//h2[contains(., " of ")])');
  await page.waitForSelector('::-p-xpath((//dialog[@open])[last()]//*[normalize-space(text())="Ended"])');
}

/** A finding that is put right by one row, without a choice. */
export async function plainLine(ask: World['ask']): Promise<{ findingId: string; option: PushOption }> {
  const { items } = await ask('review.findings', {});
  const findingIds = items
    .filter(({ state, variance }) => state === 'open' && variance !== null)
    .map(({ id }) => id)
    .slice(0, 20);
  const { lines } = await ask('push.plan', { of: { findingIds }, day: null });
  const [line] = lines.filter(({ suggested }) => suggested !== null);
  const option = line?.options.find(({ id }) => id === line.suggested);
  if (!line?.findingId || !option?.lineId) throw new Error('No finding has a line to push.');
  return { findingId: line.findingId, option };
}
