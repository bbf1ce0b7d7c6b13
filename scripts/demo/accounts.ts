import type { Frame, Locator } from 'playwright-core';
import type { Msp } from '@/simulators/msp';
import { escaped, listOf, pick, saying, search } from './panel';
import { type Found, placed } from './tally';

export type Account = Msp['truth']['accounts'][number];

const SEARCH = 'Search vendor accounts';
export const vendorAccounts = (panel: Frame): Locator => listOf(panel, 'Vendor accounts');

/** Until every account in sight has its suggestion, or none. */
export async function suggestionsKnown(panel: Frame): Promise<void> {
  await vendorAccounts(panel).getByRole('listitem').first().waitFor();
  const undecided = vendorAccounts(panel).getByText('To map', { exact: true });
  await undecided.first().waitFor({ state: 'detached' });
}

/** Looks through the proven suggestions and accepts them in one step. Gives how many; 0: there were none. */
export async function acceptProven(panel: Frame, seen: () => Promise<void>): Promise<number> {
  const button = panel.getByRole('button', { name: /^Accept \d+ proven$/ });
  if (!(await button.isVisible())) return 0;
  await button.click();
  const dialog = panel.getByRole('dialog');
  const accept = dialog.getByRole('button', { name: /^Accept \d+$/ });
  const count = Number((await accept.innerText()).replace(/\D/g, ''));
  await seen();
  await accept.click();
  await dialog.waitFor({ state: 'detached' });
  return count;
}

/**
 * What a person does who knows the customers: looks among the likely companies, and searches where the right one is not
 * there; an account that is billed to nobody is excluded. `id`: the account's own.
 */
export async function mapAccount(
  panel: Frame,
  id: string,
  account: Account,
  company: { name: string; identifier: string } | undefined,
): Promise<Found> {
  await search(panel, SEARCH, account.customerName);
  const row = vendorAccounts(panel).locator(`li[data-key=${JSON.stringify(id)}]`);
  const link = row.getByRole('button', { name: new RegExp(`^Link ${escaped(account.customerName)}`) });
  await link.click();
  const menu = panel.getByRole('menu');
  if (!company) {
    await menu.getByRole('menuitem', { name: 'Exclude' }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill('Not our customer');
    await dialog.getByRole('button', { name: /^Exclude/ }).click();
    await link.waitFor({ state: 'detached' });
    return 'excluded';
  }
  const { name, identifier } = company;
  const likely = await menu.getByRole('group', { name: 'Likely companies' }).getByRole('menuitem').all();
  const texts = await Promise.all(likely.map((item) => item.innerText()));
  const at = texts.findIndex((text) => saying(name, identifier).test(text));
  const right = likely[at];
  if (right) await right.click();
  else {
    await menu.getByRole('menuitem', { name: 'Search all companies' }).click();
    await pick(panel, name, name, identifier);
  }
  await link.waitFor({ state: 'detached' });
  return placed(at);
}

export const clearSearch = (panel: Frame): Promise<void> => search(panel, SEARCH, '');
