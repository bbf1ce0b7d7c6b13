import type { Frame, Locator } from 'playwright-core';

/** Presses the launcher in the frame that has one and gives the panel's frame. */
export async function openPanel(within: Frame): Promise<Frame> {
  const page = within.page();
  await within.getByRole('button', { name: /^Open Seatcheck/ }).click();
  const isPanel = (frame: Frame) => frame.url().includes('/panel.html');
  const frame = page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', isPanel));
  await frame.getByRole('tab', { name: /Accounts/ }).waitFor();
  await frame.getByRole('listitem').first().waitFor();
  return frame;
}

/** A double click on the panel's edge: wide enough for both sides, or back to its usual width. */
export const changeWidth = (within: Frame): Promise<void> =>
  within.getByRole('separator', { name: 'Width of the panel' }).dblclick();

/** Next, to the step of that name. */
export const goOn = (panel: Frame, step: 'Services' | 'Review'): Promise<void> =>
  panel.getByRole('button', { name: new RegExp(`^Next\\s*: ${step}$`) }).click();

/** A list of the open step that can be seen. */
export const listOf = (panel: Frame, label: string): Locator => panel.getByRole('list', { name: label });

/** Types into a search field, and waits until the list has been drawn anew. */
export async function search(panel: Frame, label: string, text: string): Promise<void> {
  await panel.getByLabel(label).fill(text);
  await panel.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Searches in the open picker and takes the outcome that says `label` and then `detail`. */
export async function pick(panel: Frame, query: string, label: string, detail: string): Promise<void> {
  const picker = panel.getByRole('dialog');
  await picker.getByRole('combobox').fill(query);
  await picker
    .getByRole('option')
    .filter({ hasText: saying(label, detail) })
    .first()
    .click();
  await picker.waitFor({ state: 'detached' });
}

/** A text that begins with `label`, and `detail` next. */
export const saying = (label: string, detail: string): RegExp =>
  new RegExp(`^${escaped(label)}\\s*${escaped(detail)}`);

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** ms until the panel has heard of new data. */
const PATIENCE = 5000;

/** Presses Refresh. Gives whether it was pink. */
export async function refresh(panel: Frame): Promise<boolean> {
  const button = panel.getByRole('button', { name: /^Refresh/ });
  const wasFresh = await panel
    .getByRole('button', { name: /^Refresh.*new data is waiting/ })
    .waitFor({ timeout: PATIENCE })
    .then(
      () => true,
      () => false,
    );
  await button.click();
  await panel.getByRole('button', { name: 'Refresh', exact: true }).waitFor();
  return wasFresh;
}
