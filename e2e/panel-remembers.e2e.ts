import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPanel } from './support/panel';
import { openAgreement } from './support/psa-page';
import { openWorld, type World } from './support/world';

let world: World;
let agreementId: number;
beforeAll(async () => {
  world = await openWorld({ done: 'synced' });
  agreementId = world.sims.msp.truth.rows[0]?.agreementId ?? 0;
});
afterAll(() => world?.close());

const edge = (page: Page) => page.getByRole('separator', { name: 'Width of the panel' });
const widthOf = async (page: Page) => {
  const box = await page.locator('[data-seatcheck=panel] iframe').boundingBox();
  return Math.round(box?.width ?? 0);
};

describe('what the panel remembers', () => {
  it('its width, which is dragged, is the same after a load and in another tab, but never wider than the window', async () => {
    const page = await openAgreement(world, agreementId);
    await page.setViewportSize({ width: 1280, height: 800 });
    await openPanel(page);
    await expect.poll(() => widthOf(page)).toBe(480);
    const box = await edge(page).boundingBox();
    const from = { x: (box?.x ?? 0) + 4, y: 300 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(1280 - 700, 300, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => widthOf(page)).toBe(700);

    await page.reload();
    await openPanel(page);
    await expect.poll(() => widthOf(page)).toBe(700);

    const other = await openAgreement(world, agreementId);
    await other.setViewportSize({ width: 600, height: 800 });
    await openPanel(other);
    await expect.poll(() => widthOf(other)).toBe(560);
    await other.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => widthOf(other)).toBe(700);
    await edge(other).dblclick();
    await expect.poll(() => widthOf(other)).toBe(480);
    await edge(other).dblclick();
    await expect.poll(() => widthOf(other)).toBe(960);
    await edge(other).press('Home');
    await expect.poll(() => widthOf(other)).toBe(320);
  });

  it('the step that was last open, also after the page was loaded again', async () => {
    const page = await openAgreement(world, agreementId);
    const panel = await openPanel(page);
    await panel.getByRole('tab', { name: /Review/ }).click();
    await page.reload();
    const again = await openPanel(page);
    await expect
      .poll(() => again.getByRole('tab', { name: /Review/ }).getAttribute('aria-selected'))
      .toBe('true');
  });
});
