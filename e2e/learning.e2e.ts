import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/connectwise/ui';
import type { TruthRow } from '@/simulators/msp/types';
import { openAgreement, shownRows, WHOLE_LIST } from './support/psa-page';
import { mistakesIn } from './support/truth';
import { openWorld, type World } from './support/world';

/** Cells that say more than product and quantity: neither content nor labels read them. */
const WORDY: SimSettings = { ...WHOLE_LIST, wordy: true };

let world: World;
let truth: TruthRow[];
/** Agreements of most figures first, no two of one name. */
let rich: number[];

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  truth = world.sims.msp.truth.rows;
  const figures = (rows: TruthRow[]) => rows.filter((row) => row.used !== null).length;
  rich = [...Map.groupBy(truth, (row) => row.agreementId)]
    .toSorted(([, a], [, b]) => figures(b) - figures(a))
    .map(([id]) => id);
});
afterAll(() => world?.close());

const note = (page: Page) => page.getByRole('region', { name: /layout is not recognised/ });
const figuresIn = async (page: Page): Promise<number> =>
  (await shownRows(page)).filter(({ sentences }) => sentences.some((said) => !said.includes('not found')))
    .length;
const isRight = async (page: Page) => {
  await expect.poll(() => figuresIn(page), { timeout: 30_000 }).toBeGreaterThan(1);
  expect(mistakesIn(await shownRows(page), truth)).toEqual([]);
};
/** What is kept, as a person can see it: in the export. */
const kept = async (): Promise<{ layouts?: { site: string }[] }> =>
  JSON.parse((await world.ask('mapping.export', { format: 'json' })).text);
const rowsHeard = (page: Page) => page.evaluate(() => window.__sim.rowEvents);
/** The first row of a product that no other row of the list has. */
async function plainRow(page: Page): Promise<number> {
  const ids = (await shownRows(page)).map(({ productId }) => productId);
  return ids.findIndex((id) => ids.indexOf(id) === ids.lastIndexOf(id));
}

describe('teaching by pointing', () => {
  it('with the mouse: the figures appear, the page hears nothing, and a reload asks nothing', async () => {
    const page = await openAgreement(world, rich[0] ?? 0, WORDY);
    await note(page).waitFor({ timeout: 30_000 });
    expect(await figuresIn(page)).toBe(0);
    const row = page.locator('.cw-ml-row').nth(await plainRow(page));
    await note(page).getByRole('button', { name: 'Show Seatcheck where' }).click();
    const link = await row.locator('a').first().boundingBox();
    const number = await row.getByText(' of 100').boundingBox();
    if (!link || !number) throw new Error('The row has no product or quantity');
    await page.mouse.move(link.x + 8, link.y + 6);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/picking.png` });
    await page.mouse.click(link.x + 8, link.y + 6);
    await page.getByRole('application', { name: /quantity/ }).waitFor();
    await page.mouse.click(number.x + 8, number.y + 6);
    const learned = page.getByRole('region', { name: /layout learned/ });
    await learned.waitFor();
    await isRight(page);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/learned.png` });
    expect(await rowsHeard(page)).toEqual({});
    expect((await kept()).layouts).toHaveLength(1);

    await page.reload();
    await isRight(page);
    expect(await note(page).count()).toBe(0);
    await page.close();
  });

  it('holds for other agreements of the screen, and can be forgotten from a badge', async () => {
    const page = await openAgreement(world, rich[1] ?? 0, WORDY);
    await isRight(page);
    await page.locator('.cw-ml-row').locator('[data-seatcheck]').first().getByRole('button').click();
    await page.getByRole('button', { name: 'Forget layout' }).click();
    await note(page).waitFor({ timeout: 30_000 });
    expect(await figuresIn(page)).toBe(0);
    expect((await kept()).layouts ?? []).toEqual([]);
    await page.close();
  });

  it('with the keyboard alone, and is forgotten when the columns are others', async () => {
    const page = await openAgreement(world, rich[0] ?? 0, WORDY);
    const teach = note(page).getByRole('button', { name: 'Show Seatcheck where' });
    await teach.waitFor({ timeout: 30_000 });
    await teach.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('application', { name: /product/ }).waitFor();
    // It begins on a product; in its row the quantity is offered.
    await page.keyboard.press('Enter');
    await page.getByRole('application', { name: /quantity/ }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/keyboard.png` });
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /layout learned/ }).waitFor();
    await isRight(page);
    expect(await rowsHeard(page)).toEqual({});

    await page.close();
    for (const id of [rich[0] ?? 0, rich[1] ?? 0]) {
      expect((await kept()).layouts).toHaveLength(1);
      const other = await openAgreement(world, id, {
        ...WORDY,
        columns: ['Quantity', 'Price', 'Margin', 'Product ID', 'Description'],
      });
      await note(other).waitFor({ timeout: 30_000 });
      expect(await figuresIn(other)).toBe(0);
      await other.close();
    }
    await expect.poll(async () => (await kept()).layouts ?? []).toEqual([]);
  });

  it('keeps nothing of what does not agree, and says why', async () => {
    const page = await openAgreement(world, rich[0] ?? 0, WORDY);
    await note(page).getByRole('button', { name: 'Show Seatcheck where' }).click();
    const row = page.locator('.cw-ml-row').first();
    const [link, number] = [
      await row.locator('a').first().boundingBox(),
      await row.locator('td').nth(8).boundingBox(),
    ];
    await page.mouse.click((link?.x ?? 0) + 8, (link?.y ?? 0) + 6);
    await page.mouse.click((number?.x ?? 0) + (number?.width ?? 0) - 12, (number?.y ?? 0) + 8);
    await expect.poll(() => note(page).innerText()).toMatch(/Nothing was kept/);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/refused.png` });
    expect(await figuresIn(page)).toBe(0);
    await note(page).getByRole('button', { name: 'Show Seatcheck where' }).click();
    await page.keyboard.press('Escape');
    await note(page).waitFor();
    expect((await kept()).layouts ?? []).toEqual([]);
    await page.close();
  });
});
