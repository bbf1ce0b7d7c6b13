import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPanel } from './support/panel';
import { openAgreement } from './support/psa-page';
import { openWorld, type World } from './support/world';

/** With the pointer alone: no key is pressed and nothing is typed. */

let world: World;
let page: Page;
let panel: Frame;

beforeAll(async () => {
  world = await openWorld({ done: 'synced' });
  page = await openAgreement(world, world.sims.msp.truth.rows[0]?.agreementId ?? 0);
  await page.setViewportSize({ width: 1440, height: 900 });
  panel = await openPanel(page);
  // Wide enough for both sides.
  await page.getByRole('separator', { name: 'Width of the panel' }).dblclick();
  await panel.getByRole('list', { name: 'Companies' }).getByRole('listitem').first().waitFor();
});
afterAll(() => world?.close());

const truthOf = (trap: string, at = 0) => {
  const found = world.sims.msp.truth.accounts.filter((account) => account.trap === trap)[at];
  if (!found) throw new Error(`The generator made no account of "${trap}"`);
  return found;
};
const accountOf = async (customerId: string | null) => {
  const { accounts } = await world.ask('mapping.overview', {});
  return accounts.find(({ id }) => id === customerId?.toLowerCase());
};
const rowIn = (list: string, text: string): Locator =>
  panel.getByRole('list', { name: list, exact: true }).getByRole('listitem').filter({ hasText: text });

/** Presses on one thing, moves and lets go over another, as a hand does. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 6, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}
async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not in view');
  return { x: box.x + box.width / 3, y: box.y + box.height / 3 };
}

it('accepts all that is proven in one step, and one undo takes them back', async () => {
  const button = panel.getByRole('button', { name: /^Accept \d+ proven$/ });
  await button.click();
  const dialog = panel.getByRole('dialog');
  const count = await dialog.getByRole('checkbox').count();
  const mapped = async () =>
    (await world.ask('mapping.overview', {})).accounts.filter(({ mapping }) => mapping === 'mapped').length;
  const before = await mapped();
  await dialog.getByRole('button', { name: `Accept ${count}` }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(mapped).toBe(before + count);
  await panel.getByRole('button', { name: /^Undo: / }).click();
  await expect.poll(mapped).toBe(before);
  await panel.getByRole('button', { name: /^Redo: / }).click();
  await expect.poll(mapped).toBe(before + count);
});

it('narrows the companies by the filter button, and drags one onto its account', async () => {
  const second = truthOf('several accounts of one company', 1);
  const row = rowIn('Vendor accounts', second.customerName);
  await row.getByRole('button', { name: /^Show likely companies/ }).click();
  const companies = panel.getByRole('list', { name: 'Companies' }).getByRole('listitem');
  await expect.poll(() => companies.count()).toBeLessThan(4);
  await drag(rowIn('Companies', second.companyName ?? '').first(), row);
  await expect
    .poll(async () => (await accountOf(second.customerId))?.companies[0]?.name)
    .toBe(second.companyName);

  // A second company on it is a question, and no key answers it.
  await panel.getByRole('button', { name: 'Show all companies' }).or(companies.nth(8)).first().waitFor();
  const other = companies.filter({ hasNotText: second.companyName ?? '' }).first();
  await drag(other, row);
  const dialog = panel.getByRole('dialog', { name: /is mapped already$/ });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await accountOf(second.customerId))?.companies).toHaveLength(1);
});

it('excludes by the menu, brings back and unlinks', async () => {
  const nobody = truthOf('no company');
  const state = async () => (await accountOf(nobody.customerId))?.mapping;
  const row = rowIn('Vendor accounts', nobody.customerName);
  await row.getByRole('button', { name: /^Link/ }).click();
  await panel.getByRole('menuitem', { name: 'Exclude…' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Exclude', exact: true }).click();
  await expect.poll(state).toBe('excluded');
  await row.getByRole('button', { name: /^Bring back/ }).click();
  await expect.poll(state).toBe('unmapped');

  const second = truthOf('several accounts of one company', 1);
  const linked = rowIn('Vendor accounts', second.customerName);
  await linked.getByRole('button', { name: /^Unlink/ }).click();
  await expect.poll(async () => (await accountOf(second.customerId))?.mapping).toBe('unmapped');
});

it('drags a product onto a service', async () => {
  await panel.getByRole('button', { name: /^Next/ }).click();
  const products = panel.getByRole('list', { name: 'Products', exact: true });
  await products.getByRole('listitem').first().waitFor();
  const service = world.sims.msp.truth.services.find(({ productId, trap }) => productId && trap === null);
  if (!service) throw new Error('The generator made no plain service');
  // The list is longer than its window.
  const product = rowIn('Products', service.productId ?? '').first();
  await products.hover();
  for (let turns = 0; turns < 20 && (await product.count()) === 0; turns += 1) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(50);
  }
  await drag(product, rowIn('Vendor services', service.servicePlan).first());
  await expect
    .poll(async () => {
      const { services } = await world.ask('mapping.overview', {});
      return services.find(
        (one) => one.servicePlan === service.servicePlan && one.productName === service.productName,
      )?.feeds[0]?.identifier;
    })
    .toBe(service.productId);
});
