import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureChromium } from '@/scripts/browser';
import { fixtureState, IDS, TODAY } from '@/simulators/autotask/ui/fixture.testing';
import * as url from '@/simulators/autotask/ui/index';
import type { AutotaskSimPage } from '@/simulators/autotask/ui/page';
import { hostRules, type SimulatorServer, serveSimulators } from '@/simulators/serve';

/** The simulated Autotask in a browser, without the extension: what its pages do by themselves. */
const HOST = url.AUTOTASK_HOST;
type Simulated = Window & { __sim: AutotaskSimPage };

let server: SimulatorServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const ui = url.createAutotaskUi({ today: TODAY, autotask: fixtureState() });
  const simulator = { hosts: [HOST], handle: ui.handle };
  server = await serveSimulators([simulator], { onError: (error) => errors.push(String(error)) });
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--host-resolver-rules=${hostRules(server.port, simulator.hosts)}`,
      `--ignore-certificate-errors-spki-list=${server.certificateSpki}`,
    ],
  });
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => (window as unknown as Simulated).__sim !== undefined);
  await page.evaluate(() => (window as unknown as Simulated).__sim.settled());
}

const sim = <T>(use: (sim: AutotaskSimPage) => T | Promise<T>, frame: Frame = page.mainFrame()): Promise<T> =>
  frame.evaluate(`(${use})(window.__sim)`) as Promise<T>;

/** What the simulator says of each record's row beside what stands in it. */
const shown = (frame: Frame = page.mainFrame()) =>
  sim(
    (one) =>
      one
        .shown()
        .filter(({ role }) => role === 'record')
        .map(({ row, values }) => ({
          name: String(values?.Name),
          units: Number(values?.Units),
          text: row.textContent ?? '',
        })),
    frame,
  );

async function expectAgreement(frame?: Frame): Promise<void> {
  const rows = await shown(frame);
  expect(rows.length).toBeGreaterThan(0);
  for (const { name, units, text } of rows) {
    expect(text).toContain(name);
    expect(text).toContain(units.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ','));
  }
}

const SKELETONS = ['mvc', 'older', 'aspx'] as const;

it.each(SKELETONS)(
  '%s: rows are made anew when the grid is refreshed, paged, sorted or redrawn',
  async (skeleton) => {
    await open(url.servicesUrl(HOST, IDS.large, { sim: { skeleton, pageSize: 25 } }));
    await expectAgreement();
    const mark = () =>
      sim((one) => {
        for (const { row } of one.shown()) row.append(document.createElement('i'));
      });
    const marked = () => page.locator('i').count();
    for (const act of [
      (one: AutotaskSimPage) => one.reload(),
      (one: AutotaskSimPage) => one.page(3),
      (one: AutotaskSimPage) => one.sort('Units', true),
      (one: AutotaskSimPage) => one.setPageSize(100),
      (one: AutotaskSimPage) => one.setColumns(['Units', 'Name']),
      (one: AutotaskSimPage) => one.rerender({ times: 2, every: 5 }),
      (one: AutotaskSimPage) => one.rerender({ times: 2, every: 5, rebuild: true }),
      (one: AutotaskSimPage) => one.swap(20),
    ]) {
      await mark();
      expect(await marked()).toBeGreaterThan(0);
      await sim(act);
      expect(await marked()).toBe(0);
      await expectAgreement();
    }
  },
);

it.each(SKELETONS)(
  '%s: cells that are written in place keep what stands beside their text',
  async (skeleton) => {
    await open(url.servicesUrl(HOST, IDS.managed, { sim: { skeleton, inPlace: true } }));
    await sim((one) => one.shown()[1]?.row.lastElementChild?.append(document.createElement('i')));
    await sim((one) => one.redraw());
    expect(await page.locator('i').count()).toBe(1);
    await sim((one) => one.emptyRows());
    expect((await shown()).every(({ text }) => !/\d/.test(text))).toBe(true);
    await sim((one) => one.redraw());
    await expectAgreement();
  },
);

it('shows the units of the day that is typed', async () => {
  await open(url.servicesUrl(HOST, IDS.managed));
  await sim((one) => one.showDataFor('10/15/2026'));
  expect((await shown()).find(({ name }) => name === 'Endpoint Protection')?.units).toBe(1247);
  await expectAgreement();
});

it('opens a pop-up for a click on a row, and counts what reached the row', async () => {
  await open(url.contractSearchUrl(HOST));
  const popup = context.waitForEvent('page');
  await page.getByText('Fleet Protection').click();
  const opened = await popup;
  expect(opened.url()).toBe(url.contractUrl(HOST, IDS.large));
  await opened.close();
  expect(await sim((one) => one.rowEvents)).toEqual({ mousedown: 1, mouseup: 1, click: 1 });
});

it('leads the content frame of a contract in the shell to its services', async () => {
  await open(url.contractInShellUrl(HOST, IDS.managed, { sim: { wrapped: true, skeleton: 'aspx' } }));
  await expect.poll(() => page.frames().length).toBe(6);
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('contractSide.asp'))).toBe(true);
  await page.waitForLoadState('networkidle');
  await sim((one) => one.menu('Services'));
  const services = () => page.frames().find((frame) => frame.url().includes('contractServices.asp'));
  await expect.poll(() => services() !== undefined).toBe(true);
  const frame = services();
  if (!frame) throw new Error('No frame.');
  await frame.waitForFunction(() => (window as unknown as Simulated).__sim !== undefined);
  await expectAgreement(frame);
});

it('moves between umbrella contracts without a reload', async () => {
  await open(url.umbrellaListUrl(HOST, { sim: { umbrellaMarkup: 'divs' } }));
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.getByText('Foundry Umbrella').click();
  await page.getByRole('heading', { name: 'Foundry Umbrella' }).waitFor();
  await expectAgreement();
  expect(page.url()).toContain(
    `view=umbrella-contract-details&view-data=${btoa(`{"contractId":${IDS.umbrella}}`).replace(/=/g, '%3D')}`,
  );
  await sim((one) => one.navigate('umbrella-contract-details', { contractId: 30012345 }));
  await page.getByRole('heading', { name: 'Managed Services' }).waitFor();
  await sim((one) => one.rerender({ times: 3, every: 5 }));
  await expectAgreement();
  await page.goBack();
  await page.getByRole('heading', { name: 'Foundry Umbrella' }).waitFor();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

it('swaps tabs in place, and closes dialogs', async () => {
  await open(`https://${HOST}${url.PATHS.account}?accountId=${IDS.company}`);
  expect(await page.getByText('Support Hours 2026').isVisible()).toBe(false);
  await page.locator('.TabBar > .Button', { hasText: 'Contracts' }).click();
  expect(await page.getByText('Support Hours 2026').isVisible()).toBe(true);
  await sim((one) => one.tab('Tickets'));
  expect(await page.locator('.TabContainer:not(.Active) .Body tr').count()).toBe(2);
  await open(url.servicesUrl(HOST, IDS.managed, { sim: { delay: 50, dialog: true } }));
  expect(await page.locator('[role=dialog] .Grid').isVisible()).toBe(true);
  await page.locator('.DialogTitleBarIcon.Close').click();
  expect(await page.locator('[role=dialog]').count()).toBe(0);
  await page.locator('.ToolBar .ColumnChooser').click();
  await page.locator('.ListMover2 select').nth(1).selectOption('Unit Cost');
  await page.locator('.ListMover2 option', { hasText: 'Unit Cost' }).dblclick();
  await page.locator('.ListMover2 .Button2').click();
  await sim((one) => one.settled());
  expect(await page.locator('.Heading').innerText()).not.toContain('Unit Cost');
  await expectAgreement();
});
