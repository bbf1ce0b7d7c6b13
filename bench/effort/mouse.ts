import type { Locator } from 'playwright-core';
import { escaped, saying } from '@/scripts/demo/panel';
import type { Hand } from './hand';
import type { Task } from './task';

/** Letters of a name that a person types into a search. */
export const LETTERS = 8;
/** Rows of vendor accounts in sight: so often the wheel is turned. */
const IN_SIGHT = 6;

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
  const left = list.locator('li:has([data-act=link] [aria-haspopup]:not(:text("Change")))');
  for (let done = 0; ; done += 1) {
    const row = left.first();
    if ((await left.count()) === 0) {
      await hand.click(page.getByRole('button', { name: /^To map / }));
      if (!(await row.isVisible())) break;
    }
    if (done % IN_SIGHT === IN_SIGHT - 1) hand.keys += 1;
    await decide(hand, task, list, (await row.getAttribute('data-key')) ?? '');
  }
  await hand.click(page.getByRole('button', { name: /^Next/ }));
  await services(hand, task);
  await hand.click(page.getByRole('button', { name: /^Next/ }));
  hand.decide();
  await hand.click(page.getByRole('button', { name: 'Finish' }));
}

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
  await hand.type(productId);
  await dialog
    .locator('[role=option][aria-selected=true]')
    .filter({ hasText: new RegExp(`^${escaped(productId)}(?![\\w-])|^${escaped(productId)}[A-Z][a-z]`) })
    .waitFor();
  await hand.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}
