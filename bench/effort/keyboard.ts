import { saying } from '@/scripts/demo/panel';
import type { Hand } from './hand';
import { chooseProduct, LETTERS, leftToMap } from './mouse';
import type { Task } from './task';

/** ms until the focus has gone on. */
const SETTLE = 250;

/** All of it without a mouse. */
export async function mapByKeyboard(hand: Hand, task: Task): Promise<void> {
  const { page } = hand;
  await hand.tabTo(/^Accept \d+ proven$/);
  const proven = Number((await hand.focused()).replace(/\D/g, ''));
  await hand.press('Enter');
  hand.decide(proven);
  await hand.tabTo(/^Accept \d+$/);
  await hand.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForTimeout(SETTLE);
  while ((await leftToMap(page)) > 0) await decide(hand, task);
  await toNextStep(hand);
  await hand.tabTo(/^Link /);
  const links = page.getByRole('list', { name: 'Vendor services' }).getByRole('button', { name: /^Link / });
  for (let count = await links.count(); count > 0; count = await links.count()) {
    const words = await hand.focused();
    hand.decide();
    await hand.press('Enter');
    await chooseProduct(hand, task.productOf(words));
    await links.nth(count - 1).waitFor({ state: 'detached' });
    await page.waitForTimeout(SETTLE);
  }
  await toNextStep(hand);
  hand.decide();
  await hand.tabTo(/^Finish$/);
  await hand.press('Enter');
}

/** Where the focus stands: the row's account, and which of its buttons. */
const place = ({ page }: Hand): Promise<{ id: string; act: string } | null> =>
  page.evaluate(() => {
    const act = document.activeElement?.closest<HTMLElement>('[data-act]')?.dataset.act;
    const row = document.activeElement?.closest<HTMLElement>('ul[aria-label="Vendor accounts"] > li');
    const isMapped = row?.querySelector('[data-act=unlink], [data-act="bring-back"]') !== null;
    return act && row?.dataset.key && !isMapped ? { id: row.dataset.key, act } : null;
  });

async function decide(hand: Hand, task: Task): Promise<void> {
  const { page } = hand;
  const at = await place(hand);
  if (!at) {
    await hand.tabTo(/^To map /, 'Shift+Tab');
    await hand.press('Enter');
    await hand.tabTo(/^(Accept .* for |Link )/);
    return;
  }
  const company = task.companyOf(at.id);
  const name = String(company?.name);
  hand.decide();
  if (at.act === 'accept' && company && (await hand.focused()).startsWith(`Accept ${name} for `)) {
    await hand.press('Enter');
    return settled(hand, at.id);
  }
  await hand.tabTo(/^Link /);
  await hand.press('Enter');
  const items = page.getByRole('menu').getByRole('menuitem');
  await items.first().waitFor();
  const texts = await items.allInnerTexts();
  const wanted = company ? saying(name, String(company.identifier)) : /^Exclude/;
  const found = texts.findIndex((text) => wanted.test(text));
  const entry = found >= 0 ? found : texts.findIndex((text) => text.startsWith('Search all'));
  await hand.press('ArrowDown', entry);
  await hand.press('Enter');
  const dialog = page.getByRole('dialog');
  if (!company) {
    await dialog.waitFor();
    await hand.press('Enter');
  } else if (found < 0) {
    await dialog.getByRole('combobox').waitFor();
    await hand.press('Control+A');
    await hand.type(name.slice(0, LETTERS));
    await page.waitForTimeout(SETTLE);
    const options = await dialog.getByRole('option').allInnerTexts();
    await hand.press(
      'ArrowDown',
      options.findIndex((text) => wanted.test(text)),
    );
    await hand.press('Enter');
  }
  await settled(hand, at.id);
}

async function settled({ page }: Hand, id: string): Promise<void> {
  const row = page.locator(`ul[aria-label="Vendor accounts"] > li[data-key=${JSON.stringify(id)}]`);
  await row.locator('[data-act=link] button', { hasText: 'Link' }).waitFor({ state: 'detached' });
  await page.waitForTimeout(SETTLE);
}

async function toNextStep(hand: Hand): Promise<void> {
  await hand.tabTo(/^\d (Accounts|Services|Review)/, 'Shift+Tab');
  await hand.press('ArrowRight');
  await hand.page.waitForTimeout(SETTLE * 2);
}
