import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/autotask/ui';
import * as urls from '@/simulators/autotask/ui/urls';
import type { AutotaskTruthRow } from '@/simulators/msp/types';
import { openAt, shownRows, sim, totalsIn } from './support/autotask-page';
import {
  type AutotaskTruth,
  autotaskTruth,
  mistakesIn,
  recordOf,
  richest,
  saysTotal,
  telling,
} from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask, restOf } from './support/autotask-world';
import type { World } from './support/world';

let world: World;
let truth: AutotaskTruth;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
});
afterAll(() => world?.close());

const rowsOf = (contractId: number) => truth.contracts.get(contractId) ?? [];
const right = (on: Page | Frame) =>
  expect.poll(async () => mistakesIn(await shownRows(on), truth), { interval: 60 }).toEqual([]);
const totalIsRight = (on: Page | Frame, contractId: number) =>
  expect
    .poll(async () => {
      const said = await totalsIn(on);
      return said.length === 1 && saysTotal(said[0] ?? '', rowsOf(contractId)) ? [] : said;
    })
    .toEqual([]);
const records = async (on: Page | Frame) =>
  (await shownRows(on)).flatMap(({ role, record }) => (role === 'record' ? [record] : []));
const bundled = () =>
  [...truth.contracts].filter(([, rows]) => rows.some((row) => row.contractServiceBundleId));

/** A contract that alone bills some service of its company, on one line, with a difference. */
function plain(): { row: AutotaskTruthRow; rows: readonly AutotaskTruthRow[] } {
  const groups = Map.groupBy(world.sims.msp.truth.autotaskRows, (row) => `${row.companyId} ${row.productId}`);
  const row = [...groups.values()].find(
    ([one, other]) => one?.contractServiceId && !other && Number(one.variance) !== 0 && one.used !== '0',
  )?.[0];
  if (!row) throw new Error('The generator made no plain line');
  return { row, rows: rowsOf(row.contractId) };
}

describe('badges on a contract', () => {
  it('are right in every row of every kind of contract, with the total in the header', async () => {
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, 0));
    const met = telling(truth);
    expect(bundled().length).toBeGreaterThan(2);
    for (const id of met) {
      await page.goto(urls.servicesUrl(AUTOTASK_HOST, id, { sim: { pageSize: 0 } }));
      await right(page);
      await totalIsRight(page, id);
      expect(await records(page)).toHaveLength(new Set(rowsOf(id).map(recordOf)).size);
    }
    await page.close();
  });

  it.each<[string, SimSettings]>([
    ['the older grid', { skeleton: 'older' }],
    ['the classic grid', { skeleton: 'aspx' }],
    [
      'no key in any row, random ids, header and body with the same columns',
      { rowKeys: 'none', gridIds: 'random', leading: 'both' },
    ],
    ['no leading column, no sections, no totals', { leading: 'none', sections: false, totals: false }],
    ['the service id as key, the name of the contract alone', { rowKeys: 'product', heading: 'name' }],
  ])('are right in %s', async (_, settings) => {
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, 0, { sim: settings }));
    for (const id of [
      richest(truth)[0] ?? 0,
      ...bundled()
        .slice(0, 2)
        .map(([one]) => one),
    ]) {
      await page.goto(urls.servicesUrl(AUTOTASK_HOST, id, { sim: settings }));
      await right(page);
      await totalIsRight(page, id);
    }
    await page.close();
  });

  it.each(['grid', 'table', 'divs'] as const)(
    'are right on umbrella contracts drawn as %s',
    async (markup) => {
      const [first = 0] = richest(truth);
      const page = await openAt(
        world,
        urls.umbrellaUrl(AUTOTASK_HOST, first, { sim: { umbrellaMarkup: markup } }),
      );
      for (const id of [
        first,
        ...bundled()
          .slice(0, 3)
          .map(([one]) => one),
      ]) {
        await sim(
          page,
          (hooks, contractId) => hooks.navigate('umbrella-contract-details', { contractId }),
          id,
        );
        await right(page);
        await totalIsRight(page, id);
        expect(await records(page)).toHaveLength(new Set(rowsOf(id).map(recordOf)).size);
      }
      await page.close();
    },
  );

  it.each(['names', 'units'] as const)(
    'give no figure to the services inside a bundle: %s',
    async (members) => {
      for (const [id] of bundled().slice(0, 3)) {
        const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, id, { sim: { members } }));
        const mistakes = async () => mistakesIn(await shownRows(page), truth, { members: true });
        await expect.poll(mistakes, { interval: 60 }).toEqual([]);
        await page.close();
      }
    },
  );

  it('show the total on its summary, and no row', async () => {
    const [id = 0] = richest(truth);
    const page = await openAt(world, urls.contractUrl(AUTOTASK_HOST, id));
    const summary = () => page.frames().find((frame) => frame.url().includes('contractSummary'));
    await expect.poll(async () => (summary() ? totalsIn(summary() as Frame) : [])).toHaveLength(1);
    await totalIsRight(summary() as Frame, id);
    await page.close();
  });

  it('list in the header what is used but stands on no row', async () => {
    const { row, rows } = plain();
    const { contractServices, contractServiceUnits } = restOf(world).state;
    // With its units, which alone would still be billed.
    const line = [
      ...contractServices.filter(({ id }) => id === row.contractServiceId),
      ...contractServiceUnits.filter(({ contractServiceID: id }) => id === row.contractServiceId),
    ];
    expect(line.length).toBeGreaterThan(1);
    for (const record of line) record.contractID = -1;
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, row.contractId));
    const total = page.locator('[data-seatcheck=total]').getByRole('button');
    await expect.poll(() => total.getAttribute('aria-label')).toContain('on no row: 1');
    expect(await records(page)).toHaveLength(rows.length - 1);
    await total.click();
    const card = page.getByRole('dialog', { name: /^Why this number: Total/ });
    await expect.poll(() => card.innerText()).toContain('on no row');
    expect(await card.innerText()).toMatch(new RegExp(`${row.serviceName}[\\s\\S]*${row.used}`));
    for (const record of line) record.contractID = row.contractId;
    await page.reload();
    await right(page);
    await page.close();
  });
});

