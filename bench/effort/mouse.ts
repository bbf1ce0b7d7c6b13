import type { Locator, Page } from 'playwright-core';
import { escaped, saying } from '@/scripts/demo/panel';
import type { Hand } from './hand';
import type { Task } from './task';

/** Letters of a name that a person types into a search. */
export const LETTERS = 8;
/** ms until the focus, and the list with it, has gone on. */
const SETTLE = 150;

/** All of it with the mouse, the keys only where something is to be typed. */
export async function mapByMouse(hand: Hand, task: Task): Promise<void> {
  const { page } = hand;
  const list = page.getByRole('list', { name: 'Vendor accounts' });
  const button = page.getByRole('button', { name: /^Accept \d+ proven$/ });
  const proven = Number((await button.innerText()).replace(/\D/g, ''));
  await hand.click(button);
  // Every line of the list is looked at.
  hand.decide(proven);
  await hand.click(page.getByRole('dialog').getByRole('button', { name: /^Accept \d+$/ }));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hand.click(page.getByRole('button', { name: /^To map / }));
  for (;;) {
    await page.waitForTimeout(SETTLE);
    const id = await inView(page);
    if (id !== null) await decide(hand, task, list, id);
    else if (await turnWheel(hand)) continue;
    else if ((await leftToMap(page)) === 0) break;
    else await hand.click(page.getByRole('button', { name: /^To map / }));
  }
  await hand.click(page.getByRole('button', { name: /^Next/ }));
  await services(hand, task);
  await hand.click(page.getByRole('button', { name: /^Next/ }));
  hand.decide();
  await hand.click(page.getByRole('button', { name: 'Finish' }));
}

/** The first vendor account in sight that is to map; null: there is none. */
const inView = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const list = document.querySelector('ul[aria-label="Vendor accounts"]');
    const view = list?.parentElement?.getBoundingClientRect();
    const row = [...(list?.children ?? [])].find((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      const words = each.querySelector('[data-act=link] button')?.textContent ?? '';
      return view && bottom > view.top + 8 && top < view.bottom - 8 && words.startsWith('Link');
    });
    return row instanceof HTMLElement ? (row.dataset.key ?? null) : null;
  });

/** False: the end was in sight. Counts as a key. */
async function turnWheel(hand: Hand): Promise<boolean> {
  const moved = await hand.page.evaluate(() => {
    const scroller = document.querySelector('ul[aria-label="Vendor accounts"]')?.parentElement;
    const before = scroller?.scrollTop ?? 0;
    scroller?.scrollBy({ top: scroller.clientHeight * 0.8, behavior: 'instant' });
    return (scroller?.scrollTop ?? 0) > before;
  });
  if (moved) hand.keys += 1;
  return moved;
}

export const leftToMap = async (page: Page): Promise<number> =>
  Number((await page.getByRole('button', { name: /^To map / }).innerText()).replace(/\D/g, ''));

async function decide(hand: Hand, task: Task, list: Locator, id: string): Promise<void> {
  const { page } = hand;
  const row = list.locator(`li[data-key=${JSON.stringify(id)}]`);
  const link = row.locator('[data-act=link] button', { hasText: 'Link' });
  const company = task.companyOf(id);
  const name = String(company?.name);
  hand.decide();
  const accept = row.getByRole('button', { name: new RegExp(`^Accept ${escaped(name)} for `) });
  if (company && (await accept.isVisible())) await hand.click(accept);
  else {
    await hand.click(link);
    const menu = page.getByRole('menu');
    const likely = menu.getByRole('menuitem').filter({ hasText: saying(name, String(company?.identifier)) });
    if (!company) {
      await hand.click(menu.getByRole('menuitem', { name: 'Exclude' }));
      await hand.click(page.getByRole('dialog').getByRole('button', { name: /^Exclude/ }));
    } else if ((await likely.count()) > 0) await hand.click(likely.first());
    else {
      await hand.click(menu.getByRole('menuitem', { name: 'Search all' }));
      await hand.press('Control+A');
      await hand.type(name.slice(0, LETTERS));
      const option = page.getByRole('option').filter({ hasText: saying(name, String(company.identifier)) });
      await hand.click(option.first());
    }
  }
  await link.waitFor({ state: 'detached' });
}

async function services(hand: Hand, task: Task): Promise<void> {
  const { page } = hand;
  const links = page.getByRole('list', { name: 'Vendor services' }).getByRole('button', { name: /^Link / });
  await page.getByRole('list', { name: 'Vendor services' }).getByRole('listitem').first().waitFor();
  for (let count = await links.count(); count > 0; count = await links.count()) {
    const words = (await links.first().innerText()).replace(/\s+/g, ' ');
    hand.decide();
    await hand.click(links.first());
    await chooseProduct(hand, task.productOf(words));
    await links.nth(count - 1).waitFor({ state: 'detached' });
  }
}

/** In the open picker: the Product ID, and Enter once it is the first of the list. */
export async function chooseProduct(hand: Hand, productId: string): Promise<void> {
  const dialog = hand.page.getByRole('dialog');
  await dialog.getByRole('combobox').waitFor();
  await hand.page.waitForTimeout(SETTLE);
  await hand.type(productId);
  // The description follows at once in the text; only another Product ID goes on with a hyphen.
  await dialog
    .locator('[role=option][aria-selected=true]')
    .filter({ hasText: new RegExp(`^${escaped(productId)}(?!-)`) })
    .waitFor();
  await hand.page.waitForTimeout(SETTLE);
  await hand.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
