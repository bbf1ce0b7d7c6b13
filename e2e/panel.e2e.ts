import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import type { TruthRow } from '@/simulators/msp/types';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { closeByKey, literally, openPanel, panelOf, pick, tabTo } from './support/panel';
import { openAgreement, shownRows } from './support/psa-page';
import { openWorld, syncEnds, type World } from './support/world';

let world: World;
let row: TruthRow;
beforeAll(async () => {
  world = await openWorld({ done: 'synced' });
  const { rows, accounts, services } = world.sims.msp.truth;
  const oneService = ({ productId }: TruthRow) =>
    services.filter((service) => service.productId === productId).length === 1;
  // Somebody whose name is not equal, so that it has to be mapped by hand.
  const byHand = ({ companyId }: TruthRow) => {
    const own = accounts.filter((account) => account.companyId === companyId);
    return own.length === 1 && own[0]?.byEqualName === false && own[0].trap === null;
  };
  const isPlain = ({ used, trap }: TruthRow) => used !== null && used !== '0' && trap === null;
  const found = rows.find((one) => isPlain(one) && oneService(one) && byHand(one));
  if (!found) throw new Error('The generator made no account that has to be mapped by hand');
  row = found;
});
afterAll(() => world?.close());

/** A sentence that says so many are used, or provisioned where nothing else is reported. */
const figure = (count: string | number | null) =>
  new RegExp(` ${count} (used and provisioned|used|provisioned) in `);
const sentenceOf = async (page: Page) =>
  (await shownRows(page)).find(({ recordId }) => recordId === row.additionId)?.sentences[0] ?? '';

describe('the panel on a PSA page', () => {
  it('links an account and a service by keyboard alone, finishes, and Refresh shows the figures', async () => {
    const { truth, summaries } = { ...world.sims.msp, ...world.sims.msp.lmpi };
    const account = truth.accounts.find(({ companyId }) => companyId === row.companyId);
    const service = truth.services.find(({ productId }) => productId === row.productId);
    const page = await openAgreement(world, row.agreementId);
    await expect.poll(() => sentenceOf(page)).toMatch(/^No figure: unmapped/);

    const launcher = page.getByRole('button', { name: /^Open Seatcheck/ });
    await launcher.focus();
    await page.keyboard.press('Enter');
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: /^Accounts/ }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-seatcheck')))
      .toBe(true);

    await tabTo(page, panel, /^Search vendor accounts$/);
    await page.keyboard.type(account?.customerName ?? '');
    await expect.poll(() => panel.getByRole('listitem').count()).toBeLessThan(3);
    await tabTo(page, panel, new RegExp(`^Link ${literally(account?.customerName ?? '')}`));
    await page.keyboard.press('Enter');
    await panel.getByRole('dialog').waitFor();
    await pick(page, panel, row.companyName);

    await tabTo(page, panel, /^Accounts/, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await panel.getByRole('tab', { name: /^Services/, selected: true }).waitFor();
    await tabTo(
      page,
      panel,
      new RegExp(`^Link ${literally(`${service?.productName} · ${service?.servicePlan}`)}`),
    );
    await page.keyboard.press('Enter');
    await panel.getByRole('dialog').waitFor();
    await pick(page, panel, row.productId);
    await expect.poll(() => sentenceOf(page)).toMatch(figure(row.used));

    // Something new at the vendor, so that the sync has something to show.
    const own = summaries[row.month]?.find(
      (one) => one.customer === account?.customerName && one.service_plan === service?.servicePlan,
    );
    if (!own) throw new Error(`No report row for ${row.companyName}`);
    const before = { ...own };
    own.used = own.provisioned = Number(row.used) + 6;
    await tabTo(page, panel, /^Finish$/);
    await page.keyboard.press('Enter');
    const refresh = panel.getByRole('button', { name: /^Refresh.*new data is waiting/ });
    await refresh.waitFor({ timeout: 30_000 });
    await syncEnds(world);
    expect(await sentenceOf(page)).toMatch(figure(row.used));
    const plain = await panel
      .getByRole('button', { name: /^Finish/ })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    const pink = await refresh.evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(pink).not.toBe(plain);
    const [red = 0, green = 0, blue = 0] = pink.match(/\d+/g)?.map(Number) ?? [];
    expect(red - green).toBeGreaterThan(60);
    expect(blue - green).toBeGreaterThan(20);

    await tabTo(page, panel, /^Refresh/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => sentenceOf(page)).toMatch(figure(Number(row.used) + 6));
    Object.assign(own, before);

    // Escape closes it, and the focus goes back to the button.
    await closeByKey(page, 'Escape');
    await expect.poll(() => launcher.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.close();
  });

  it('closes by its own button', async () => {
    const page = await openAgreement(world, row.agreementId);
    await openPanel(page);
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await page.locator('[data-seatcheck=panel]').waitFor({ state: 'detached' });
    await page.close();
  });

  it('unlinks, excludes with a reason, and brings back', async () => {
    const page = await openAgreement(world, row.agreementId);
    const panel = await openPanel(page);
    const account = world.sims.msp.truth.accounts.find(({ companyId }) => companyId === row.companyId);
    const accountId = account?.customerId?.toLowerCase() ?? '';
    await world.ask('account.link', { accountId, companyId: `connectwise:${row.companyId}` });
    await panel.getByRole('button', { name: /^All/ }).click();
    await panel.getByLabel('Search vendor accounts').fill(account?.customerName ?? '');
    const item = panel
      .getByRole('listitem')
      .filter({ hasText: account?.customerName ?? '' })
      .filter({ hasText: account?.city ?? '' });
    await item.getByRole('button', { name: /^Unlink/ }).click();
    await item.getByRole('button', { name: /^Exclude/ }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill('Billed elsewhere');
    await dialog.getByRole('button', { name: /^Exclude/ }).click();
    await item.getByText('Excluded: Billed elsewhere').waitFor();
    await item.getByRole('button', { name: /^Bring back/ }).click();
    await item.getByRole('button', { name: /^Link/ }).waitFor();
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
