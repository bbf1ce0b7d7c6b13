import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { openAgreement, openScreen, shownRows } from './support/psa-page';
import { namedAdditions, namedAgreements, trueTotal } from './support/totals';
import { mistakesIn, readSentence } from './support/truth';
import { openWorld, type World } from './support/world';

let world: World;
let byAgreement: Map<number, TruthRow[]>;

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  byAgreement = Map.groupBy(world.sims.msp.truth.rows, (row) => row.agreementId);
});
afterAll(() => world?.close());

const rowsOf = (agreementId: number): TruthRow[] => byAgreement.get(agreementId) ?? [];
const right = (page: Page, truth: TruthRow[]) =>
  expect.poll(async () => mistakesIn(await shownRows(page), truth), { timeout: 30_000 }).toEqual([]);
const total = (page: Page) => page.locator('[data-seatcheck=total]').getByRole('button');

/** The fewest agreements in which every trap and every reason is met, the largest of all included. */
function telling(): number[] {
  const agreements = [...byAgreement].toSorted(([, a], [, b]) => b.length - a.length);
  const seen = new Set<string>();
  return agreements.flatMap(([id, rows], at) => {
    const marks = rows.flatMap(({ trap, reason }) => [...(trap?.split('; ') ?? []), `${reason}`]);
    const isNew = at === 0 || marks.some((mark) => !seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isNew ? [id] : [];
  });
}

/** An agreement that alone bills some product of its company, on one line, with a difference. */
function plain(): { row: TruthRow; rows: TruthRow[] } {
  const groups = Map.groupBy(world.sims.msp.truth.rows, (row) => `${row.companyId} ${row.productId}`);
  const row = [...groups.values()].find(
    ([one, other]) => one && !other && one.variance !== null && one.variance !== '0' && one.used !== '0',
  )?.[0];
  if (!row) throw new Error('The generator made no plain line');
  return { row, rows: rowsOf(row.agreementId) };
}

describe('badges on an agreement', () => {
  it('are right in every row of every kind of agreement, with the total in the header', async () => {
    const [first = 0, ...others] = telling();
    const page = await openAgreement(world, first);
    await right(page, rowsOf(first));
    for (const id of others) {
      await page.evaluate((agreement) => window.__sim.navigate('additions', agreement), id);
      await right(page, rowsOf(id));
      expect(await shownRows(page)).toHaveLength(rowsOf(id).length);
      const said = readSentence((await total(page).getAttribute('aria-label')) ?? '');
      expect(said).toMatchObject(trueTotal(rowsOf(id)) ?? { used: null, billed: null, variance: null });
    }
    await page.close();
  });

  it('list in the header what is used but stands on no row', async () => {
    const { row, rows } = plain();
    const { control } = world.sims.connectwise.rest;
    const page = await openAgreement(world, row.agreementId);
    await right(page, rows);
    const additions = world.sims.msp.connectwise.additions[row.agreementId] ?? [];
    // It billed on one day alone, which is over.
    const cancelledDate = additions.find(({ id }) => id === row.additionId)?.effectiveDate;
    expect(cancelledDate).toBeTruthy();
    control.editAddition(row.agreementId, row.additionId, { cancelledDate });
    try {
      await page.reload();
      const ended: TruthRow = { ...row, reason: 'ended', used: null, billed: null, variance: null };
      await right(
        page,
        rows.map((one) => (one === row ? ended : one)),
      );
      await total(page).click();
      const card = page.getByRole('dialog', { name: /^Why this number: Total/ });
      await expect.poll(() => card.innerText()).toContain('on no row');
      await expect.poll(() => card.innerText()).toMatch(new RegExp(`${row.productId}[\\s\\S]*${row.used}`));
    } finally {
      // The other tests have the same books.
      control.editAddition(row.agreementId, row.additionId, { cancelledDate: undefined });
    }
    await page.close();
  });
});

describe('a badge', () => {
  it('opens the trace of its number on hover, focus and click, and the page hears nothing of it', async () => {
    const { row, rows } = plain();
    const page = await openAgreement(world, row.agreementId);
    await right(page, rows);
    const place = (await shownRows(page)).findIndex(({ recordId }) => recordId === row.additionId);
    const badge = page.locator('.cw-ml-row').nth(place).locator('[data-seatcheck]').getByRole('button');
    const card = page.getByRole('dialog', { name: /^Why this number/ });
    const tells = async () => {
      await card.waitFor();
      for (const word of ['Expected', 'Billed', 'Variance', 'LMPI report'])
        expect(await card.innerText()).toContain(word);
    };

    await badge.hover();
    await tells();
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });

    await badge.focus();
    await tells();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    await badge.click();
    await tells();
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await badge.press('Enter');
    await tells();
    await page.keyboard.press('Escape');
    await badge.dblclick();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.__sim.rowEvents)).toEqual({});

    const row1 = page.locator('.cw-ml-row').nth(place);
    await row1.locator('td').nth(2).click();
    expect(await page.evaluate(() => window.__sim.rowClicks)).toBe(1);
    await page.close();
  });

  it('moves nothing of the page', async () => {
    const { row, rows } = plain();
    const page = await openAgreement(world, row.agreementId);
    await right(page, rows);
    const { before, after, removed } = await page.evaluate(() => {
      const places = () =>
        [...document.querySelectorAll('.cw-ml-row, .cw-ml-row td, .cw-ml-header td, .cw-main-banner *')]
          .filter((element) => !element.hasAttribute('data-seatcheck'))
          .map((element) => JSON.stringify(element.getBoundingClientRect()));
      const sizes = () =>
        [...document.querySelectorAll('[id$="-listview-scroller"]')]
          .map((one) => [one.scrollWidth, one.scrollHeight])
          .join();
      const before = [...places(), sizes()];
      const ours = [...document.querySelectorAll('[data-seatcheck]')];
      for (const one of ours) one.remove();
      return { before, after: [...places(), sizes()], removed: ours.length };
    });
    expect(removed).toBeGreaterThan(rows.length);
    expect(before).toEqual(after);
    await page.close();
  });
});

