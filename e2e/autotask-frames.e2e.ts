import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/autotask/ui';
import * as urls from '@/simulators/autotask/ui/urls';
import {
  allOfOurs,
  frameAt,
  framesOf,
  isOverlay,
  listFrame,
  openAt,
  shownRows,
  sim,
  totalsIn,
} from './support/autotask-page';
import { mistakesOf, sampleFrames } from './support/autotask-sampler';
import { type AutotaskTruth, autotaskTruth, mistakesIn, richest, saysTotal } from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask } from './support/autotask-world';
import type { World } from './support/world';

let world: World;
let truth: AutotaskTruth;
let a = 0;
let b = 0;
let c = 0;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
  // The largest has more rows than a page.
  [a = 0, b = 0, c = 0] = richest(truth).filter((id) => (truth.contracts.get(id)?.length ?? 0) < 40);
});
afterAll(() => world?.close());

const SERVICES = /contractServices\.asp|ContractServiceList/;
const SUMMARY = /contractSummary/;
const rowsOf = (contractId: number) => truth.contracts.get(contractId) ?? [];
/** Every row of the list is right, there is one, and the total is the contract's. */
async function right(on: Page | Frame, contractId: number): Promise<void> {
  const mistakes = async (): Promise<string[]> => {
    const rows = await shownRows(on);
    const [said = 'nothing'] = await totalsIn(on);
    return [
      ...mistakesIn(rows, truth),
      ...(rows.some(({ sentences }) => sentences.length > 0) ? [] : ['there is no badge at all']),
      ...(said !== 'nothing' && saysTotal(said, rowsOf(contractId)) ? [] : [`the header says ${said}`]),
    ];
  };
  await expect.poll(mistakes, { interval: 60 }).toEqual([]);
}
const summaryIsRight = async (frame: Frame, contractId: number) => {
  await expect.poll(() => totalsIn(frame), { interval: 60 }).toHaveLength(1);
  const [said = ''] = await totalsIn(frame);
  expect(saysTotal(said, rowsOf(contractId)), said).toBe(true);
};
/** Frames other than the given that hold anything of ours. */
const elsewhere = async (page: Page, frame: Frame): Promise<string[]> => {
  const others = page.frames().filter((one) => one !== frame && one.url().startsWith('https:'));
  const counts = await Promise.all(others.map((one) => one.locator('[data-seatcheck]').count()));
  return others.flatMap((one, at) => (counts[at] ? [one.url()] : []));
};
/** From the summary by the contract's menu to its services. */
async function services(page: Page, contractId: number): Promise<Frame> {
  await summaryIsRight(await frameAt(page, SUMMARY), contractId);
  await sim(page, (hooks) => hooks.menu('Services'));
  const list = await listFrame(page, SERVICES);
  await right(list, contractId);
  return list;
}

