import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/autotask/ui';
import * as urls from '@/simulators/autotask/ui/urls';
import type { AutotaskTruthRow } from '@/simulators/msp/types';
import { openAt, shownRows, sim } from './support/autotask-page';
import { type AutotaskTruth, autotaskTruth, mistakesIn, richest, saysTotal } from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask, restOf } from './support/autotask-world';
import { readSentence } from './support/truth';
import type { World } from './support/world';

const WORDS: SimSettings[] = [
  { labels: 'de', locale: 'de' },
  { labels: 'es', locale: 'es' },
  { labels: 'fr', locale: 'fr' },
  { locale: 'ch', organization: 'Account' },
  { organization: 'Company', unitDecimals: 0 },
  { organization: 'Customer', heads: { Name: 'Service/Bundle Name' } },
];

const figuresIn = async (page: Page): Promise<number> =>
  (await shownRows(page)).filter(({ sentences }) => sentences.length > 0).length;

describe('with keys', () => {
  let world: World;
  let truth: AutotaskTruth;
  let contracts: number[];

  beforeAll(async () => {
    world = await openAutotask();
    truth = autotaskTruth(world.sims.msp);
    const fractional = [...truth.contracts].filter(([, rows]) =>
      rows.some(({ trap }) => /fractional|large usage/.test(trap ?? '')),
    );
    contracts = [...new Set([...richest(truth).slice(0, 1), ...fractional.map(([id]) => id)])].slice(0, 3);
    expect(fractional.length).toBeGreaterThan(0);
  });
  afterAll(() => world?.close());

  const right = (page: Page) =>
    expect.poll(async () => mistakesIn(await shownRows(page), truth), { interval: 60 }).toEqual([]);

  it.each([...WORDS, ...WORDS.map((one): SimSettings => ({ ...one, skeleton: 'aspx' }))])(
    'services are read in each language, wording and number format: %o',
    async (settings) => {
      const page = await openAt(world, 'about:blank');
      for (const id of contracts) {
        await page.goto(urls.servicesUrl(AUTOTASK_HOST, id, { sim: { ...settings, pageSize: 0 } }));
        await right(page);
        expect(await figuresIn(page)).toBeGreaterThan(1);
      }
      await page.close();
    },
  );

  it('services are read with columns hidden, in another order, and by a user who may see no prices', async () => {
    const [id = 0] = contracts;
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, id));
    await right(page);
    for (const columns of [
      ['Units', 'Name'],
      ['Unit Price', 'Units', 'Period Type', 'Name'],
      ['Invoice Description', 'Units', 'Name', 'Total Price'],
    ]) {
      await sim(page, (hooks, labels) => hooks.setColumns(labels), columns);
      await right(page);
    }
    await page.goto(urls.servicesUrl(AUTOTASK_HOST, id, { sim: { prices: false } }));
    await right(page);
    expect(await page.locator('tr.Heading').innerText()).not.toContain('Price');
    await page.goto(urls.umbrellaUrl(AUTOTASK_HOST, id, { sim: { prices: false, umbrellaMarkup: 'divs' } }));
    await right(page);
    await page.close();
  });

  it.each(WORDS)('lists of contracts are read too: %o', async (settings) => {
    const [id = 0] = contracts;
    const companyId = truth.contracts.get(id)?.[0]?.companyId ?? 0;
    for (const url of [
      urls.contractSearchUrl(AUTOTASK_HOST, { sim: { ...settings, pageSize: 0 } }),
      urls.accountContractsUrl(AUTOTASK_HOST, companyId, { sim: settings }),
    ]) {
      const page = await openAt(world, url);
      const said = async () =>
        (await shownRows(page)).find(({ record }) => record === `contract:${id}`)?.sentences ?? [];
      await expect.poll(said, { interval: 60 }).toHaveLength(1);
      const [sentence = ''] = await said();
      expect(saysTotal(sentence, truth.contracts.get(id) ?? []), sentence).toBe(true);
      await page.close();
    }
  });
});

