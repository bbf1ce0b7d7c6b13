import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { atTheKeyboard, type Keyboard } from './support/keyboard';
import { literally } from './support/panel';
import { openAgreement, shownRows } from './support/psa-page';
import { reportedFor, ruledWorld } from './support/ruled';
import { readSentence } from './support/truth';
import { openWorld, syncEnds, type World } from './support/world';

/** The whole way from a first sync to the right figures, by the keyboard alone and in the panel's first width. */

let world: World;
let page: Page;
let keys: Keyboard;
/** Two lines of one company, the services that feed them, and an account of nobody. */
let chosen: ReturnType<typeof ruledWorld>;

beforeAll(async () => {
  world = await openWorld({ done: 'synced' });
  chosen = ruledWorld(world.sims.msp);
});
afterAll(() => world?.close());

const named = (before: string, name: string, after = '') =>
  new RegExp(`^${before}${literally(name)}${after}`);
const truthOf = (trap: string, at = 0) => {
  const found = world.sims.msp.truth.accounts.filter((account) => account.trap === trap)[at];
  if (!found) throw new Error(`The generator made no account of "${trap}"`);
  return found;
};
const accounts = async () => (await world.ask('mapping.overview', {})).accounts;
const accountOf = async (customerId: string | null) => {
  const found = (await accounts()).find(({ id }) => id === customerId?.toLowerCase());
  if (!found) throw new Error(`No vendor account ${customerId}`);
  return found;
};
const companiesOf = async (customerId: string | null) =>
  (await accountOf(customerId)).companies.map(({ name }) => name);
/** The account's row alone in the list: by the search, as somebody would who knows whom they want. */
async function look(name: string): Promise<void> {
  await keys.goTo(/^Search vendor accounts$/, 'Shift+Tab');
  await keys.write(name);
}
const said = async ({ additionId }: TruthRow) => {
  const row = (await shownRows(page)).find(({ recordId }) => recordId === additionId);
  return row?.sentences[0] ?? '';
};

