import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, MessageName } from '@/lib/messaging/protocol';
import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import type { TruthRow } from '@/simulators/msp/types';
import { CONNECTWISE_HOST, type Simulators, startSimulators } from '@/simulators/world';
import { type LaunchedFirefox, launchFirefox } from './support/firefox';
import { askFrom, builtForFirefox, connectConnectWise, connectLmpi, rowsShown } from './support/firefox-world';
import { mapEverything } from './support/mapping';
import { mistakesIn, WHOLE_LIST } from './support/psa-page';
import { syncEnds } from './support/world';

let sims: Simulators;
let firefox: LaunchedFirefox;
let desk: Page;

const ask = <K extends MessageName>(name: K, input: Input<K>) => askFrom(desk, name, input);

beforeAll(async () => {
  const extensionDir = builtForFirefox();
  sims = await startSimulators({ customers: 30, months: 3 });
  firefox = await launchFirefox({ extensionDir, port: sims.server.port, hosts: sims.hosts });
  desk = await firefox.openOwnPage('popup.html');
});
afterAll(async () => {
  await firefox?.close();
  await sims?.server.close();
});

const byAgreement = () => Map.groupBy(sims.msp.truth.rows, (row) => row.agreementId);

async function openAgreement(agreementId: number): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(agreementUrl(CONNECTWISE_HOST, agreementId, 'additions', { sim: WHOLE_LIST }));
  await page.waitForFunction(() => window.__sim !== undefined);
  await page.evaluate(() => window.__sim.settled());
  return page;
}

const right = (page: Page, truth: TruthRow[]) =>
  expect.poll(async () => mistakesIn(await rowsShown(page), truth), { timeout: 10_000 }).toEqual([]);

/** The agreements with the most rows. */
const largest = (count: number): [number, TruthRow[]][] =>
  [...byAgreement()].toSorted(([, a], [, b]) => b.length - a.length).slice(0, count);

describe('in Firefox', () => {
  it('the popup proves typed keys, and everything is read', async () => {
    await connectLmpi(desk, sims.msp);
    await connectConnectWise(desk, sims.msp, CONNECTWISE_HOST);
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
    await page.locator('::-p-aria([role="button"])>>>>.launcher').click().catch(() => undefined);
    await page.locator('>>> .launcher').click();
    const frame = await page.waitForFrame((one) => one.url().startsWith(firefox.origin));
    await frame.waitForSelector('::-p-text(Accounts)');
    console.log(await frame.evaluate(() => document.body.innerText));
    await page.screenshot({ path: '/tmp/l/panel.png' });
    await page.close();
  });
});