describe('without keys', () => {
  let world: World;
  let line: AutotaskTruthRow;

  beforeAll(async () => {
    world = await openAutotask({ done: 'synced', psaKeys: false });
    const { autotaskRows, accounts } = world.sims.msp.truth;
    const groups = Map.groupBy(autotaskRows, ({ companyId, productId }) => `${companyId} ${productId}`);
    const found = [...groups.values()].find(
      ([one, other]) =>
        one?.contractServiceId &&
        !other &&
        one.used !== null &&
        one.used !== '0' &&
        one.trap === null &&
        accounts.filter(({ companyId }) => companyId === one.companyId).length === 1,
    )?.[0];
    if (!found) throw new Error('The generator made no plain line');
    line = found;
  });
  afterAll(() => world?.close());

  it('what stands on the page can be mapped, and badges compare with the page and say so', async () => {
    const { ask, sims } = world;
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, line.contractId));
    const inRow = async () =>
      (await shownRows(page)).find(({ record }) => record === `service:${line.contractServiceId}`);
    await expect.poll(async () => (await inRow())?.sentences[0]).toMatch(/^No figure/);
    const company = async () =>
      (await ask('companies.list', {})).items.find(({ name }) => name === line.companyName);
    const product = async () =>
      (await ask('products.list', {})).items.find(({ identifier }) => identifier === line.serviceName);
    await expect.poll(company).toBeDefined();
    await expect.poll(product).toBeDefined();
    const overview = await ask('mapping.overview', {});
    const account = sims.msp.truth.accounts.find(({ companyId }) => companyId === line.companyId);
    const accountId = overview.accounts.find(({ id }) => id === account?.customerId?.toLowerCase())?.id ?? '';
    await ask('account.link', { accountId, companyId: (await company())?.id ?? '' });
    for (const service of sims.msp.truth.services.filter((one) => one.productId === line.productId)) {
      const item = overview.services.find(
        (one) =>
          one.productName === service.productName &&
          one.servicePlan === service.servicePlan &&
          one.unit === service.unit,
      );
      if (item) await ask('service.link', { serviceId: item.id, productId: (await product())?.id ?? '' });
    }

    const said = async () => readSentence((await inRow())?.sentences[0] ?? '');
    const onPage = { used: line.used, against: 'on this page', reason: null };
    const units = String((await inRow())?.units);
    await expect.poll(said).toMatchObject({ ...onPage, billed: units });
    expect((await inRow())?.sentences[0]).toContain('Compared with the quantity on this page');
    const badge = page
      .locator(`[data-row-key="${line.contractServiceId}"] [data-seatcheck]`)
      .getByRole('button');
    await badge.first().click();
    const card = page.getByRole('dialog', { name: /^Why this number/ });
    expect(await card.innerText()).toMatch(/this page/);
    expect(await card.innerText()).not.toMatch(/[$€£]|price/i);

    // The page is the truth here, whatever its language and its skeleton.
    const quantities = { [`service:${line.contractServiceId}`]: 4321.5 };
    for (const settings of [
      { labels: 'de', locale: 'de' },
      { labels: 'fr', locale: 'fr', skeleton: 'older' },
    ] as const) {
      await page.goto(urls.servicesUrl(AUTOTASK_HOST, line.contractId, { sim: { ...settings, quantities } }));
      await expect.poll(said).toMatchObject({ ...onPage, billed: '4321.5' });
    }
    // A classic page does not name the organization, and another one's service must not get these figures.
    await page.goto(urls.servicesUrl(AUTOTASK_HOST, line.contractId, { sim: { skeleton: 'aspx' } }));
    await page.getByRole('button', { name: /^Open Seatcheck/ }).waitFor();
    await page.waitForTimeout(500);
    for (const { sentences } of await shownRows(page))
      for (const sentence of sentences) expect(readSentence(sentence).used).toBeNull();
    expect(restOf(world).log).toEqual([]);
    await page.close();
  });
});
