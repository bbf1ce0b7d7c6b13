import { expect } from 'vitest';
import { accountOf, companiesOf, look, named, type Place, truthOf } from './place';

/** The proven ones through their list, one of them left out and accepted alone. */
export async function acceptProven(place: Place): Promise<void> {
  const { world, keys } = place;
  await keys.use(/^Accept \d+ proven$/);
  const dialog = keys.panel.getByRole('dialog', { name: /^Accept \d+ proven suggestions/ });
  await dialog.waitFor();
  const listed = await dialog.getByRole('checkbox').count();
  expect(listed).toBeGreaterThan(2);
  const left = truthOf(place, 'first seen last month');
  await keys.goTo(named('', `${left.customerName} to `));
  await keys.press('Space');
  await dialog.getByText(`${listed - 1} chosen`).waitFor();
  await keys.use(named('Accept ', String(listed - 1), '$'));
  await keys.heard(`${listed - 1} accounts are linked. One undo takes them back`);
  const wrong = (await world.ask('mapping.overview', {})).accounts.filter(({ id, companies: [company] }) => {
    const truth = world.sims.msp.truth.accounts.find(({ customerId }) => customerId?.toLowerCase() === id);
    return company && truth && company.id !== `connectwise:${truth.companyId}`;
  });
  expect(wrong).toEqual([]);

  await look(place, left.customerName);
  await keys.use(named('Accept ', `${left.companyName} for ${left.customerName}`, '$'));
  await keys.heard(`${left.customerName} is linked to ${left.companyName}`);
  expect(await companiesOf(place, left.customerId)).toEqual([left.companyName]);
}

/** One by a candidate of its menu, one by search. */
export async function linkBySearch(place: Place): Promise<void> {
  const { keys } = place;
  const second = truthOf(place, 'several accounts of one company', 1);
  await look(place, second.customerName);
  await keys.useMenu(named('Link ', second.customerName, '$'), second.companyName ?? '');
  await keys.heard(`${second.customerName} is linked to ${second.companyName}`);
  expect(await companiesOf(place, second.customerId)).toEqual([second.companyName]);

  // Its company is inactive, so that nothing suggests it.
  const hidden = truthOf(place, 'company inactive');
  await look(place, hidden.customerName);
  await keys.useMenu(named('Link ', hidden.customerName, '$'), 'Search all companies');
  await keys.pick(hidden.companyName ?? '');
  await keys.heard(`${hidden.customerName} is linked to ${hidden.companyName}`);
  expect(await companiesOf(place, hidden.customerId)).toEqual([hidden.companyName]);
}

/** The filter button narrows the companies, and a company takes an account by its menu. */
export async function linkFromCompany(place: Place): Promise<void> {
  const { keys } = place;
  const twin = truthOf(place, 'ambiguous account');
  const { distinction } = await accountOf(place, twin.customerId);
  const name = `${twin.customerName}, ${distinction}`;
  await look(place, twin.customerName);
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
  expect(await companiesOf(place, twin.customerId)).toEqual([twin.companyName]);
  // Back to the side of the accounts.
  await keys.use(/^Vendor accounts$/, 'Shift+Tab');
  await keys.keptFocus();
}
