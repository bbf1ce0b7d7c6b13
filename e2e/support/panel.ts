import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens the panel on a PSA page through its button, and waits until it shows something. */
export async function openPanel(page: Page): Promise<Frame> {
  await page.getByRole('button', { name: /^Open Seatcheck/ }).click();
  return panelOf(page);
}

export async function panelOf(page: Page): Promise<Frame> {
  const element = await page.locator('[data-seatcheck=panel] iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The panel has no frame');
  await frame.getByRole('heading', { name: 'Seatcheck', exact: true }).waitFor();
  return frame;
}

/**
 * What has the focus in the panel, as a screen reader names it: visible text or label, after the name of the group
 * that tells it from its likes ("TM-CAS > Allowance").
 */
const focused = (panel: Frame): Promise<string> =>
  panel.evaluate(() => {
    const { activeElement } = document;
    const labels = activeElement instanceof HTMLInputElement ? activeElement.labels : null;
    const label = activeElement?.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    const group = activeElement?.closest('fieldset[aria-labelledby]')?.getAttribute('aria-labelledby');
    const before = group ? `${document.getElementById(group)?.textContent} > ` : '';
    return `${before}${label ?? activeElement?.textContent ?? ''}`.replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until something of that name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, panel: Frame, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 160; presses += 1) {
    const now = await focused(panel);
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${name}; it passes ${[...new Set(passed)].join(' | ')}`);
}

/**
 * Closes the panel by a key pressed inside it. The browser tells of a key when the frame that had it is done with it;
 * a frame that went with the key sometimes never is (one time in ten here), and the press then never ends.
 */
export async function closeByKey(page: Page, key: string): Promise<void> {
  const pressed = page.keyboard.press(key);
  const gone = page.locator('[data-seatcheck=panel]').waitFor({ state: 'detached' });
  await Promise.race([pressed.then(() => gone), gone]);
}

/** A text as part of a regular expression. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What was typed has been searched for and drawn: after a few frames, sooner than a hand moves on. */
const drawn = (panel: Frame): Promise<void> =>
  panel.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let frames = 0; frames < 4; frames += 1) await frame();
  });

/** Chooses in the open picker by typing, the arrow keys and Enter. */
export async function pick(page: Page, panel: Frame, target: string): Promise<void> {
  // It may stand over another dialog.
  const dialog = panel.getByRole('dialog').filter({ has: panel.getByRole('combobox') });
  await expect
    .poll(() => dialog.getByRole('combobox').evaluate((field) => field === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(target);
  await drawn(panel);
  const options = dialog.getByRole('option');
  await expect
    .poll(async () => (await options.allInnerTexts()).some((text) => text.includes(target)))
    .toBe(true);
  await expect.poll(() => dialog.getByRole('status').innerText()).toMatch(/result/);
  const at = (await options.allInnerTexts()).findIndex((text) => text.split('\n')[0]?.trim() === target);
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
