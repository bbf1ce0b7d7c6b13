import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingItem } from '@/lib/messaging/protocol';
import { allBadges } from './support/figures';
import { openPanelTab } from './support/panel-states';
import { focusedRow, listedRows, openReview, reviewAddress } from './support/review-page';
import { faultsInStates, faultsOf } from './support/review-states';
import { openWorld, syncEnds, type World } from './support/world';

/** A vendor's report that looks broken: it is told with evidence, nothing is done to many, and no figure is a sure 0. */

let world: World;
let page: Page;
let before: FindingItem[];
/** Companies of the accounts whose rows are emptied. */
let emptied: Set<string>;

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  page = await openReview(world, { width: 1440, height: 4000 });
  before = await open();
});
afterAll(() => world?.close());

async function open(): Promise<FindingItem[]> {
  const { items } = await world.ask('review.findings', {});
  return items.filter(({ state }) => state === 'open');
}
async function syncAndRefresh(): Promise<void> {
  await world.ask('sync.start', {});
  await syncEnds(world);
  await page.getByRole('button', { name: /^Refresh.*new data/ }).click();
  await page.getByRole('button', { name: 'Refresh', exact: true }).waitFor();
}
const guard = (title: RegExp) => page.getByRole('region', { name: title });
/** Figures that say surely that nothing is used: of the companies given, or of all. */
async function sureZeros(companyIds?: ReadonlySet<string>): Promise<number> {
  const badges = await allBadges(world);
  const { rows } = world.sims.msp.truth;
  return rows.filter(
    ({ additionId, companyId }) =>
      (!companyIds || companyIds.has(`${companyId}`)) && badges.get(additionId)?.used === '0',
  ).length;
}
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('an empty report', () => {
  it('is told with what it was recognised by, and makes nobody’s usage 0', async () => {
    const zeros = await sureZeros();
    world.sims.lmpi.control.addFault({ path: /reports\/summary/, times: 1, fault: 'empty-report' });
    await syncAndRefresh();
    const told = guard(/^The report of \w+ \d{4} has no rows at all\.$/);
    await told.waitFor();
    await told.getByRole('button', { name: /^Show the evidence/ }).click();
    const rows = world.sims.msp.lmpi.summaries[previousMonth()]?.length ?? 0;
    const [evidence = ''] = await told.getByRole('listitem').allInnerTexts();
    const [, counted] = /^(\d+) rows in \w+ \d{4}, none in \w+ \d{4}$/.exec(evidence) ?? [];
    // A row or two have no count that could be used.
    expect(rows - Number(counted)).toBeGreaterThanOrEqual(0);
    expect(rows - Number(counted)).toBeLessThan(4);
    expect(await sureZeros()).toBeLessThanOrEqual(zeros);
    // What is not known is no difference of 0, and nothing is resolved by it: it is counted.
    const differing = before.filter(({ variance }) => variance !== null);
    const { items, figuresMissing } = await world.ask('review.findings', {});
    const now = new Map(items.map((item) => [item.id, item]));
    expect(differing.flatMap(({ id }) => now.get(id)?.state ?? [])).toEqual([]);
    expect(figuresMissing).toBe(differing.length);
    await page
      .getByText(`${differing.length} differences that were found before have no figure now.`)
      .waitFor();
  });
});

