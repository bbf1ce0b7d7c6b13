import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccessibility } from './support/browser';
import { openAgreement, shownRows } from './support/psa-page';
import { openWorld, type World } from './support/world';

let world: World;
let agreementId: number;
beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  agreementId = world.sims.msp.truth.rows.find(({ used, trap }) => used !== null && !trap)?.agreementId ?? 0;
});
afterAll(() => world?.close());

describe('accessibility of the popup and of what is drawn on the page', () => {
  it.each(['light', 'dark'] as const)('of the popup in %s', async (colorScheme) => {
    const popup = await world.popup();
    await popup.emulateMedia({ colorScheme });
    await popup.getByRole('heading', { level: 1 }).waitFor();
    expect(await checkAccessibility(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const name of ['Change LMPI', 'Change ConnectWise', 'Set passphrase']) {
      await popup.getByRole('button', { name }).click();
      await popup.getByRole('heading', { level: 1, name: /Connect|passphrase/ }).waitFor();
      await popup.locator('form').getByRole('button').last().click();
      expect(await checkAccessibility(popup)).toEqual([]);
      // Another PSA than the one that is connected: what it replaces has to be agreed to.
      for (const other of await popup.getByRole('radio', { checked: false }).all()) {
        await other.check();
        await popup.locator('form').getByRole('button').last().click();
        await popup.getByText('Tick this to go on').waitFor();
        expect(await checkAccessibility(popup)).toEqual([]);
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
      await popup.getByRole('button', { name: 'Back to status' }).click();
    }
    await popup.close();
  });

  it('of what is drawn on the page', async () => {
    const page = await openAgreement(world, agreementId);
    await expect
      .poll(async () => (await shownRows(page)).flatMap((row) => row.sentences).length)
      .toBeGreaterThan(0);
    await page.locator('[data-seatcheck=badge]').first().getByRole('button').click();
    await page.getByRole('dialog', { name: /^Why this number/ }).waitFor();
    const found = await checkAccessibility(page);
    expect(found.filter((one) => one.includes('data-seatcheck'))).toEqual([]);
    await page.close();
  });
});
