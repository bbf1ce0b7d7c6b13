import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { linkService } from './support/journey';
import { openPanel } from './support/panel';
import { openAgreement } from './support/psa-page';
import { openWorld, syncEnds, type World } from './support/world';

/**
 * An MSP of 500 customers from a first sync to the last mapping, by somebody who knows whom each account belongs to:
 * what is proven is accepted unseen, a suggestion when it is right, and all else is searched for.
 */

let world: World;
let panel: Frame;
const actions = { proven: 0, accepted: 0, searched: 0, excluded: 0 };

beforeAll(async () => {
  world = await openWorld({ done: 'synced', msp: { customers: 500, months: 3, largeAgreements: [] } });
  const page = await openAgreement(world, world.sims.msp.truth.rows[0]?.agreementId ?? 0);
  panel = await openPanel(page);
});
afterAll(() => world?.close());

const overview = () => world.ask('mapping.overview', {});
type TrueAccount = World['sims']['msp']['truth']['accounts'][number];
function truthOf({ id, name, city }: VendorAccountItem): TrueAccount {
  const { accounts } = world.sims.msp.truth;
  const found = id.startsWith('name:')
    ? accounts.find((one) => one.customerId === null && one.customerName === name && one.city === city)
    : accounts.find(({ customerId }) => customerId?.toLowerCase() === id);
  if (!found) throw new Error(`The generator made no ${name}, ${city}`);
  return found;
}
/** Accounts that are mapped to another company than their own; one line each. */
const wrong = async (): Promise<string[]> =>
  (await overview()).accounts.flatMap((item) => {
    const { companyId, companyName, trap } = truthOf(item);
    const [company] = item.companies;
    if (!company || company.id === `connectwise:${companyId}`) return [];
    return [
      `${item.name}, ${item.city}: ${company.name} and not ${companyName} (${item.matchedBy}, ${trap})`,
    ];
  });
const left = async () => (await overview()).accounts.filter(({ mapping }) => mapping === 'unmapped');

it('no equal name is matched wrongly, and most accounts are mapped before anybody looks', async () => {
  expect(await wrong()).toEqual([]);
  const { accounts } = await overview();
  expect(accounts.length).toBeGreaterThan(490);
  expect((await left()).length).toBeLessThan(accounts.length / 2);
});

it('nothing that is called proven is wrong', async () => {
  const button = panel.getByRole('button', { name: /^Accept \d+ proven$/ });
  await button.waitFor();
  await panel.getByText('Comparing accounts with companies').waitFor({ state: 'detached' });
  const before = (await left()).length;
  await button.click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Accept \d+$/ }).click();
  await dialog.waitFor({ state: 'detached' });
  actions.proven = 1;
  expect(await wrong()).toEqual([]);
  const after = (await left()).length;
  console.log(`${before} to map, ${after} after the proven ones`);
  expect(after).toBeLessThan(before / 2);
});

it('the rest goes by suggestion, by search and by exclusion, and every account ends where it belongs', async () => {
  const rows = panel.getByRole('list', { name: 'Vendor accounts', exact: true }).getByRole('listitem');
  const said = () => panel.locator('[role=status][aria-live=polite]').first().textContent();
  const byUser = await left();
  const { items: companies } = await world.ask('companies.list', {});
  await panel.getByRole('button', { name: /^To map/ }).click();
  for (const item of byUser) {
    const { companyName, companyId } = truthOf(item);
    await panel.getByLabel('Search vendor accounts').fill(item.name);
    const row = rows
      .filter({ hasText: item.name })
      .filter({ hasText: item.distinction || item.city })
      .filter({ has: panel.getByRole('button', { name: /^Link/ }) })
      .first();
    if (companyName === null) {
      await row.getByRole('button', { name: /^Link/ }).click();
      await panel.getByRole('menuitem', { name: 'Exclude…' }).click();
      await panel.getByRole('dialog').getByRole('button', { name: 'Exclude', exact: true }).click();
      await panel.getByRole('dialog').waitFor({ state: 'detached' });
      actions.excluded += 1;
      continue;
    }
    const accept = row.getByRole('button', { name: `Accept ${companyName} for ${item.name}` });
    if (await accept.count()) {
      await accept.click();
      actions.accepted += 1;
    } else {
      await row.getByRole('button', { name: /^Link/ }).click();
      await panel.getByRole('menuitem', { name: /^Search all companies/ }).click();
      const picker = panel.getByRole('dialog');
      await picker.getByRole('combobox').fill(companyName);
      const { identifier = '' } = companies.find(({ id }) => id === `connectwise:${companyId}`) ?? {};
      await picker.getByRole('option').filter({ hasText: identifier }).first().click();
      await picker.waitFor({ state: 'detached' });
      actions.searched += 1;
    }
    await expect.poll(said).toContain(item.name);
  }
  expect(await wrong()).toEqual([]);
  expect(await left()).toEqual([]);
});

it('the services are linked by their Product IDs, and Finish ends it', async () => {
  await panel.getByRole('button', { name: /^Next/ }).click();
  for (const { servicePlan, productId } of world.sims.msp.truth.services)
    if (productId !== null) await linkService(panel, servicePlan, productId);
  await panel.getByRole('button', { name: /^Next/ }).click();
  await panel.getByRole('button', { name: 'Finish' }).click();
  await syncEnds(world);
  const { pending } = await world.ask('status.get', {});
  expect(pending).toEqual([]);
  console.log(`Actions for 500 accounts: ${JSON.stringify(actions)}`);
  expect(actions.accepted + actions.searched + actions.excluded).toBeLessThan(60);
});
