import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWorker } from './support/browser';
import { literally } from './support/panel';
import { type ListedRow, listedRows, openReview, TALL } from './support/review-page';
import { type ReviewTruth, reviewTruth } from './support/review-truth';
import { countText, monthOf, type TrueFinding } from './support/true-findings';
import { trueLedger } from './support/true-ledger';
import { openWorld, type World } from './support/world';

/** Where a finding leads on: to its ledger, to the customer's sheet, from the popup; and what is left without a network. */

let world: World;
let page: Page;
let known: ReviewTruth;
let rows: ListedRow[];

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  known = await reviewTruth(world);
  page = await openReview(world, TALL);
  rows = await listedRows(page);
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(() => world?.close());

/** Looks for a finding and opens why it is there. */
async function openWhy(finding: TrueFinding): Promise<void> {
  const row = rows.find((one) => known.differs(one) && known.trueOf(one) === finding);
  const item = known.items.get(row?.id ?? '');
  await page.getByLabel('Search findings').fill(`${item?.companyName} ${item?.productName}`);
  const line = page.locator('tr.finding-line').and(page.locator(`[data-id=${JSON.stringify(item?.id)}]`));
  await line.locator('.finding-company').click();
  await page
    .getByRole('complementary', { name: 'Why this number?' })
    .getByRole('heading', { name: item?.companyName ?? '' })
    .waitFor();
}

describe('the ledger', () => {
  let finding: TrueFinding;

  it('has the 24 months and the one in progress; what the additions do not say is not invented', async () => {
    const ledgers = known.truth.flatMap((one) => {
      const months = trueLedger(world.sims.msp, one);
      const billed = months?.slice(1).map((month) => month.billed) ?? [];
      const isTelling = billed[0] != null && billed.includes('0') && billed.includes(null);
      return months && isTelling ? [{ one, months }] : [];
    });
    const [chosen] = ledgers;
    if (!chosen) throw new Error('No product has months of every kind');
    finding = chosen.one;
    await openWhy(finding);
    await page.getByRole('button', { name: '24 months' }).click();
    const ledger = page.getByRole('dialog', { name: 'Ledger' });
    const table = ledger.getByRole('table');
    const cells = () =>
      table
        .locator('tbody tr')
        .evaluateAll((lines) =>
          lines.map((line) =>
            [...line.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()),
          ),
        );
    await expect.poll(async () => (await cells()).length).toBe(25);
    const shown = (await cells()).map(([month = '', , , , billed = '']) => ({
      label: month.replace(', not over', ''),
      billed: billed.replace(/^unknown before \d+ \w+ \d{4}$/, 'unknown'),
    }));
    expect(shown).toEqual(
      chosen.months.map(({ label, billed }) => ({
        label,
        billed: billed === null ? 'unknown' : countText(billed),
      })),
    );
    const [open = [], closed = []] = await cells();
    expect(open[0]).toMatch(/, not over$/);
    const { used } = world.sims.msp.truth.usage.find(
      (one) => one.companyId === finding.companyId && one.productId === finding.productId,
    ) ?? { used: '0' };
    expect(closed[3]).toBe(countText(used ?? ''));
    expect(closed[6]).toBe(monthOf(known.yearOf(finding) ?? 0n));
  });

  it('says in words what the plot shows, month by month for who walks it', async () => {
    const ledger = page.getByRole('dialog', { name: 'Ledger' });
    const picture = ledger.getByRole('img');
    const { billed } = finding;
    await expect
      .poll(() => picture.getAttribute('aria-label'))
      .toMatch(new RegExp(`billed ${literally(countText(billed))}\\b`));
    const walk = ledger.getByRole('slider', { name: 'Month' });
    await walk.focus();
    await page.keyboard.press('ArrowLeft');
    const row = ledger.getByRole('table').locator('tbody tr').nth(1);
    const month = await row.locator('th').innerText();
    await expect
      .poll(() => walk.getAttribute('aria-valuetext'))
      .toMatch(new RegExp(`^${month}: .*\\b${literally(countText(billed))} billed`));
    await page.keyboard.press('Escape');
    await ledger.waitFor({ state: 'detached' });
  });
});

