import type { Frame, Locator } from 'playwright-core';
import { escaped, listOf, pick, search } from './panel';
import type { DemoProduct } from './psa/demo-psa';
import { RULE, type Service } from './rule';

const SEARCH = 'Search vendor services';

/** Products are found by what the vendor and the PSA both know them by. */
export async function linkService(panel: Frame, service: Service, product: DemoProduct): Promise<void> {
  const row = await findService(panel, service);
  const link = row.getByRole('button', { name: /^Link / });
  await link.click();
  await pick(panel, product.query, product.label, product.detail);
  await link.waitFor({ state: 'detached' });
}

/** Types the rule into its editor; `seen` is called when its result is shown, before it is saved. */
export async function editRule(panel: Frame, service: Service, seen: () => Promise<void>): Promise<void> {
  const row = await findService(panel, service);
  await row.getByRole('button', { name: /^More for / }).click();
  await panel.getByRole('menuitem', { name: 'Edit rule' }).click();
  const editor = panel.getByRole('dialog');
  await editor.getByLabel('Allowance').fill(RULE.allowance);
  await editor.getByLabel('Multiplier').fill(RULE.multiplier);
  await editor.getByLabel('Round up to whole units').check();
  await editor.getByRole('table', { name: 'Result by company' }).waitFor();
  await seen();
  await editor.getByRole('button', { name: 'Save' }).click();
  await editor.waitFor({ state: 'detached' });
}

async function findService(panel: Frame, { productName, servicePlan, unit }: Service): Promise<Locator> {
  await search(panel, SEARCH, `${productName} ${servicePlan}`);
  return listOf(panel, 'Vendor services')
    .getByRole('listitem')
    .filter({ hasText: `${productName} · ${servicePlan}` })
    .filter({ hasText: new RegExp(`${escaped(servicePlan)}[\\s\\S]*\\b${escaped(unit)}`) })
    .first();
}

export const clearSearch = (panel: Frame): Promise<void> => search(panel, SEARCH, '');