describe('a badge', () => {
  it('opens the trace of its number on hover, focus and click, and the page hears nothing of it', async () => {
    const { row } = plain();
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, row.contractId));
    await right(page);
    const at = page.locator('tr.Display').filter({ has: page.locator('[data-seatcheck]') });
    const line = at.and(page.locator(`[data-row-key="${row.contractServiceId}"]`)).first();
    const badge = line.locator('[data-seatcheck]').getByRole('button');
    const card = page.getByRole('dialog', { name: /^Why this number/ });
    const tells = async () => {
      await card.waitFor();
      for (const word of ['Expected', 'Billed', 'Variance', 'LMPI report'])
        expect(await card.innerText()).toContain(word);
    };
    const gone = () => card.waitFor({ state: 'detached' });

    await badge.hover();
    await tells();
    await page.mouse.move(5, 5);
    await gone();
    await badge.focus();
    await tells();
    await page.keyboard.press('Escape');
    await gone();
    await badge.click();
    await tells();
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await gone();
    await badge.press('Enter');
    await tells();
    await page.keyboard.press('Escape');
    await badge.dblclick();
    await page.keyboard.press('Escape');
    expect(await sim(page, (hooks) => [hooks.rowEvents, hooks.opened])).toEqual([{}, []]);

    await line.locator('td').nth(1).click();
    expect(await sim(page, (hooks) => hooks.rowClicks)).toBe(1);
    await page.close();
  });

  it.each<[string, (id: number) => string]>([
    ['mvc', (id) => urls.servicesUrl(AUTOTASK_HOST, id)],
    ['older', (id) => urls.servicesUrl(AUTOTASK_HOST, id, { sim: { skeleton: 'older' } })],
    ['aspx', (id) => urls.servicesUrl(AUTOTASK_HOST, id, { sim: { skeleton: 'aspx' } })],
    ['umbrella', (id) => urls.umbrellaUrl(AUTOTASK_HOST, id)],
  ])('moves nothing of the page: %s', async (_, urlOf) => {
    const { row } = plain();
    const page = await openAt(world, urlOf(row.contractId));
    await right(page);
    const { before, after, removed } = await page.evaluate(() => {
      const places = () =>
        [...document.querySelectorAll('body *')]
          .filter((element) => !element.hasAttribute('data-seatcheck'))
          .map((element) => JSON.stringify([element.getBoundingClientRect(), element.scrollWidth]));
      const before = places();
      const ours = [...document.querySelectorAll('[data-seatcheck]')];
      for (const one of ours) one.remove();
      return { before, after: places(), removed: ours.length };
    });
    expect(removed).toBeGreaterThan(2);
    expect(before).toEqual(after);
    await page.close();
  });
});
