import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/autotask/ui';
import * as urls from '@/simulators/autotask/ui/urls';
import { frameAt, listFrame, openAt, shownRows, sim, totalsIn } from './support/autotask-page';
import { mistakesOf, sampleFrames } from './support/autotask-sampler';
import {
  type AutotaskTruth,
  autotaskTruth,
  DIFFERS,
  type Leniency,
  mistakesIn,
  richest,
  telling,
} from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask, restOf } from './support/autotask-world';
import type { World } from './support/world';

let world: World;
let truth: AutotaskTruth;
let a = 0;
let b = 0;
let c = 0;
let largest = 0;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
  [a = 0, b = 0, c = 0] = richest(truth).filter((id) => (truth.contracts.get(id)?.length ?? 0) < 40);
  [largest = 0] = telling(truth);
});
afterAll(() => world?.close());

/** Every row is right, and there is a badge at all. */
const right = (on: Page | Frame, leniency: Leniency = {}) =>
  expect
    .poll(
      async () => {
        const rows = await shownRows(on);
        const none = rows.some(({ sentences }) => sentences.length > 0) ? [] : ['there is no badge at all'];
        return [...mistakesIn(rows, truth, leniency), ...none];
      },
      { interval: 40 },
    )
    .toEqual([]);
const umbrella = (page: Page, contractId: number) =>
  sim(page, (hooks, id) => hooks.navigate('umbrella-contract-details', { contractId: id }), contractId);
/** What was seen since then was always true, and enough was seen. */
async function wasRight(stop: Awaited<ReturnType<typeof sampleFrames>>, frames = 25): Promise<void> {
  // On a quiet machine all is done within a few frames; a wrong figure may come in those after.
  await new Promise((done) => setTimeout(done, 500));
  const samples = await stop();
  expect(samples.frames).toBeGreaterThanOrEqual(frames);
  expect(samples.seen.filter(({ what }) => what === 'row').length).toBeGreaterThan(3);
  expect(mistakesOf(samples, truth)).toEqual([]);
}

describe('navigation', () => {
  it.each<[string, SimSettings]>([
    ['at once', {}],
    ['with content that comes late', { delay: 150, umbrellaMarkup: 'divs' }],
  ])('never shows a figure of one umbrella contract in the rows of another, %s', async (_, settings) => {
    const page = await openAt(world, urls.umbrellaUrl(AUTOTASK_HOST, a, { sim: settings }));
    const stop = await sampleFrames(page);
    await right(page);
    for (const id of [b, a, c]) {
      await umbrella(page, id);
      await right(page);
    }
    // And before the one before it has been loaded.
    await sim(
      page,
      async (hooks, [first, second, third]) => {
        const go = (contractId: number | undefined) =>
          hooks.navigate('umbrella-contract-details', { contractId });
        void go(first);
        await new Promise((done) => setTimeout(done, 40));
        void go(second);
        await new Promise((done) => setTimeout(done, 90));
        await go(third);
      },
      [b, c, b],
    );
    await right(page);
    await wasRight(stop);
    await page.close();
  });

  it('nor in the frame of a classic contract that is led from one to the next', async () => {
    const page = await openAt(world, urls.contractInShellUrl(AUTOTASK_HOST, a));
    const stop = await sampleFrames(page);
    for (const id of [b, c, a]) {
      await sim(page, (hooks) => hooks.menu('Services'));
      await right(await listFrame(page, /ContractServiceList/));
      const outer = page
        .mainFrame()
        .childFrames()
        .find((frame) => frame.url().includes('contractView'));
      await outer?.goto(urls.contractUrl(AUTOTASK_HOST, id));
      const summary = await frameAt(page, new RegExp(`contractSummary.*contractID=${id}`));
      await expect.poll(() => totalsIn(summary)).toHaveLength(1);
    }
    await wasRight(stop);
    await page.close();
  });

  it('takes content as late as it comes', async () => {
    for (const skeleton of ['mvc', 'aspx'] as const) {
      const url = urls.servicesUrl(AUTOTASK_HOST, a, { sim: { skeleton, delay: 700 } });
      const page = await openAt(world, url);
      const stop = await sampleFrames(page);
      await right(page);
      await sim(page, (hooks) => hooks.swap(300));
      await right(page);
      await wasRight(stop);
      await page.close();
    }
  });
});

