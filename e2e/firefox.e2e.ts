import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, MessageName } from '@/lib/messaging/protocol';
import { AUTOTASK_HOST, contractInShellUrl, umbrellaUrl } from '@/simulators/autotask/ui/urls';
import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import type { TruthRow } from '@/simulators/msp/types';
import { CONNECTWISE_HOST, localToday, type Simulators, startSimulators } from '@/simulators/world';
import { mapEverything as mapAutotask } from './support/autotask-mapping';
import { autotaskTruth, richest } from './support/autotask-truth';
import { eventPageIsRunning, killEventPage } from './support/event-page';
import { type LaunchedFirefox, launchFirefox } from './support/firefox';
import { changeToAutotask, choose, contractIsRight, frameAt, moveTo } from './support/firefox-autotask';
import { plainLine, pushIn, undoIn } from './support/firefox-push';
import {
  askFrom,
  builtForFirefox,
  connectConnectWise,
  connectLmpi,
  permissions,
  press,
  rowsShown,
} from './support/firefox-world';
import { mapEverything } from './support/mapping';
import { WHOLE_LIST, windowFor } from './support/psa-page';
import { booksOf } from './support/push-screen';
import { mistakesIn } from './support/truth';
import { syncEnds } from './support/world';

let sims: Simulators;
let firefox: LaunchedFirefox;
let desk: Page;

const ask = <K extends MessageName>(name: K, input: Input<K>) => askFrom(desk, name, input);

beforeAll(async () => {
  const extensionDir = builtForFirefox();
  sims = await startSimulators({ customers: 30, months: 3 });
  firefox = await launchFirefox({
    extensionDir,
    port: sims.server.port,
    hosts: sims.hosts,
    eventPageIdle: 4_000,
  });
  desk = await firefox.openOwnPage('popup.html');
});
afterAll(async () => {
  await firefox?.close();
  await sims?.server.close();
});

const byAgreement = () => Map.groupBy(sims.msp.truth.rows, (row) => row.agreementId);

async function openAgreement(agreementId: number): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport(windowFor(byAgreement().get(agreementId)?.length ?? 0));
  await page.goto(agreementUrl(CONNECTWISE_HOST, agreementId, 'additions', { sim: WHOLE_LIST }));
  await page.waitForFunction(() => window.__sim !== undefined);
  await page.evaluate(() => window.__sim.settled());
  return page;
}

async function right(page: Page, truth: TruthRow[]): Promise<void> {
  const mistakes = async () => mistakesIn(await rowsShown(page), truth);
  await expect.poll(mistakes, { timeout: 30_000 }).toEqual([]);
  expect(await rowsShown(page)).toHaveLength(truth.length);
}

/** The panel's frame, asked for its address itself because Firefox does not tell it under remote control. */
async function panelIn(page: Page, parent = page.mainFrame()): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.parentFrame() === parent);
  const address = () => frame.evaluate(() => location.href);
  await expect.poll(address, { timeout: 30_000 }).toBe(`${firefox.origin}/panel.html`);
  return frame;
}

/** The agreements with the most rows. */
const largest = (count: number): [number, TruthRow[]][] =>
  [...byAgreement()].toSorted(([, a], [, b]) => b.length - a.length).slice(0, count);

