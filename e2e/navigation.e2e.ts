import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import type { TruthRow } from '@/simulators/msp/types';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { openAgreement, openUrl, shownRows, WHOLE_LIST } from './support/psa-page';
import { mistakesOf, sampleFrames } from './support/sampler';
import { mistakesIn } from './support/truth';
import { openWorld, type World } from './support/world';

let world: World;
let truth: TruthRow[];
let byAgreement: Map<number, TruthRow[]>;
/** Agreements of most figures first, no two of one name. */
let rich: number[];

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  truth = world.sims.msp.truth.rows;
  byAgreement = Map.groupBy(truth, (row) => row.agreementId);
  const figures = (rows: TruthRow[]) => rows.filter((row) => row.used !== null).length;
  rich = [...Map.groupBy(byAgreement, ([, [row]]) => row?.agreementName).values()]
    .map((group) => group.toSorted(([, a], [, b]) => figures(b) - figures(a))[0])
    .toSorted((a, b) => figures(b?.[1] ?? []) - figures(a?.[1] ?? []))
    .flatMap((entry) => entry?.[0] ?? [])
    // The largest has tests of its own.
    .filter((id) => id !== largest());
});
afterAll(() => world?.close());

const largest = (): number => [...byAgreement].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
/** Every row in view is right, and there is a badge at all. */
const right = (page: Page) =>
  expect
    .poll(
      async () => {
        const shown = await shownRows(page);
        const none = shown.some(({ sentences }) => sentences.length > 0) ? [] : ['there is no badge at all'];
        return [...mistakesIn(shown, truth), ...none];
      },
      { timeout: 30_000 },
    )
    .toEqual([]);
const navigate = (page: Page, id: number) =>
  page.evaluate((agreement) => window.__sim.navigate('additions', agreement), id);

describe('navigation', () => {
  it('never shows a figure of one agreement in the rows of another', async () => {
    const [a = 0, b = 0, c = 0] = rich;
    const page = await openAgreement(world, a, {});
    await right(page);
    const stop = await sampleFrames(page);
    for (const id of [b, a, c, b, a]) {
      await navigate(page, id);
      await right(page);
    }
    // And before the one before it has been loaded.
    await page.evaluate(
      async ([first = 0, second = 0, third = 0]) => {
        const { navigate: go } = window.__sim;
        void go('additions', first);
        await new Promise((done) => setTimeout(done, 90));
        void go('additions', second);
        await new Promise((done) => setTimeout(done, 150));
        await go('additions', third);
      },
      [b, c, b],
    );
    await right(page);
    const samples = await stop();
    expect(samples.frames).toBeGreaterThan(50);
    expect(samples.totals.length).toBeGreaterThanOrEqual(3);
    expect(mistakesOf(samples, truth)).toEqual([]);
    await page.close();
  });

  it('survives storms of drawing again and of building anew', async () => {
    const page = await openAgreement(world, rich[0] ?? 0, {});
    await right(page);
    const stop = await sampleFrames(page);
    await page.evaluate(() => window.__sim.rerender({ times: 30, every: 20 }));
    await right(page);
    await page.evaluate(() => window.__sim.rerender({ times: 15, every: 40, rebuild: true }));
    await right(page);
    expect(mistakesOf(await stop(), truth)).toEqual([]);
    await page.close();
  });

  it.each([
    ['filled a beat late', { fillDelay: 80 }],
    ['filled at once', { fillDelay: 0 }],
    ['written in place', { fillDelay: 0, inPlace: true }],
    ['written in place a beat late', { fillDelay: 80, inPlace: true }],
  ])('keeps badges to their records while recycled rows scroll by, %s', async (_, filling) => {
    const page = await openAgreement(world, largest(), { virtual: true, pageSize: 0, ...filling });
    await right(page);
    const stop = await sampleFrames(page);
    await page.evaluate(async () => {
      const scroller = document.querySelector('[id$="-listview-scroller"]');
      for (let step = 0; step < 60 && scroller; step += 1) {
        scroller.scrollTop += step % 15 === 14 ? -700 : 61;
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    for (const top of [1500, 300, 0]) {
      await page.evaluate((at) => window.__sim.scrollTo(at), top);
      await right(page);
    }
    expect(mistakesOf(await stop(), truth)).toEqual([]);
    await page.close();
  });

  it('brings badges to the rows of a long list as they come into view', async () => {
    const url = agreementUrl(CONNECTWISE_HOST, largest(), 'additions', { sim: WHOLE_LIST });
    const page = await openUrl(world, url);
    const seen = async (): Promise<{ mistakes: string[]; badges: number; rows: number }> => {
      const rows = await shownRows(page);
      const inView = await page.evaluate(() =>
        window.__sim.shown().flatMap(({ row, recordId }) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > 0 && top < innerHeight ? [recordId] : [];
        }),
      );
      const near = rows.filter(({ recordId }) => inView.includes(recordId));
      const badges = rows.filter(({ sentences }) => sentences.length > 0).length;
      return { mistakes: mistakesIn(near, truth), badges, rows: near.length };
    };
    const rightInView = () =>
      expect.poll(async () => (await seen()).mistakes, { timeout: 30_000 }).toEqual([]);
    await rightInView();
    const first = await seen();
    expect(first.rows).toBeGreaterThan(15);
    expect(first.badges).toBeLessThan(70);
    const stop = await sampleFrames(page);
    for (const top of [600, 1400, 99_999, 700, 0]) {
      await page.evaluate((at) => {
        const scroller = document.querySelector('[id$="-listview-scroller"]');
        if (scroller) scroller.scrollTop = at;
      }, top);
      await rightInView();
      expect((await seen()).rows).toBeGreaterThan(15);
    }
    expect(mistakesOf(await stop(), truth)).toEqual([]);
    await page.close();
  });

  it('is right on each page of a paged list', async () => {
    const page = await openAgreement(world, largest(), { pageSize: 10 });
    for (const number of [1, 2, 5]) {
      await page.evaluate((at) => window.__sim.page(at), number);
      await right(page);
      expect(await shownRows(page)).toHaveLength(10);
    }
    await page.close();
  });
});
