import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { errorsIn } from './support/console';
import { atTheKeyboard, type Keyboard } from './support/keyboard';
import { acceptProven, linkBySearch, linkFromCompany } from './support/keyboard-steps/accounts';
import type { Place } from './support/keyboard-steps/place';
import { mapServices } from './support/keyboard-steps/services';
import { excludeAndBack, splitAccount } from './support/keyboard-steps/undo-and-split';
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

const place = (): Place => ({ world, keys, chosen });
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

  it('accounts: the proven ones through their list, one of them left out and accepted alone', () =>
    acceptProven(place()));

  it('accounts: one by a candidate of its menu, one by search', () => linkBySearch(place()));

  it('accounts: the filter button narrows the companies, and a company takes an account by its menu', () =>
    linkFromCompany(place()));

  it('accounts: excluded with a reason, brought back, undone and redone', () => excludeAndBack(place()));

  it('accounts: one is split between two companies, and the parts add up to the usage', () =>
    splitAccount(place()));

  it('services: by Product ID, a second product with a split that must add up, an allowance, a basis', () =>
    mapServices(place()));

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
    await expect.poll(() => said(first), { timeout: 30_000 }).toContain(`${before.first} expected`);
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
      .poll(async () => readSentence(await said(first)), { timeout: 30_000 })
      .toMatchObject({ used: after.first, billed: first.billed });
    expect(readSentence(await said(second))).toMatchObject({ used: after.second, billed: second.billed });
  });

  it('and nothing went wrong on the way that nobody saw', () => {
    const own = errorsIn(world.said).filter(({ from }) => from.startsWith('chrome-extension://'));
    expect(own).toEqual([]);
  });
});