describe('a classic contract', () => {
  it.each<[string, SimSettings]>([
    ['in the shell', {}],
    ['as the classic grid', { skeleton: 'aspx' }],
    ['with an iframe instead of a frameset', { frames: 'iframe' }],
    ['without its id in the addresses of its frames', { bareFrames: true }],
    ['without its id anywhere but around', { bareFrames: true, heading: 'none', skeleton: 'older' }],
    ['in the tabs of AUTOTASKTABS', { wrapped: true }],
    ['in those tabs, without its id', { wrapped: true, bareFrames: true, heading: 'none' }],
  ])('is right in the frame that shows it: %s', async (_, settings) => {
    const page = await openAt(world, urls.contractInShellUrl(AUTOTASK_HOST, a, { sim: settings }));
    const list = await services(page, a);
    expect(await elsewhere(page, list)).toEqual([]);
    await sim(page, (hooks) => hooks.menu('Summary'));
    await summaryIsRight(await frameAt(page, SUMMARY), a);
    expect(await allOfOurs(page)).not.toContain('badge');
    await page.close();
  });

  it('is right as the top frameset, and in the window that the deep link opens', async () => {
    const page = await openAt(world, urls.contractUrl(AUTOTASK_HOST, b));
    await services(page, b);
    expect(await page.evaluate(() => document.body.tagName)).toBe('FRAMESET');
    await page.close();

    const home = await world.browser.context.newPage();
    const opened = home.waitForEvent('popup');
    await home.goto(urls.openContractUrl(AUTOTASK_HOST, a, { sim: { commandPopup: true } }));
    const window = await opened;
    await window.setViewportSize({ width: 1250, height: 1600 });
    await services(window, a);
    expect(await allOfOurs(home)).toEqual([]);
    await Promise.all([window.close(), home.close()]);
  });

  it('leaves the overlay alone, though it shows the same services over the page', async () => {
    const url = urls.servicesInShellUrl(AUTOTASK_HOST, a, { sim: { overlay: 'open' } });
    const page = await openAt(world, url);
    const list = await listFrame(page, SERVICES);
    await right(list, a);
    const overlay = page.frames().find(isOverlay);
    expect(await overlay?.locator('.Grid tr.Display').count()).toBeGreaterThan(3);
    expect(await elsewhere(page, list)).toEqual([]);
    await page.close();
  });

  it('opens the panel from the button in its frame', async () => {
    const page = await openAt(
      world,
      urls.contractInShellUrl(AUTOTASK_HOST, a, { sim: { frames: 'iframe' } }),
    );
    await page.setViewportSize({ width: 1440, height: 900 });
    const list = await services(page, a);
    await list.getByRole('button', { name: /^Open Seatcheck/ }).click();
    const panel = await (await list.locator('[data-seatcheck=panel] iframe').elementHandle())?.contentFrame();
    await panel?.getByRole('heading', { name: 'Seatcheck', exact: true }).waitFor();
    await panel?.getByRole('tab', { name: /Accounts/ }).waitFor();
    expect(await elsewhere(page, list)).toEqual([]);
    await page.keyboard.press('Escape');
    await list.locator('[data-seatcheck=panel]').waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('several contracts in one window', () => {
  it.each<[string, SimSettings]>([
    ['with their ids in the addresses', {}],
    ['without', { bareFrames: true, heading: 'none' }],
  ])('each frame shows its own, %s', async (_, settings) => {
    const inner = urls.contractUrl(AUTOTASK_HOST, a, { sim: settings });
    const page = await openAt(
      world,
      `https://${AUTOTASK_HOST}/AutotaskOnyx/TabsHost?url=${encodeURIComponent(inner)}`,
    );
    const stop = await sampleFrames(page);
    await page.evaluate(
      (sources) => {
        for (const src of sources) {
          const frame = document.createElement('iframe');
          Object.assign(frame, { src, className: 'at-tab-frame' });
          document.querySelector('.at-tabs-viewport')?.append(frame);
        }
        for (const frame of document.querySelectorAll('iframe'))
          frame.style.cssText = 'height:1200px;width:100%';
      },
      [b, c].map((id) => urls.contractUrl(AUTOTASK_HOST, id, { sim: settings })),
    );
    await expect.poll(() => framesOf(page).filter((frame) => SUMMARY.test(frame.url())).length).toBe(3);
    const tops = page.mainFrame().childFrames();
    for (const [at, top] of tops.entries()) {
      const content = () => top.childFrames().find((frame) => frame.name() === 'contractContent') as Frame;
      await summaryIsRight(content(), [a, b, c][at] ?? 0);
      // The menu's links name their frame, and a name leads to the first frame of the window that has it.
      const side = top.childFrames().find((frame) => frame.name() === 'contractSide') as Frame;
      await content().goto(await side.getByText('Services', { exact: true }).evaluate((link) => `${link}`));
      expect(content().url()).toMatch(SERVICES);
      await content().waitForFunction(() => (window as Partial<Window>).__sim !== undefined);
      await right(content(), [a, b, c][at] ?? 0);
    }
    const samples = await stop();
    expect(samples.frames).toBeGreaterThan(50);
    expect(samples.seen.filter(({ what }) => what === 'total').length).toBeGreaterThanOrEqual(6);
    expect(mistakesOf(samples, truth)).toEqual([]);
    await page.close();
  });
});

describe('an umbrella contract', () => {
  it('is reached from the list and from the one before without a reload', async () => {
    const page = await openAt(world, urls.umbrellaListUrl(AUTOTASK_HOST, { sim: { pageSize: 0 } }));
    await sim(page, (hooks) => hooks.settled());
    const stop = await sampleFrames(page);
    await page.waitForTimeout(300);
    expect(await allOfOurs(page)).not.toContain('badge');
    const loaded = await page.evaluate(() => performance.timeOrigin);
    const place = (await shownRows(page)).findIndex(({ record }) => record === `contract:${a}`);
    await sim(page, (hooks, at) => hooks.shown()[at]?.row.querySelector('a')?.click(), place);
    await right(page, a);
    for (const id of [b, c, a]) {
      await sim(page, (hooks, contractId) => hooks.navigate('umbrella-contract-details', { contractId }), id);
      await right(page, id);
    }
    await page.goBack();
    await right(page, c);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    await sim(page, (hooks) => hooks.navigate('dashboard', {}));
    await expect.poll(() => allOfOurs(page)).not.toContain('total');
    const samples = await stop();
    expect(samples.frames).toBeGreaterThan(50);
    expect(mistakesOf(samples, truth)).toEqual([]);
    await page.close();
  });

  it('is right where the classic address leads to it', async () => {
    const page = await openAt(world, urls.contractUrl(AUTOTASK_HOST, a, { sim: { umbrella: true } }));
    await page.waitForURL(/LandingPage/);
    await right(page, a);
    await page.close();
  });
});
