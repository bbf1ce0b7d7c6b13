import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { openAgreement, openScreen, shownRows } from './support/psa-page';
import { readSentence } from './support/truth';
import { openWorld, type World } from './support/world';

let world: World;
let line: TruthRow;

beforeAll(async () => {
  world = await openWorld({ done: 'synced', psaKeys: false });
  const { rows, accounts } = world.sims.msp.truth;
  const isPlain = ({ companyId, trap }: TruthRow) =>
    trap === null && accounts.filter((account) => account.companyId === companyId).length === 1;
  const groups = Map.groupBy(rows, ({ companyId, productId }) => `${companyId} ${productId}`);
  const found = [...groups.values()].find(
    ([one, other]) => one && !other && one.used !== null && one.used !== '0' && isPlain(one),
  )?.[0];
  if (!found) throw new Error('The generator made no plain line');
  line = found;
});
afterAll(() => world?.close());

it('names that were seen on the page can be mapped, and badges compare with the page and say so', async () => {
  const { ask, sims } = world;
  const page = await openAgreement(world, line.agreementId);
  const inRow = async () =>
    (await shownRows(page)).find(({ recordId }) => recordId === line.additionId) ?? null;
  await expect.poll(async () => (await inRow())?.sentences[0], { timeout: 30_000 }).toMatch(/^No figure/);

  // What the page said has become known.
  const companies = async () => (await ask('companies.list', {})).items;
  const products = async () => (await ask('products.list', {})).items;
  await expect.poll(async () => (await companies()).map(({ name }) => name)).toContain(line.companyName);
  await expect
    .poll(async () => (await products()).map(({ identifier }) => identifier))
    .toContain(line.productId);
  const overview = await ask('mapping.overview', {});
  const account = sims.msp.truth.accounts.find(({ companyId }) => companyId === line.companyId);
  const accountId = overview.accounts.find(({ id }) => id === account?.customerId?.toLowerCase())?.id ?? '';
  const companyId = (await companies()).find(({ name }) => name === line.companyName)?.id ?? '';
  await ask('account.link', { accountId, companyId });
  const productId = (await products()).find(({ identifier }) => identifier === line.productId)?.id ?? '';
  for (const service of sims.msp.truth.services.filter((one) => one.productId === line.productId)) {
    const item = overview.services.find(
      (one) =>
        one.productName === service.productName &&
        one.servicePlan === service.servicePlan &&
        one.unit === service.unit,
    );
    if (item) await ask('service.link', { serviceId: item.id, productId });
  }

  const said = async () => readSentence((await inRow())?.sentences[0] ?? '');
  const quantity = (await inRow())?.quantity;
  await expect
    .poll(said, { timeout: 30_000 })
    .toMatchObject({ used: line.used, billed: String(quantity), against: 'on this page', reason: null });
  expect((await inRow())?.sentences[0]).toContain('Compared with the quantity on this page');

  // The trace says it too, and money stands nowhere.
  const place = (await shownRows(page)).findIndex(({ recordId }) => recordId === line.additionId);
  await page.locator('.cw-ml-row').nth(place).locator('[data-seatcheck]').getByRole('button').click();
  const card = page.getByRole('dialog', { name: /^Why this number/ });
  expect(await card.innerText()).toMatch(/this page/);
  expect(await card.innerText()).not.toMatch(/[$€£]|price/i);
  await page.keyboard.press('Escape');

  // The page is the truth here: another quantity in it is another comparison.
  await page.evaluate((id) => window.__sim.setQuantityShown(id, 4321), line.additionId);
  await expect.poll(said).toMatchObject({ used: line.used, billed: '4321', against: 'on this page' });
  expect(sims.connectwise.rest.log).toEqual([]);
  await page.close();
});

it('rows of other companies get no figure', async () => {
  const page = await openScreen(world, 'additions-search');
  const wanted = new Set([line.additionId]);
  await expect
    .poll(
      async () => (await shownRows(page)).find(({ recordId }) => wanted.has(recordId ?? 0))?.sentences[0],
      {
        timeout: 30_000,
      },
    )
    .toContain(`${line.used} `);
  for (const { recordId, sentences } of await shownRows(page))
    for (const sentence of sentences)
      if (!wanted.has(recordId ?? 0)) expect(readSentence(sentence).used).toBeNull();
  await page.close();
});