describe('many accounts at zero at once', () => {
  it('are told by name', async () => {
    const { accounts, rows } = world.sims.msp.truth;
    const plain = accounts.filter(
      ({ companyId, trap }) =>
        companyId !== null &&
        trap === null &&
        rows.some((row) => row.companyId === companyId && Number(row.used) > 0 && Number(row.billed) > 0),
    );
    const chosen = plain.slice(0, 10);
    emptied = new Set(chosen.map(({ companyId }) => `${companyId}`));
    const names = new Set(chosen.map(({ customerName }) => customerName));
    for (const row of world.sims.msp.lmpi.summaries[lastMonth()] ?? [])
      if (names.has(String(row.customer))) Object.assign(row, { used: 0, provisioned: 0 });
    await syncAndRefresh();
    const told = guard(/^\d+ vendor accounts dropped to 0 at once in the report of /);
    await told.waitFor();
    await told.getByRole('button', { name: /^Show the evidence/ }).click();
    const evidence = await told.getByRole('listitem').allInnerTexts();
    for (const name of names)
      expect(evidence).toContainEqual(
        expect.stringMatching(new RegExp(`^${RegExp.escape(name)}: .*, 0 in \\w+ \\d{4}$`)),
      );
    expect(await sureZeros(emptied)).toBe(0);
  });

  it('hold back what is done to many, and not what is done to one', async () => {
    await page.locator('[data-active]').focus();
    await press('x', 'j', 'x');
    const bar = page.getByRole('group', { name: 'Selected findings' });
    const accept = bar.getByRole('button', { name: /^Accept/ });
    expect(await accept.isDisabled()).toBe(true);
    expect(await bar.innerText()).toContain('are held back while the data looks broken');
    await press('a');
    await page
      .getByRole('status')
      .filter({ hasText: 'are held back while the data looks broken' })
      .waitFor({ state: 'attached' });
    const [first, second] = await listedRows(page);
    const accepting = [first, second].map((row) => ({
      findingId: row?.id ?? '',
      decision: { kind: 'accepted' as const },
    }));
    await expect(world.ask('review.decide', { decisions: accepting })).rejects.toThrow(
      /review\.frozen: Nothing is done to many findings at once: \d+ vendor accounts dropped to 0/,
    );
    expect((await open()).filter(({ id }) => id === first?.id || id === second?.id)).toHaveLength(2);
    await press('Escape');
    const one = await focusedRow(page);
    await press('a');
    await expect.poll(async () => (await open()).some(({ id }) => id === one)).toBe(false);
    await press('u');
    await expect.poll(async () => (await open()).some(({ id }) => id === one)).toBe(true);
  });

  it.each([1280, 400])(
    '%i px wide the review is for everybody, in every state',
    { timeout: 120_000 },
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsInStates(page)).toEqual({});
    },
  );

  it('so are the panel’s tab, a question, and the sheet for a customer', async () => {
    const panel = await openPanelTab(world, 400);
    await panel.getByRole('tab', { name: /^Findings/ }).click();
    await panel.getByRole('treegrid', { name: 'Findings' }).waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
    await page.getByRole('button', { name: 'It is right: go on' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const companyId = before.find(({ variance }) => variance !== null)?.companyId ?? '';
    const sheet = await world.browser.context.newPage();
    // Colours are to be those of the scheme, not of the way to it.
    await sheet.emulateMedia({ reducedMotion: 'reduce' });
    await sheet.goto(reviewAddress(world, `&evidence=${encodeURIComponent(companyId)}`));
    for (const width of [1280, 400]) {
      await sheet.setViewportSize({ width, height: 900 });
      await sheet.getByRole('article').waitFor();
      expect(await faultsOf(sheet)).toEqual([]);
    }
    await sheet.close();
    await page.setViewportSize({ width: 1440, height: 4000 });
  });

  it('go on when a person says that it is right: then they are 0', async () => {
    const told = guard(/^\d+ vendor accounts dropped to 0 at once/);
    await told.getByRole('button', { name: 'It is right: go on' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is the data right as it is?' });
    await dialog.getByRole('button', { name: 'It is right: go on' }).click();
    await told.waitFor({ state: 'detached' });
    await expect.poll(() => sureZeros(emptied)).toBeGreaterThan(5);
    await page.locator('[data-active]').focus();
    await press('x', 'j', 'x', 'a');
    await expect
      .poll(
        async () =>
          (await world.ask('review.findings', {})).items.filter(({ state }) => state === 'accepted').length,
      )
      .toBe(2);
  });
});

const monthBack = (months: number): string => {
  const [year = 0, month = 0] = world.sims.msp.today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
};
const lastMonth = () => monthBack(1);
const previousMonth = () => monthBack(2);
