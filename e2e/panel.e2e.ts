import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import type { TruthRow } from '@/simulators/msp/types';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { closeByKey, openPanel, panelOf } from './support/panel';
import { openAgreement } from './support/psa-page';
import { openWorld, type World } from './support/world';

let world: World;
let row: TruthRow;
beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  const found = world.sims.msp.truth.rows.find(({ used, trap }) => used !== null && trap === null);
  if (!found) throw new Error('The generator made no plain line');
  row = found;
});
afterAll(() => world?.close());

describe('the panel on a PSA page', () => {
  it('opens by a key and closes by Escape, and the focus goes back to its button', async () => {
    const page = await openAgreement(world, row.agreementId);
    const launcher = page.getByRole('button', { name: /^Open Seatcheck/ });
    await launcher.focus();
    await page.keyboard.press('Enter');
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: /Accounts/ }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-seatcheck')))
      .toBe(true);
    await closeByKey(page, 'Escape');
    await expect.poll(() => launcher.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.close();
  });

  it('Refresh is pink while new data waits, and then only', async () => {
    const page = await openAgreement(world, row.agreementId);
    const panel = await openPanel(page);
    const colour = (name: RegExp) =>
      panel.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
    const plain = await colour(/^Refresh$/);
    const [any] = world.sims.msp.lmpi.summaries[row.month] ?? [];
    if (!any) throw new Error('The report is empty');
    any.used = Number(any.used) + 6;
    await world.ask('sync.start', {});
    await panel.getByRole('button', { name: /^Refresh.*new data is waiting/ }).waitFor({ timeout: 30_000 });
    const pink = await colour(/^Refresh/);
    expect(pink).not.toBe(plain);
    const [red = 0, green = 0, blue = 0] = pink.match(/\d+/g)?.map(Number) ?? [];
    expect(red - green).toBeGreaterThan(60);
    expect(blue - green).toBeGreaterThan(20);
    await panel.getByRole('button', { name: /^Refresh/ }).click();
    // The pointer rests on it, which has a grey of its own.
    const isPink = async () => (await colour(/^Refresh/)) === pink;
    await expect.poll(isPink).toBe(false);
    await page.close();
  });

  it('closes by its own button', async () => {
    const page = await openAgreement(world, row.agreementId);
    await openPanel(page);
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await page.locator('[data-seatcheck=panel]').waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('a page that is not a PSA', () => {
  /** Another site that frames an address. */
  async function framing(address: string): Promise<Page> {
    const page = await world.browser.context.newPage();
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto('https://staging.connectwisedev.com/');
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width:1100px;height:800px';
      frame.src = src;
      document.body.replaceChildren(frame);
    }, address);
    return page;
  }

  it('cannot load the panel in a frame', async () => {
    const page = await framing(`chrome-extension://${world.browser.extensionId}/panel.html`);
    await expect.poll(() => page.frames().length).toBe(2);
    const [, frame] = page.frames();
    await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
    await page.close();
  });

  it('gets a refusal when it frames a PSA page and the panel is opened there', async () => {
    const page = await framing(agreementUrl(CONNECTWISE_HOST, row.agreementId));
    const inner = page.frameLocator('iframe');
    await inner.getByRole('button', { name: /^Open Seatcheck/ }).click();
    const panel = inner.frameLocator('[data-seatcheck=panel] iframe');
    await panel.getByText('Seatcheck does not open here').waitFor();
    expect(await panel.getByRole('tab').count()).toBe(0);
    expect(await panel.locator('body').innerText()).not.toContain(row.companyName);
    await page.close();
  });
});