describe('the sheet for the customer', () => {
  it('has what that customer used and is billed, and nothing of any other', async () => {
    const finding = known.truth[0] as TrueFinding;
    await openWhy(finding);
    const opened = world.browser.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Sheet for the customer' }).click();
    const sheet = await opened;
    await sheet.getByRole('heading', { name: 'What you used and what you are billed' }).waitFor();
    await sheet.getByLabel('With prices').check();
    const download = sheet.waitForEvent('download');
    await sheet.getByRole('button', { name: 'CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    const next = sheet.waitForEvent('download');
    await sheet.getByRole('button', { name: 'XLSX' }).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await next).path())));
    const xlsx = Object.values(files)
      .map((file) => strFromU8(file))
      .join('\n');

    const { accounts } = world.sims.msp.truth;
    const own = accounts.filter(({ companyId }) => companyId === finding.companyId);
    const [{ companyName = null } = {}] = own;
    const mine = new Set(own.flatMap((one) => [one.companyName ?? '', one.customerName]));
    const others = new Set(
      [
        ...accounts.flatMap((one) => [one.companyName ?? '', one.customerName]),
        ...world.sims.msp.connectwise.companies.map(({ name }) => String(name)),
      ].filter((name) => name !== '' && ![...mine].some((one) => one.includes(name))),
    );
    expect(others.size).toBeGreaterThan(25);
    const description = world.sims.msp.connectwise.catalog.find(
      ({ identifier }) => identifier === finding.productId,
    )?.description;
    const text = await sheet.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`);
    for (const place of [text, csv, xlsx]) {
      const plain = place.replaceAll('&amp;', '&');
      expect([...others].filter((name) => plain.includes(name))).toEqual([]);
      expect(plain).toContain(String(description));
    }
    for (const place of [text, xlsx]) expect(place.replaceAll('&amp;', '&')).toContain(companyName);
    const figures = await sheet
      .getByRole('article')
      .locator('section', { hasText: finding.productId })
      .first()
      .locator('.evidence-figures dd')
      .allInnerTexts();
    const [, , billed = '', difference = ''] = figures;
    expect(billed).toMatch(new RegExp(`^${literally(countText(finding.billed))}\\b`));
    expect(difference.replace('+', '')).toMatch(
      new RegExp(`^${literally(countText(finding.variance))}(?!\\d)`),
    );

    // On paper nothing stands that can be pressed.
    await sheet.emulateMedia({ media: 'print' });
    expect(await sheet.getByRole('toolbar').isVisible()).toBe(false);
    expect(await sheet.getByRole('article').isVisible()).toBe(true);
    const session = await world.browser.context.newCDPSession(sheet);
    const { data } = await session.send('Page.printToPDF', {});
    expect(Buffer.from(data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await sheet.close();
  });
});

describe('the popup', () => {
  it('counts what the review lists, and opens it', async () => {
    // What is searched for is remembered.
    await page.getByLabel('Search findings').fill('');
    const popup = await world.popup();
    const under = known.truth.filter(({ variance }) => !variance.startsWith('-'));
    const over = known.truth.filter(({ variance }) => variance.startsWith('-'));
    for (const [word, findings] of [
      ['under-billed', under],
      ['over-billed', over],
    ] as const) {
      const { count, month } = known.totals(findings).Together as { count: string; month: string };
      const shown = popup.getByRole('listitem').filter({ hasText: word });
      await expect
        .poll(async () => (await shown.innerText()).replace(/\s+/g, ' ').trim())
        .toBe(`${count} ${word} ${month} a month`);
    }
    const opened = world.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Open the review', exact: true }).click();
    const review = await opened;
    await review.setViewportSize(TALL);
    await review.getByRole('heading', { name: 'Review', exact: true }).waitFor();
    await expect
      .poll(async () => (await listedRows(review)).map(({ id }) => id))
      .toEqual(rows.map(({ id }) => id));
    await review.close();
    await popup.close();
  });
});

describe('locked, and without a network', () => {
  it('the same is listed from the cache, and what needs the keys says what to do', async () => {
    const { lmpi, connectwise } = world.sims;
    await world.ask('vault.passphrase', { passphrase: 'a long enough passphrase' });
    await world.ask('vault.lock', {});
    lmpi.control.addFault({ times: 1000, fault: 'reset' });
    connectwise.rest.control.fault({ path: /./, kind: 'reset' });
    await killWorker(world.browser.context);
    await page.setViewportSize(TALL);
    await page.reload();
    const texts = (listed: ListedRow[]) => listed.map((row) => Object.values(row).join(' | '));
    await expect.poll(async () => texts(await listedRows(page))).toEqual(texts(rows));
    await page.getByText('Seatcheck is locked.').waitFor();
    await page.locator('tr.finding-line[data-id*="under-billed"] .finding-company').first().click();
    await page.getByRole('button', { name: 'Show in ConnectWise' }).click();
    const next = 'Open Seatcheck from the toolbar and type the passphrase.';
    await page.locator('.findings-bottom').getByText(next).waitFor();
    await page.getByRole('status').filter({ hasText: next }).waitFor({ state: 'attached' });
    expect(world.browser.context.pages().filter((one) => one.url().includes('myconnectwise'))).toEqual([]);
  });
});
