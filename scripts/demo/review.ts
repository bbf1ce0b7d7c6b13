import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { BrowserContext, Page } from 'playwright-core';
import type { Msp } from '@/simulators/msp';
import type { Journal } from './journal';
import type { DemoPsa } from './psa';
import type { RuledRow } from './rule';

/** What the review's file said, against what is true. */
export interface ReviewVerdict {
  findings: number;
  /** Differences of products that stand on a row, and those of them that are wrong, a sentence each. */
  differences: number;
  wrong: string[];
}

interface FileRow {
  Company: string;
  Product: string;
  Difference: string;
}

/** ms until a sheet that has slid in stands still. */
const SETTLE = 500;

/** The review, opened from the popup, its file taken along, the worst difference explained, and its two years. */
export async function readReview(
  { context, popup, msp, psa }: { context: BrowserContext; popup: Page; msp: Msp; psa: DemoPsa },
  rows: readonly RuledRow[],
  journal: Journal,
): Promise<ReviewVerdict> {
  const page = await journal.step('Open the review from the popup', () => openReview(context, popup));
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'review');
  const file = await journal.step(
    'Take its findings along as CSV',
    () => exported(page),
    (all) => `${all.length} rows`,
  );
  await journal.step('Why this number?', async () => {
    await page
      .getByRole('treegrid', { name: 'Findings' })
      .getByRole('row')
      .nth(1)
      .locator('td')
      .nth(1)
      .click();
    await page.getByRole('complementary', { name: 'Why this number?' }).getByText('Variance').waitFor();
  });
  await journal.picture(page, 'review-why');
  const months = page.getByRole('button', { name: '24 months' });
  if (await months.isVisible()) {
    await journal.step('Its 24 months', async () => {
      await months.click();
      await page.getByRole('dialog', { name: 'Ledger' }).getByRole('table').waitFor();
    });
    await page.waitForTimeout(SETTLE);
    await journal.picture(page, 'ledger');
    await page.keyboard.press('Escape');
  }
  await page.close();
  return verdictOn(file, rows, msp, psa);
}

async function openReview(context: BrowserContext, popup: Page): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Open the review' }).click(),
  ]);
  await page.getByRole('treegrid', { name: 'Findings' }).getByRole('row').nth(1).waitFor();
  return page;
}

async function exported(page: Page): Promise<FileRow[]> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^CSV/ }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '');
  return Papa.parse<FileRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** Of each company and product that stand on a row with a figure: the file has its difference, and no other. */
function verdictOn(
  file: readonly FileRow[],
  rows: readonly RuledRow[],
  msp: Msp,
  psa: DemoPsa,
): ReviewVerdict {
  const said = new Map(
    file
      .filter((row) => row.Difference !== '')
      .map((row) => [`${row.Company}, ${row.Product}`, row.Difference]),
  );
  const known = new Map(
    rows.flatMap(({ companyName, productId, variance }) =>
      variance === null ? [] : [[`${companyName}, ${psa.product(msp, productId)?.label}`, variance] as const],
    ),
  );
  const wrong: string[] = [];
  let differences = 0;
  for (const [name, variance] of known) {
    const found = said.get(name) ?? '0';
    if (variance !== '0') differences += 1;
    if (found !== variance) wrong.push(`The review says ${found} of ${name}; it is ${variance}.`);
  }
  return { findings: file.length, differences, wrong };
}
