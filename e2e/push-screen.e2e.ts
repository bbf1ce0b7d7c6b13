import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPanel } from './support/panel';
import { openAgreement } from './support/psa-page';
import { A_SMALL_PLAN, answerWith, PUSH_STATES } from './support/push-states';
import { faultsOf } from './support/review-states';
import { openWorld, type World } from './support/world';

/** The screen of a push over made-up plans and batches: what axe finds, and that no page leads a click to its button. */

let world: World;
beforeAll(async () => {
  world = await openWorld({ done: 'synced' });
});
afterAll(() => world?.close());

async function openState(width: number, at: 'panel' | 'batch', script: string): Promise<Page> {
  const { context, extensionId } = world.browser;
  const page = await context.newPage();
  await page.addInitScript(script);
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const path = at === 'panel' ? 'panel.html' : 'review.html?tab=1&batch=b1';
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  await page.locator('.push-sheet .push-foot').waitFor();
  return page;
}

describe.each([320, 1280])('the screen of a push, %i px wide', (width) => {
  it('in every state', { timeout: 120_000 }, async () => {
    const faults: Record<string, string[]> = {};
    for (const { name, told, at, reach } of PUSH_STATES) {
      const page = await openState(width, at, answerWith(told));
      await reach?.(page);
      if (process.env.SEATCHECK_SHOTS)
        await page.screenshot({ path: `${process.env.SEATCHECK_SHOTS}/push ${name} ${width}.png` });
      faults[name] = await faultsOf(page);
      await page.close();
    }
    expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
  });
});

it('in a frame of the PSA: what lies over the button takes it away', async () => {
  const row = world.sims.msp.truth.rows[0];
  const page = await openAgreement(world, row?.agreementId ?? 0);
  await page.close();
  const { context } = world.browser;
  await context.addInitScript(answerWith(A_SMALL_PLAN));
  const covered = await openAgreement(world, row?.agreementId ?? 0);
  const panel = await openPanel(covered);
  await panel.getByRole('button', { name: /^Go on with/ }).click();
  const button = panel.getByRole('button', { name: 'Push 1 line', exact: true });
  await expect.poll(() => button.getAttribute('aria-disabled')).toBeNull();
  const cover = (style: string): Promise<void> =>
    covered.evaluate((css) => {
      const layer = document.createElement('div');
      layer.id = 'cover';
      layer.setAttribute('style', `position:fixed;inset:0;z-index:2147483647;pointer-events:none;${css}`);
      layer.popover = 'manual';
      document.body.append(layer);
      layer.showPopover();
    }, style);
  await cover('width:auto;height:auto;margin:0;border:0;background:rgb(255 255 255 / 0.01)');
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
  await panel.getByText('Something lies over this page').waitFor();
  await covered.evaluate(() => document.getElementById('cover')?.remove());
  await expect.poll(() => button.getAttribute('aria-disabled')).toBeNull();
  // A script that presses it is nobody.
  await button.evaluate((element) => (element as HTMLElement).click());
  await panel.getByRole('heading', { name: 'Push 1 line?' }).waitFor();
  await button.click();
  await panel.getByRole('heading', { name: /^Push of/ }).waitFor();
  await covered.close();
});

it('what brings a line into view leaves the head where it is', async () => {
  const page = await openState(1280, 'panel', answerWith(PUSH_STATES[0]?.told ?? {}));
  const head = page.locator('.push-sheet .push-head');
  const top = async () => (await head.boundingBox())?.y;
  const before = await top();
  const scrolled = await page.locator('.push-sheet').evaluate((sheet) => {
    for (const row of sheet.querySelectorAll('.push-row')) row.scrollIntoView({ block: 'start' });
    return sheet.querySelector('.push-body')?.scrollTop ?? 0;
  });
  expect(scrolled).toBeGreaterThan(0);
  expect(await top()).toBe(before);
  await page.close();
});
