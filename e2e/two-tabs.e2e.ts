import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { findRow, linkService } from './support/journey';
import { openPanel } from './support/panel';
import { openAgreement, shownRows } from './support/psa-page';
import { mistakesIn, readSentence } from './support/truth';
import { openWorld, sendFrom, syncEnds, type World } from './support/world';

let world: World;
let pages: Page[];
let panel: Frame;
/** Two agreements of different companies that bill one product. */
let lines: TruthRow[];

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  const { rows, services } = world.sims.msp.truth;
  const plain = rows.filter(
    ({ used, trap, productId }) =>
      used !== null && trap === null && services.filter((one) => one.productId === productId).length === 1,
  );
  const groups = [...Map.groupBy(plain, ({ productId }) => productId).values()];
  const byCompany = groups.map((group) => [...new Map(group.map((row) => [row.companyId, row])).values()]);
  lines = byCompany.find((group) => group.length > 1)?.slice(0, 2) ?? [];
  if (lines.length < 2) throw new Error('The generator made no two companies with one product');
  const [second, first] = [
    await openAgreement(world, lines[1]?.agreementId ?? 0),
    await openAgreement(world, lines[0]?.agreementId ?? 0),
  ];
  pages = [first, second];
  panel = await openPanel(first);
});
afterAll(() => world?.close());

const truthOf = (at: number) =>
  world.sims.msp.truth.rows.filter(({ agreementId }) => agreementId === lines[at]?.agreementId);
const right = async (page: Page, at: number) => {
  await page.bringToFront();
  await expect
    .poll(async () => mistakesIn(await shownRows(page), truthOf(at)), { timeout: 30_000 })
    .toEqual([]);
};
/** The row's figures as they are once the user has gone to that tab; a tab behind draws nothing. */
const said = async (at: number) => {
  await pages[at]?.bringToFront();
  const shown = pages[at] ? await shownRows(pages[at]) : [];
  const sentence = shown.find(({ recordId }) => recordId === lines[at]?.additionId)?.sentences[0];
  return sentence === undefined ? null : readSentence(sentence);
};

it('a mapping that is changed in one tab shows in both without loading anew', async () => {
  const { productId } = lines[0] ?? { productId: '' };
  const service = world.sims.msp.truth.services.find((one) => one.productId === productId);
  const name = service?.servicePlan ?? '';
  for (const [at, page] of pages.entries()) await right(page, at);
  const loads = await Promise.all(pages.map((page) => page.evaluate(() => performance.timeOrigin)));
  await pages[0]?.bringToFront();
  await panel.getByRole('tab', { name: /Services/ }).click();
  const row = await findRow(panel, 'services', name);
  await row
    .first()
    .getByRole('button', { name: /^More for/ })
    .click();
  await panel.getByRole('menuitem', { name: `Unlink ${productId}` }).click();
  for (const at of [0, 1])
    await expect.poll(() => said(at)).toMatchObject({ reason: 'unmapped', used: null });
  await pages[0]?.bringToFront();
  await linkService(panel, name, productId);
  for (const [at, page] of pages.entries()) await right(page, at);
  expect(await Promise.all(pages.map((page) => page.evaluate(() => performance.timeOrigin)))).toEqual(loads);
});

it('Refresh in one tab shows the new data in both, and nothing shows before', async () => {
  const { msp } = world.sims;
  const wanted = lines.map((line) => {
    const accounts = msp.truth.accounts.filter(({ companyId }) => companyId === line.companyId);
    const services = msp.truth.services.filter(({ productId }) => productId === line.productId);
    const row = (msp.lmpi.summaries[line.month] ?? []).find(
      (one) =>
        accounts.some(({ customerName }) => customerName === one.customer) &&
        services.some(({ servicePlan }) => servicePlan === one.service_plan),
    );
    if (!row) throw new Error(`No report row for ${line.companyName}`);
    row.used = row.provisioned = Number(line.used) + 9;
    return String(row.used);
  });
  await world.ask('sync.start', {});
  await syncEnds(world);
  await expect.poll(() => panel.getByRole('button', { name: /^Refresh.*new data/ }).isVisible()).toBe(true);
  await pages[1]?.bringToFront();
  await pages[1]?.getByRole('button', { name: /^Open Seatcheck.*Refresh/ }).waitFor();
  for (const at of [0, 1]) expect(await said(at)).toMatchObject({ used: lines[at]?.used });
  await pages[0]?.bringToFront();
  await panel.getByRole('button', { name: /^Refresh/ }).click();
  for (const at of [0, 1]) await expect.poll(() => said(at)).toMatchObject({ used: wanted[at] });
});

it('one sync runs at a time, whoever starts it', async () => {
  const { control } = world.sims.lmpi;
  control.clearLog();
  control.addFault({ path: /serviceplans/, times: 1, fault: { slowMilliseconds: 700 } });
  const popups = await Promise.all([world.popup(), world.popup()]);
  await Promise.all(popups.flatMap((popup) => [0, 1, 2].map(() => sendFrom(popup, 'sync.start', {}))));
  await syncEnds(world);
  for (const popup of popups) await popup.close();
  const kinds = world.sims.lmpi.log.map(({ url }) => (/serviceplans|summary/.exec(url) ?? [''])[0]);
  const runs = kinds.join(' ').split('serviceplans').slice(1);
  // The first, and one that follows it for all who asked meanwhile: each whole before the next begins.
  expect(runs).toHaveLength(2);
  for (const run of runs) expect(run.match(/summary/g)).toHaveLength(2);
});