describe('in Firefox', () => {
  it('the popup proves typed keys, and everything is read', async () => {
    // Granted at installation, and the user can take them back at any time (about:addons).
    const origins = ['https://cspi.trendmicro.com/*', 'https://*.myconnectwise.net/*'];
    expect(await permissions(desk, 'contains', origins)).toBe(true);
    await permissions(desk, 'remove', origins);
    expect(await permissions(desk, 'contains', origins)).toBe(false);
    await connectLmpi(desk, sims.msp);
    await connectConnectWise(desk, sims.msp, CONNECTWISE_HOST);
    expect(await permissions(desk, 'contains', origins)).toBe(true);
    await syncEnds({ ask });
    await ask('data.publish', {});
    const { sync, lmpi, psa, counts } = await ask('status.get', {});
    expect([sync.failure, lmpi.connected, psa.connected]).toEqual([null, true, true]);
    expect(counts).not.toBeNull();
  });

  it('an agreement has the right badge in every row', async () => {
    await mapEverything({ ask, sims });
    const [[first = 0, rows = []] = [], ...others] = largest(6);
    const page = await openAgreement(first);
    await right(page, rows);
    for (const [id, truth] of others) {
      await page.evaluate((agreement) => window.__sim.navigate('additions', agreement), id);
      await right(page, truth);
    }
    await page.close();
  });

  it('the panel stands on the page with the accounts in it', async () => {
    const [[id = 0] = []] = largest(1);
    const page = await openAgreement(id);
    await page.locator('>>> .launcher').click();
    const frame = await panelIn(page);
    const { accounts } = await ask('mapping.overview', {});
    const texts = () => frame.evaluate(() => document.body.innerText);
    await expect.poll(texts, { timeout: 30_000 }).toContain(`All ${accounts.length}`);
    const mapped = accounts.find(({ name, companies: [company] }) => company?.name && company.name !== name);
    await frame.locator('::-p-text(Mapped)').click();
    await frame.locator('::-p-aria(Search vendor accounts)').fill(mapped?.name ?? '');
    await expect.poll(texts, { timeout: 30_000 }).toContain(mapped?.companies[0]?.name ?? '');
    // The matcher's worker runs in the panel's frame here too: unlinked, the account finds its company again.
    const { id: accountId = '', companies: [{ id: companyId } = { id: '' }] = [] } = mapped ?? {};
    await ask('account.unlink', { accountId });
    await expect.poll(texts, { timeout: 30_000 }).toMatch(/Suggested\s+1\b/);
    await expect.poll(texts).toContain(mapped?.companies[0]?.name ?? '');
    await ask('account.link', { accountId, companyId });
    await page.close();
  });

  it('the review lists every finding, says why, and takes one on by a key', async () => {
    const { items } = await ask('review.findings', {});
    const open = items.filter(({ state }) => state === 'open');
    expect(open.length).toBeGreaterThan(10);
    const page = await firefox.openOwnPage('review.html?tab=1');
    await page.setViewport({ width: 1440, height: 9000 });
    const rows = () =>
      page.$$eval('tr.finding-line[data-kind=finding]', (all) => all.map((row) => row.dataset.id ?? ''));
    await expect.poll(async () => (await rows()).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
    const [first = ''] = await rows();
    await page.locator('tr.finding-line[data-kind=finding] td.finding-company').click();
    await page.waitForSelector('::-p-aria([name="Why this number?"][role="complementary"])');
    await page.keyboard.press('a');
    const stateOf = async () =>
      (await ask('review.findings', {})).items.find(({ id }) => id === first)?.state;
    await expect.poll(stateOf).toBe('accepted');
    await page.close();
  });

  it('a bill is corrected once and undone, and the record of it is whole', async () => {
    const books = () => booksOf({ sims }, 'connectwise', localToday());
    const before = books();
    const { findingId, option } = await plainLine(ask);
    const { writes } = sims.connectwise.rest;
    expect(writes).toEqual([]);

    const page = await firefox.openOwnPage('review.html?tab=1');
    await page.setViewport({ width: 1440, height: 9000 });
    await pushIn(page, findingId, 'Ada Lovelace');
    expect(writes).toHaveLength(1);
    const changed = new Map([...books()].filter(([id, quantity]) => !Object.is(before.get(id), quantity)));
    expect(changed).toEqual(new Map([[option.lineId, Number(option.newQuantity)]]));
    await undoIn(page, 'Ada Lovelace');
    expect(writes).toHaveLength(2);
    expect(books()).toEqual(before);
    const { entries, broken } = await ask('push.verify', {});
    expect([entries >= 8, broken]).toEqual([true, null]);
    await page.close();
  });

  it('an event page that ends at any moment loses nothing', async () => {
    const { browser } = firefox;
    // Nothing of ours holds it when there is nothing to do.
    await expect.poll(() => eventPageIsRunning(browser), { timeout: 30_000, interval: 500 }).toBe(false);
    const before = await ask('status.get', {});
    expect(before).toMatchObject({ vault: 'unlocked', lmpi: { connected: true }, psa: { connected: true } });

    await ask('sync.start', {});
    const run = async () => (await ask('status.get', {})).sync;
    await expect.poll(async () => (await run()).running).toBe(true);
    await killEventPage(browser);
    // Asking starts the event page anew, which goes on with the run that it finds.
    expect(await run()).toMatchObject({ running: true });
    for (const wait of [100, 300]) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await killEventPage(browser);
      await run();
    }
    await syncEnds({ ask });
    const { failure, finishedAt } = await run();
    expect(failure).toBeNull();
    expect(finishedAt).toBeGreaterThan(before.sync.finishedAt ?? 0);
    await ask('data.publish', {});
    expect((await ask('status.get', {})).counts).toEqual(before.counts);
    const [[id = 0, rows = []] = []] = largest(1);
    await killEventPage(browser);
    const page = await openAgreement(id);
    await right(page, rows);
    await page.close();
  });

  it('Autotask takes the place of ConnectWise, proven by typed keys', async () => {
    const origins = ['https://*.autotask.net/*'];
    await permissions(desk, 'remove', origins);
    expect(await permissions(desk, 'contains', origins)).toBe(false);
    await press(desk, 'Go on without');
    await changeToAutotask(desk, sims.msp);
    expect(await permissions(desk, 'contains', origins)).toBe(true);
    await syncEnds({ ask });
    await ask('data.publish', {});
    const { sync, psa } = await ask('status.get', {});
    expect([sync.failure, psa.kind, psa.connected]).toEqual([null, 'autotask', true]);
    await mapAutotask({ ask, sims });
  });

  it('a contract is right in the frames of the shell, where the panel opens, and as an umbrella', async () => {
    const truth = autotaskTruth(sims.msp);
    const [a = 0, b = 0] = richest(truth).filter((id) => (truth.contracts.get(id)?.length ?? 0) < 40);
    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 1440, height: 1600 });
    await page.goto(contractInShellUrl(AUTOTASK_HOST, a));
    const summary = await frameAt(page, /contractSummary/);
    await expect.poll(() => summary.$$('[data-seatcheck=total]')).toHaveLength(1);
    await choose(page, 'Services');
    const list = await frameAt(page, /ContractServiceList/);
    await contractIsRight(list, a, truth);
    await list.locator('>>> .launcher').click();
    const panel = await panelIn(page, list);
    const { accounts } = await ask('mapping.overview', {});
    await expect
      .poll(() => panel.evaluate(() => document.body.innerText))
      .toContain(`All ${accounts.length}`);

    await page.goto(umbrellaUrl(AUTOTASK_HOST, a));
    await contractIsRight(page.mainFrame(), a, truth);
    await moveTo(page, b);
    await contractIsRight(page.mainFrame(), b, truth);
    await page.close();
  });

  it('nothing but the simulators was reached for', async () => {
    expect(firefox.refused).toEqual([]);
    const page = await firefox.browser.newPage();
    await expect(page.goto('https://example.com/')).rejects.toThrow();
    expect(firefox.refused).toEqual(['example.com:443']);
  });
});