describe('lists over all agreements', () => {
  it('show the total of each agreement in Agreement Search', async () => {
    const page = await openScreen(world, 'agreement-search');
    const named = namedAgreements(world.sims.msp);
    const mistakes = async (): Promise<string[]> =>
      (await shownRows(page)).flatMap(({ recordId, sentences: [sentence] }) => {
        const wanted = trueTotal(rowsOf(recordId ?? 0));
        if (sentence === undefined)
          return named.has(recordId ?? 0) ? [`agreement ${recordId} has no badge`] : [];
        const said = readSentence(sentence);
        const agrees =
          wanted === null
            ? said.used === null
            : (['used', 'billed', 'variance'] as const).every((key) => said[key] === wanted[key]);
        return agrees ? [] : [`agreement ${recordId} wants ${JSON.stringify(wanted)}, says: ${sentence}`];
      });
    await expect.poll(mistakes, { timeout: 30_000 }).toEqual([]);
    expect((await shownRows(page)).length).toBe(world.sims.msp.connectwise.agreements.length);
    await page.close();
  });

  it('show the badge of each row that names its record in the Additions of Agreement Search', async () => {
    const page = await openScreen(world, 'additions-search');
    const named = namedAdditions(world.sims.msp);
    const { rows } = world.sims.msp.truth;
    const mistakes = async (): Promise<string[]> => {
      const shown = await shownRows(page);
      return mistakesIn(
        shown.filter(({ recordId, sentences }) => sentences.length > 0 || named.has(recordId ?? 0)),
        rows,
      );
    };
    await expect.poll(mistakes, { timeout: 30_000 }).toEqual([]);
    expect((await shownRows(page)).filter(({ sentences }) => sentences.length > 0).length).toBeGreaterThan(
      100,
    );
    await page.close();
  });
});
