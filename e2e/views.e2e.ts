import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { openAgreement, openScreen, shownRows, WHOLE_LIST } from './support/psa-page';
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
const rowsOf = (agreementId: number): TruthRow[] => byAgreement.get(agreementId) ?? [];
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
const figuresIn = async (page: Page): Promise<number> =>
  (await shownRows(page)).filter(({ sentences }) => sentences.length > 0).length;
/** Lets the page draw itself often enough that whatever could happen has happened. */
const settle = (page: Page) => page.evaluate(() => window.__sim.rerender({ times: 12, every: 60 }));

describe('other views of the list', () => {
  it('are read with the columns in any order, and with columns missing', async () => {
    const page = await openAgreement(world, rich[0] ?? 0);
    await right(page);
    for (const columns of [
      ['Quantity', 'Price', 'Product ID', 'Description'],
      ['Description', 'Effective', 'Cancelled', 'Quantity', 'Sequence', 'Product ID', 'Margin'],
      ['Product ID', 'Quantity'],
    ]) {
      await page.evaluate((labels) => window.__sim.setColumns(labels), columns);
      await right(page);
    }
    await page.close();
  });

  it('are read in each language and number format', async () => {
    const fractional = truth.filter(({ trap }) => /fractional|large usage/.test(trap ?? ''));
    const page = await openAgreement(world, rich[0] ?? 0);
    for (const [locale, labels] of [
      ['de', 'de'],
      ['fr', 'fr'],
      ['nl', 'nl'],
      ['ch', 'de'],
    ] as const) {
      await page.evaluate(({ format, words }) => window.__sim.setLocale(format, words), {
        format: locale,
        words: labels,
      });
      for (const id of new Set([rich[0] ?? 0, ...fractional.map((row) => row.agreementId)])) {
        await navigate(page, id);
        await right(page);
        expect(await figuresIn(page)).toBeGreaterThanOrEqual(rowsOf(id).length - 1);
      }
    }
    await page.close();
  });

  it('are right where the lines of child agreements stand in the list too', async () => {
    const child = world.sims.msp.connectwise.agreements.find((one) => one.parentAgreement !== undefined);
    const parent = (child?.parentAgreement as { id: number } | undefined)?.id ?? 0;
    const page = await openAgreement(world, parent, { ...WHOLE_LIST, childLines: true });
    await right(page);
    const children = rowsOf(Number(child?.id)).map(({ additionId }) => additionId);
    const shown = (await shownRows(page)).filter(({ recordId }) => children.includes(recordId ?? 0));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.flatMap(({ sentences }) => sentences).join()).not.toContain('line not found');
    await page.close();
  });

  it('leave a hidden copy of the list and a window over it alone', async () => {
    const page = await openAgreement(world, rich[0] ?? 0);
    await right(page);
    const stop = await sampleFrames(page);
    for (const kind of ['same', 'other'] as const) {
      await page.evaluate((twin) => window.__sim.setTwin(twin), kind);
      await settle(page);
      await right(page);
    }
    await page.evaluate(() => window.__sim.openDialog());
    await settle(page);
    expect(mistakesOf(await stop(), truth)).toEqual([]);
    await page.evaluate(() => window.__sim.closeDialog());
    await right(page);
    await page.close();
  });

  it('that cannot be read get no badge, but a note with the figures', async () => {
    const page = await openAgreement(world, rich[0] ?? 0, {
      ...WHOLE_LIST,
      columns: ['Effective', 'Margin', 'Recurring Cost', 'Addition Status'],
    });
    const note = page.getByRole('region', { name: /layout is not recognised/ });
    await note.waitFor({ timeout: 30_000 });
    expect(await figuresIn(page)).toBe(0);
    const row = rowsOf(rich[0] ?? 0).find(({ used }) => used !== null);
    const text = await note.innerText();
    expect(text).toContain(row?.companyName ?? 'nothing');
    expect(text).toContain(`${row?.used} used`);
    expect(await note.getByRole('button', { name: /outline/ }).isVisible()).toBe(true);
    await page.evaluate(() => window.__sim.setColumns(['Product ID', 'Description', 'Quantity']));
    await right(page);
    await note.waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('pages that only look like an agreement', () => {
  it.each(['invoice', 'order', 'quote', 'catalog', 'tickets'] as const)(
    'get nothing at all: %s',
    async (screen) => {
      const page = await openScreen(world, screen, rich[0] ?? 0);
      await settle(page);
      expect(await page.locator('[data-seatcheck]').count()).toBe(0);
      await page.close();
    },
  );

  it('lose everything that stood on the agreement before', async () => {
    const page = await openAgreement(world, rich[0] ?? 0);
    await right(page);
    const stop = await sampleFrames(page);
    await page.evaluate((id) => window.__sim.navigate('invoice', id), rich[0] ?? 0);
    await expect.poll(() => page.locator('[data-seatcheck]').count()).toBe(0);
    await settle(page);
    const { totals } = await stop();
    expect(totals.filter(([banner]) => banner.startsWith('Invoice'))).toEqual([]);
    expect(await page.locator('[data-seatcheck]').count()).toBe(0);
    await page.close();
  });
});

describe('a page that is stale', () => {
  it('says so in the row, and keeps to the record', async () => {
    const row = rowsOf(rich[0] ?? 0).find(({ used }) => used !== null);
    const page = await openAgreement(world, rich[0] ?? 0);
    await right(page);
    await page.evaluate((id) => window.__sim.setQuantityShown(id, 777), row?.additionId ?? 0);
    const shown = async () =>
      (await shownRows(page)).find(({ recordId }) => recordId === row?.additionId)?.sentences[0];
    await expect.poll(shown).toContain('another quantity than the record');
    await right(page);
    await page.close();
  });

  it('gets no figure at all when most rows say something else', async () => {
    const rows = rowsOf(rich[0] ?? 0);
    const quantities = Object.fromEntries(rows.map(({ additionId }, at) => [additionId, 5000 + 7 * at]));
    const page = await openAgreement(world, rich[0] ?? 0, { ...WHOLE_LIST, quantities });
    await page.getByRole('region', { name: /^Seatcheck/ }).waitFor({ timeout: 30_000 });
    expect(await figuresIn(page)).toBe(0);
    await page.close();
  });
});
