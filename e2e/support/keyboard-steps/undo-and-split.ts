import { expect } from 'vitest';
import { accountOf, companiesOf, named, type Place } from './place';

/** Excluded with a reason, brought back, undone and redone. */
export async function excludeAndBack(place: Place): Promise<void> {
  const { keys, chosen } = place;
  const { nobody } = chosen;
  const name = nobody.customerName;
  const state = async () => (await accountOf(place, nobody.customerId)).mapping;
  await keys.goTo(/^Search vendor accounts$/);
  await keys.write(name);
  await keys.useMenu(named('Link ', name, '$'), 'Exclude');
  await keys.panel.getByRole('dialog', { name: `Exclude ${name}` }).waitFor();
  await keys.type('Our own company');
  await keys.press('Enter');
  await keys.heard(`${name} is excluded`);
  expect(await accountOf(place, nobody.customerId)).toMatchObject({ excludedReason: 'Our own company' });
  await keys.use(named('Bring back ', name, '$'), 'Shift+Tab');
  await keys.heard(`${name} is to map again`);
  expect(await state()).toBe('unmapped');
  await keys.press('Control+z');
  await keys.heard(/^Undone: /m);
  expect(await state()).toBe('excluded');
  await keys.use(/^Redo: /, 'Shift+Tab');
  await keys.heard(/^Redone: /m);
  expect(await state()).toBe('unmapped');
}

/** One account to two companies; the parts add up to the usage. */
export async function splitAccount(place: Place): Promise<void> {
  const { keys, chosen } = place;
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
  const { used } = await accountOf(place, nobody.customerId);
  const parts = await dialog.locator('tbody .split-number').allInnerTexts();
  expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(used));
  await keys.use(/^Save the split$/);
  await keys.heard(`${name} is split between 2 companies`);
  expect(await companiesOf(place, nobody.customerId)).toEqual([first.companyName, other.companyName]);
}