describe('the panel by keyboard alone', () => {
  it('opens from the page and takes the focus', async () => {
    page = await openAgreement(world, chosen.first.agreementId);
    const onLauncher = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        const inside = activeElement?.shadowRoot?.activeElement;
        return /^Open Seatcheck/.test(inside?.getAttribute('aria-label') ?? inside?.textContent ?? '');
      });
    for (let presses = 0; presses < 200 && !(await onLauncher()); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    keys = await atTheKeyboard(page);
    await keys.panel.getByRole('button', { name: /^Accept \d+ proven$/ }).waitFor();
    await expect.poll(() => keys.panel.evaluate(() => document.hasFocus())).toBe(true);
  });

  it('accounts: the proven ones through their list, one of them left out and accepted alone', async () => {
    await keys.use(/^Accept \d+ proven$/);
    const dialog = keys.panel.getByRole('dialog', { name: /^Accept \d+ proven suggestions/ });
    await dialog.waitFor();
    const listed = await dialog.getByRole('checkbox').count();
    expect(listed).toBeGreaterThan(2);
    const left = truthOf('first seen last month');
    await keys.goTo(named('', `${left.customerName} to `));
    await keys.press('Space');
    await dialog.getByText(`${listed - 1} chosen`).waitFor();
    await keys.use(named('Accept ', String(listed - 1), '$'));
    await keys.heard(`${listed - 1} accounts are linked. One undo takes them back`);
    const wrong = (await accounts()).filter(({ id, companies: [company] }) => {
      const truth = world.sims.msp.truth.accounts.find(({ customerId }) => customerId?.toLowerCase() === id);
      return company && truth && company.id !== `connectwise:${truth.companyId}`;
    });
    expect(wrong).toEqual([]);

    await look(left.customerName);
    await keys.use(named('Accept ', `${left.companyName} for ${left.customerName}`, '$'));
    await keys.heard(`${left.customerName} is linked to ${left.companyName}`);
    expect(await companiesOf(left.customerId)).toEqual([left.companyName]);
  });

  it('accounts: one by a candidate of its menu, one by search', async () => {
    const second = truthOf('several accounts of one company', 1);
    await look(second.customerName);
    await keys.useMenu(named('Link ', second.customerName, '$'), second.companyName ?? '');
    await keys.heard(`${second.customerName} is linked to ${second.companyName}`);
    expect(await companiesOf(second.customerId)).toEqual([second.companyName]);

    // Its company is inactive, so that nothing suggests it.
    const hidden = truthOf('company inactive');
    await look(hidden.customerName);
    await keys.useMenu(named('Link ', hidden.customerName, '$'), 'Search all companies');
    await keys.pick(hidden.companyName ?? '');
    await keys.heard(`${hidden.customerName} is linked to ${hidden.companyName}`);
    expect(await companiesOf(hidden.customerId)).toEqual([hidden.companyName]);
  });

  it('accounts: the filter button narrows the companies, and a company takes an account by its menu', async () => {
    const twin = truthOf('ambiguous account');
    const { distinction } = await accountOf(twin.customerId);
    const name = `${twin.customerName}, ${distinction}`;
    await look(twin.customerName);
    await keys.use(named('Show likely companies of ', name, '$'));
    await keys.heard(`Likely companies of ${name} are shown`);
    const list = keys.panel.getByRole('list', { name: 'Companies' });
    await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(4);
    const button = named('Link to… a vendor account: ', twin.companyName ?? '', '$');
    await keys.goTo(button);
    await keys.press('Enter');
    const items = keys.panel.getByRole('menuitem');
    await items.first().waitFor();
    const at = (await items.allInnerTexts()).findIndex((text) => text.includes(distinction));
    for (let step = 0; step < at; step += 1) await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.heard(`${name} is linked to ${twin.companyName}`);
    expect(await companiesOf(twin.customerId)).toEqual([twin.companyName]);
    // Back to the side of the accounts.
    await keys.use(/^Vendor accounts$/, 'Shift+Tab');
    await keys.keptFocus();
  });

  it('accounts: excluded with a reason, brought back, undone and redone', async () => {
    const { nobody } = chosen;
    const name = nobody.customerName;
    const state = async () => (await accountOf(nobody.customerId)).mapping;
    await keys.goTo(/^Search vendor accounts$/);
    await keys.write(name);
    await keys.useMenu(named('Link ', name, '$'), 'Exclude');
    await keys.panel.getByRole('dialog', { name: `Exclude ${name}` }).waitFor();
    await keys.type('Our own company');
    await keys.press('Enter');
    await keys.heard(`${name} is excluded`);
    expect(await accountOf(nobody.customerId)).toMatchObject({ excludedReason: 'Our own company' });
    await keys.use(named('Bring back ', name, '$'), 'Shift+Tab');
    await keys.heard(`${name} is to map again`);
    expect(await state()).toBe('unmapped');
    await keys.press('Control+z');
    await keys.heard(/^Undone: /m);
    expect(await state()).toBe('excluded');
    await keys.use(/^Redo: /, 'Shift+Tab');
    await keys.heard(/^Redone: /m);
    expect(await state()).toBe('unmapped');
  });

  it('accounts: one is split between two companies, and the parts add up to the usage', async () => {
    const { nobody, first, other } = chosen;
    const name = nobody.customerName;
    await keys.useMenu(named('Link ', name, '$'), 'Split between companies');
    const dialog = keys.panel.getByRole('dialog', { name: `Split ${name}` });
    await dialog.getByText('Choose at least two companies.').waitFor();
    for (const company of [first.companyName, other.companyName ?? '']) {
      await keys.use(/^Add a company…$/);
      await keys.pick(company);
      await keys.keptFocus();
    }
    await keys.goTo(named('Part of ', other.companyName ?? '', '$'), 'Shift+Tab');
    await keys.write('120');
    await dialog.getByText('seats would be invented').waitFor();
    await keys.write('25');
    const { used } = await accountOf(nobody.customerId);
    const parts = await dialog.locator('tbody .split-number').allInnerTexts();
    expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(used));
    await keys.use(/^Save the split$/);
    await keys.heard(`${name} is split between 2 companies`);
    expect(await companiesOf(nobody.customerId)).toEqual([first.companyName, other.companyName]);
  });

  it('services: by Product ID, a second product with a split that must add up, an allowance, a basis', async () => {
    const { first, second, ruled, plain } = chosen;
    await keys.use(/^Next: Services$/);
    await keys.panel.getByRole('tab', { name: /Services/, selected: true }).waitFor();
    await keys.keptFocus();
    for (const [service, product] of [
      [ruled, first.productId],
      [plain, second.productId],
    ] as const) {
      await keys.goTo(/^Search vendor services$/);
      await keys.write(service.servicePlan);
      await keys.use(named('Link ', service.name, '$'));
      await keys.pick(product);
      await keys.heard(`${service.name} is linked to ${product}`);
      await keys.goTo(/^Search vendor services$/, 'Shift+Tab');
      await keys.press('Shift+Tab');
    }
    await keys.goTo(/^Search vendor services$/);
    await keys.write(ruled.servicePlan);
    await keys.use(named('Add a product to ', ruled.name, '$'));
    await keys.pick(second.productId);
    await keys.heard('each of its products expects the full count');

    await keys.useMenu(named('More for ', ruled.name, '$'), 'Edit rule');
    const dialog = keys.panel.getByRole('dialog', { name: `Rule of ${ruled.name}` });
    await dialog.waitFor();
    const at = (product: string, field: string) => named('', `${product} > ${field}`);
    await keys.goTo(/^Replicate$/);
    await keys.press('ArrowRight', 'ArrowRight');
    await keys.goTo(at(second.productId, 'Takes the remainder'));
    await keys.press('ArrowUp');
    await keys.goTo(at(second.productId, 'Takes'));
    await keys.write('110');
    await keys.use(/^Save$/);
    await dialog
      .getByText('The percentages add up to 110, so that seats would be invented.')
      .first()
      .waitFor();
    // It leads to what is wrong.
    await keys.goTo(/^Split by percentages$/);
    await keys.press('ArrowLeft');
    await keys.goTo(at(first.productId, 'Allowance'));
    await keys.write('2');
    await keys.goTo(at(second.productId, 'Takes'));
    await keys.write('3');
    await keys.use(/^Save$/);
    await keys.heard(`The rule of ${ruled.name} is saved`);
    await dialog.waitFor({ state: 'detached' });

    await keys.goTo(/^Search vendor services$/, 'Shift+Tab');
    await keys.write(plain.servicePlan);
    await keys.useMenu(named('More for ', plain.name, '$'), 'Edit rule');
    await keys.goTo(/^Used$/);
    await keys.press('ArrowRight', 'ArrowRight');
    await keys.use(/^Save$/);
    await keys.heard(`The higher of both is billed for ${plain.name}`);
  });

  it('review: what is said there, Finish, and Refresh shows the figures of rule and split', async () => {
    const { first, second, ruled } = chosen;
    const { lmpi, msp } = world.sims;
    await keys.use(/^Next: Review$/);
    const review = keys.panel.getByRole('list', { name: 'Review' });
    await review.getByText('feeds no product').first().waitFor();
    await keys.use(/^Show .* in Services$/);
    await keys.panel.getByRole('tab', { name: /Services/, selected: true }).waitFor();
    await keys.keptFocus();
    await keys.use(/^Next: Review$/);
    const before = chosen.expected();
    await expect.poll(() => said(first), { timeout: 10_000 }).toContain(`${before.first} expected`);
    expect(readSentence(await said(second))).toMatchObject({ used: before.second, billed: second.billed });

    // Something new at the vendor, so that the sync has something to show.
    const [own] = reportedFor(msp, first.month, chosen.account, ruled);
    if (!own) throw new Error('No report row to change');
    own.used = Number(own.used) + 6;
    lmpi.control.addFault({ path: /serviceplans/, times: 1, fault: { slowMilliseconds: 600 } });
    await keys.use(/^Finish$/);
    await keys.heard('Finished. A sync is running.');
    await keys.panel.getByText('Syncing', { exact: true }).first().waitFor();
    await keys.heard('New data is waiting: press Refresh.');
    await syncEnds(world);
    expect(readSentence(await said(first))).toMatchObject({ used: before.first });
    const after = chosen.expected();
    expect(after.first).toBe(String(Number(before.first) + 6));
    const refresh = keys.panel.getByRole('button', { name: /^Refresh.*new data/ });
    expect(await refresh.getAttribute('data-variant')).toBe('fresh');
    await keys.use(/^Refresh.*new data/, 'Shift+Tab');
    await keys.heard('The new data is shown.');
    await expect
      .poll(async () => readSentence(await said(first)), { timeout: 10_000 })
      .toMatchObject({ used: after.first, billed: first.billed });
    expect(readSentence(await said(second))).toMatchObject({ used: after.second, billed: second.billed });
  });
});
