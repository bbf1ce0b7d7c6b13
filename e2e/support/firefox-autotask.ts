import type { Frame as PlaywrightFrame } from 'playwright-core';
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Msp } from '@/simulators/msp';
import { shownRows, sim, totalsIn } from './autotask-page';
import { type AutotaskTruth, mistakesIn, recordOf, saysTotal } from './autotask-truth';
import { press, type } from './firefox-world';

/** The parts of autotask-page for Puppeteer: what only evaluates in a frame is the same for both drivers. */

const asPlaywright = (frame: Frame): PlaywrightFrame => frame as unknown as PlaywrightFrame;

/** With the keys typed into the popup, and the change of PSA agreed to. Resolves when Autotask is connected. */
export async function changeToAutotask(popup: Page, { autotask }: Msp): Promise<void> {
  await press(popup, 'Change ConnectWise');
  await popup.locator('::-p-aria([name="Autotask"][role="radio"])').click();
  await type(popup, 'API user name', autotask.userName);
  await type(popup, 'Secret', autotask.secret);
  await type(popup, 'Tracking identifier', autotask.integrationCode);
  await press(popup, 'Authenticate');
  await popup.locator('::-p-aria([name="Replace ConnectWise with Autotask"][role="checkbox"])').click();
  await press(popup, 'Authenticate');
  await popup.waitForSelector('::-p-aria([name="Change Autotask"][role="button"])');
}

/** The frame with that path, once its document is there. */
export async function frameAt(page: Page, path: RegExp): Promise<Frame> {
  const frame = await page.waitForFrame((one) =>
    path.test(new URL(one.url(), 'https://none.invalid').pathname),
  );
  await frame.waitForFunction('window.__sim !== undefined');
  return frame;
}

/** Chooses an entry of a contract's menu. */
export const choose = (page: Page, entry: string): Promise<void> =>
  sim(asPlaywright(page.mainFrame()), (hooks, name) => hooks.menu(name), entry);

/** Another umbrella contract without a reload. */
export const moveTo = (page: Page, contractId: number): Promise<void> =>
  sim(
    asPlaywright(page.mainFrame()),
    (hooks, id) => hooks.navigate('umbrella-contract-details', { contractId: id }),
    contractId,
  );

/** Every row of a contract has its right badge, and the header its total. */
export async function contractIsRight(frame: Frame, contractId: number, truth: AutotaskTruth): Promise<void> {
  const rows = truth.contracts.get(contractId) ?? [];
  const on = asPlaywright(frame);
  const mistakes = async (): Promise<string[]> => {
    const [said = 'nothing'] = await totalsIn(on);
    const isRight = said !== 'nothing' && saysTotal(said, rows);
    return [...mistakesIn(await shownRows(on), truth), ...(isRight ? [] : [`the header says ${said}`])];
  };
  await expect.poll(mistakes, { timeout: 30_000 }).toEqual([]);
  const badges = (await shownRows(on)).filter(({ sentences }) => sentences.length > 0);
  expect(badges).toHaveLength(new Set(rows.map(recordOf)).size);
}