describe('a list that is drawn again', () => {
  it.each<[string, SimSettings]>([
    ['the current grid', {}],
    ['the current grid, cells written in place', { inPlace: true }],
    ['the older grid', { skeleton: 'older' }],
    ['the classic grid', { skeleton: 'aspx', inPlace: true }],
  ])('survives storms of rows made anew and of grids built anew: %s', async (_, settings) => {
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, a, { sim: settings }));
    await right(page);
    const stop = await sampleFrames(page);
    await sim(page, (hooks) => hooks.rerender({ times: 25, every: 15 }));
    await right(page);
    await sim(page, (hooks) => hooks.rerender({ times: 10, every: 35, rebuild: true }));
    await right(page);
    await wasRight(stop);
    await page.close();
  });

  it('is right sorted by any column and on every page, and after a refresh', async () => {
    const url = urls.servicesUrl(AUTOTASK_HOST, largest, { sim: { pageSize: 25, sections: false } });
    const page = await openAt(world, url);
    await right(page, { alone: true });
    const stop = await sampleFrames(page);
    for (const [label, descending] of [
      ['Units', true],
      ['Name', false],
      ['Unit Price', false],
    ] as const) {
      await sim(page, (hooks, [by, down]) => hooks.sort(by, down), [label, descending] as const);
      await right(page, { alone: true });
    }
    for (const number of [2, 4, 1]) {
      await sim(page, (hooks, at) => hooks.page(at), number);
      await right(page, { alone: true });
    }
    await sim(page, (hooks) => hooks.reload());
    await right(page, { alone: true });
    await wasRight(stop);
    await page.close();
  });

  it('loses its badges while its rows stand empty', async () => {
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, b));
    await right(page);
    await sim(page, (hooks) => hooks.emptyRows());
    const visible = page.locator('tr [data-seatcheck=badge]').getByRole('button');
    await expect.poll(() => visible.count()).toBe(0);
    await sim(page, (hooks) => hooks.reload());
    await right(page);
    await page.close();
  });

  it.each(['same', 'other'] as const)('leaves a hidden twin alone, with %s units', async (twin) => {
    for (const skeleton of ['mvc', 'aspx'] as const) {
      // Two elements of one id would be one to the simulator.
      const settings = { twin, skeleton, gridIds: 'random' } as const;
      const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, a, { sim: settings }));
      const stop = await sampleFrames(page);
      await right(page);
      await sim(page, (hooks) => hooks.openDialog());
      await sim(page, (hooks) => hooks.rerender({ times: 8, every: 30 }));
      await sim(page, (hooks) => hooks.closeDialog());
      await right(page);
      await wasRight(stop);
      await page.close();
    }
  });
});

describe('a page that shows another day', () => {
  const shownOn = (day: Date) =>
    `${String(day.getMonth() + 1).padStart(2, '0')}/${String(day.getDate()).padStart(2, '0')}/${day.getFullYear()}`;
  const dayOf = (day: Date) => day.toLocaleDateString('sv');
  const BEFORE = 4711;

  it('says in the row that it differs, and keeps to the record', async () => {
    const { state, control } = restOf(world);
    const line = (truth.contracts.get(a) ?? []).find((row) => row.variance !== null && row.contractServiceId);
    const period = state.contractServiceUnits.find(
      (row) =>
        row.contractServiceID === line?.contractServiceId &&
        String(row.startDate).slice(0, 10) <= dayOf(new Date()) &&
        String(row.endDate).slice(0, 10) >= dayOf(new Date()),
    );
    if (!period) throw new Error('The line has no period');
    // Adjusted today: until yesterday it was something else.
    const yesterday = new Date(Date.now() - 864e5);
    const { startDate } = period;
    const id = -period.id;
    control.add('contractServiceUnits', { ...period, id, units: BEFORE, endDate: dayOf(yesterday) });
    control.edit('contractServiceUnits', period.id, { startDate: dayOf(new Date()) });
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, a));
    const said = async () =>
      (await shownRows(page)).find(({ record }) => record === `service:${line?.contractServiceId}`);
    const stop = await sampleFrames(page);
    await right(page);
    expect((await said())?.sentences[0]).not.toContain(DIFFERS);
    await sim(page, (hooks, text) => hooks.showDataFor(text), shownOn(yesterday));
    await expect.poll(said).toMatchObject({ units: BEFORE, sentences: [expect.stringContaining(DIFFERS)] });
    await right(page);
    await sim(page, (hooks, text) => hooks.showDataFor(text), shownOn(new Date()));
    await expect.poll(async () => (await said())?.sentences[0]).not.toContain(DIFFERS);
    await right(page);
    await wasRight(stop);
    control.edit('contractServiceUnits', period.id, { startDate });
    control.remove('contractServiceUnits', id);
    await page.close();
  });

  it('keeps to the record and says so in every row where all are of that day', async () => {
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, a));
    await right(page);
    const figures = async () => {
      const sentences = (await shownRows(page)).flatMap((row) => row.sentences);
      const told = sentences.filter((one) => !one.startsWith('No figure'));
      return { told: told.length, differing: told.filter((one) => one.includes(DIFFERS)).length };
    };
    const { told } = await figures();
    expect(told).toBeGreaterThan(2);
    const stop = await sampleFrames(page);
    await sim(page, (hooks) => hooks.showDataFor('01/15/2020'));
    await expect.poll(figures).toEqual({ told, differing: told });
    await right(page);
    await sim(page, (hooks, text) => hooks.showDataFor(text), shownOn(new Date()));
    await expect.poll(figures).toEqual({ told, differing: 0 });
    await wasRight(stop);
    await page.close();
  });
});
