import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccessibility } from './support/browser';
import { openPanelTab, PANEL_STATES, replyWith } from './support/panel-states';
import { openWorld, syncEnds, type World } from './support/world';

/** axe-core on every state of the panel, light and dark, as narrow and as wide as it can be. */

let world: World;
beforeAll(async () => {
  world = await openWorld({ done: 'synced' });
  const { accounts, services } = await world.ask('mapping.overview', {});
  const { items: products } = await world.ask('products.list', {});
  const nobody = world.sims.msp.truth.accounts.find(({ trap }) => trap === 'no company');
  const accountId = accounts.find(({ name }) => name === nobody?.customerName)?.id ?? '';
  await world.ask('account.exclude', { accountId, reason: 'Our own company' });
  const used = services.find(({ mapping, used: count }) => mapping === 'unmapped' && count !== null);
  for (const product of products.slice(0, 2))
    await world.ask('service.link', { serviceId: used?.id ?? '', productId: product.id });
});
afterAll(() => world?.close());

/** What is wrong with the state that is on the screen, in both colour schemes. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await checkAccessibility(page, { rules: ['color-contrast'] });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...light, ...dark.map((one) => `dark: ${one}`), ...(wider > 0 ? [`${wider} px too wide`] : [])];
}

describe.each([320, 1200])('the panel, %i px wide', (width) => {
  it('with accounts, services and review in every state', { timeout: 120_000 }, async () => {
    const page = await openPanelTab(world, width);
    const faults: Record<string, string[]> = {};
    for (const { name, reach, leave } of PANEL_STATES) {
      await reach(page);
      faults[name] = await faultsOf(page);
      await leave?.(page);
    }
    expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
    await page.close();
  });

  it.each([
    ['loading', null, 'Reading the mappings'],
    ['failed', 'Seatcheck could not read its data.', 'Seatcheck could not read its data.'],
  ])('%s', async (_name, sentence, text) => {
    const page = await openPanelTab(world, width, replyWith('mapping.overview', sentence));
    await page.getByText(text).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
});

it('locked, and with a sync that failed', async () => {
  world.sims.lmpi.control.revokeToken();
  await world.ask('sync.start', {});
  await syncEnds(world);
  const page = await openPanelTab(world, 320);
  await page.getByText('Sync failed').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await world.ask('vault.passphrase', { passphrase: 'a long enough passphrase' });
  await world.ask('vault.lock', {});
  await page.getByText('Seatcheck is locked.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.close();
});

it('before anything is connected', async () => {
  const empty = await openWorld();
  try {
    const page = await openPanelTab(empty, 320);
    await page.getByText('LMPI is not connected yet').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  } finally {
    await empty.close();
  }
});
