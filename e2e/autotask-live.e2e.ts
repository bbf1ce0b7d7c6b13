import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RestControl } from '@/simulators/autotask/rest/types';
import * as urls from '@/simulators/autotask/ui/urls';
import type { AutotaskTruthRow } from '@/simulators/msp/types';
import { openAt, shownRows, sim, totalsIn } from './support/autotask-page';
import {
  type AutotaskTruth,
  autotaskTruth,
  DIFFERS,
  mistakesIn,
  richest,
  saysTotal,
} from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask, restOf } from './support/autotask-world';
import { killWorker } from './support/browser';
import { readSentence } from './support/truth';
import type { World } from './support/world';

let world: World;
let truth: AutotaskTruth;
let id = 0;
/** A service that alone bills its product for its company. */
let line: AutotaskTruthRow;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
  [id = 0] = richest(truth).filter((one) => (truth.contracts.get(one)?.length ?? 0) < 40);
  const groups = Map.groupBy(world.sims.msp.truth.autotaskRows, (row) => `${row.companyId} ${row.productId}`);
  const found = [...groups.values()].find(
    ([one, other]) => one?.contractServiceId && !other && one.variance !== null && one.trap === null,
  )?.[0];
  if (!found) throw new Error('The generator made no plain line');
  line = found;
});
afterAll(() => world?.close());

const open = (contractId: number) => openAt(world, urls.servicesUrl(AUTOTASK_HOST, contractId));
const right = (page: Page) =>
  expect.poll(async () => mistakesIn(await shownRows(page), truth), { interval: 60 }).toEqual([]);
const button = (page: Page) => page.getByRole('button', { name: /^Open Seatcheck/ });
const day = (date = new Date()) => date.toLocaleDateString('sv');
const said = async (page: Page) => {
  const rows = await shownRows(page);
  const sentence = rows.find(({ record }) => record === `service:${line.contractServiceId}`)?.sentences[0];
  return sentence === undefined ? null : { ...readSentence(sentence), differs: sentence.includes(DIFFERS) };
};
/** The row of units that bills the line today. */
function period() {
  const found = restOf(world).state.contractServiceUnits.find(
    (row) =>
      row.contractServiceID === line.contractServiceId &&
      String(row.startDate).slice(0, 10) <= day() &&
      String(row.endDate).slice(0, 10) >= day(),
  );
  if (!found) throw new Error('The line has no period');
  return found;
}

describe('what changes in Autotask', () => {
  it('shows when the contract is opened, in place, without a sync', async () => {
    const { control } = restOf(world);
    const current = period();
    const { units } = current;
    control.edit('contractServiceUnits', current.id, { units: 901 });
    const page = await open(line.contractId);
    await expect.poll(() => said(page)).toMatchObject({ used: line.used, billed: '901', differs: false });
    control.edit('contractServiceUnits', current.id, { units });
    await page.reload();
    await expect.poll(() => said(page)).toMatchObject({ billed: line.billed, differs: false });
    await page.close();
  });

  it('counts from today on where an adjustment splits the period today, in rows and in the total', async () => {
    const { control } = restOf(world);
    const current = period();
    const { startDate, units } = current;
    const yesterday = day(new Date(Date.now() - 864e5));
    control.add('contractServiceUnits', { ...current, id: -1, endDate: yesterday, units: 3 });
    control.edit('contractServiceUnits', current.id, { startDate: day(), units: 77 });
    const page = await open(line.contractId);
    await expect.poll(() => said(page)).toMatchObject({ used: line.used, billed: '77', differs: false });
    const rows = truth.contracts.get(line.contractId) ?? [];
    const variance = String(Number(line.used) - 77);
    const changed = rows.map((row) => (row === line ? { ...row, billed: '77', variance } : row));
    await expect.poll(async () => saysTotal((await totalsIn(page))[0] ?? '', changed)).toBe(true);
    control.remove('contractServiceUnits', -1);
    control.edit('contractServiceUnits', current.id, { startDate, units });
    await page.reload();
    await expect.poll(() => said(page)).toMatchObject({ billed: line.billed, differs: false });
    await page.close();
  });
});

describe('what goes wrong after connecting', () => {
  it.each<[string, (control: RestControl) => void, RegExp]>([
    ['keys that were revoked', (control) => control.revokeKeys(true), /does not accept the API user name/],
    [
      'a right that is missing',
      (control) => control.withdraw('ContractServiceUnits'),
      /may not read units of contract services \(ContractServiceUnits\)/,
    ],
    ['a dead network', (control) => control.fault({ path: /./, kind: 'reset' }), /could not be reached/],
    [
      'a sign-in page instead of an answer',
      (control) => control.fault({ path: /./, kind: 'html' }),
      /sent an answer that Seatcheck cannot read/,
    ],
  ])('is said in a sentence, and the badges from the cache stay: %s', async (_, prepare, sentence) => {
    const { control } = restOf(world);
    prepare(control);
    const page = await open(id);
    await right(page);
    await expect.poll(() => button(page).getAttribute('aria-label')).toMatch(sentence);
    await right(page);
    control.revokeKeys(false);
    control.grant('ContractServiceUnits');
    control.clearFaults();
    await page.close();
  });

  it('is over where it works again', async () => {
    const page = await open(id);
    await right(page);
    await expect.poll(() => button(page).getAttribute('aria-label')).toMatch(/Figures of/);
    await page.close();
  });

  it('a locked vault is said, and the badges from the cache stay until they can be read again', async () => {
    const passphrase = 'seven grey herons wait';
    await world.ask('vault.passphrase', { passphrase });
    await world.ask('vault.lock', {});
    const { control } = restOf(world);
    const current = period();
    const { units } = current;
    control.edit('contractServiceUnits', current.id, { units: 902 });
    const [page, other] = [await open(id), await open(line.contractId)];
    await right(page);
    await expect.poll(() => button(page).getAttribute('aria-label')).toMatch(/[Ll]ocked/);
    await expect.poll(() => said(other)).toMatchObject({ billed: line.billed, differs: true });
    await world.ask('vault.unlock', { passphrase });
    await other.reload();
    await expect.poll(() => said(other)).toMatchObject({ billed: '902', differs: false });
    control.edit('contractServiceUnits', current.id, { units });
    await other.reload();
    await expect.poll(() => said(other)).toMatchObject({ billed: line.billed, differs: false });
    await Promise.all([page.close(), other.close()]);
  });

  it('a worker that was killed comes back with the next question', async () => {
    const page = await open(line.contractId);
    await expect.poll(() => said(page)).toMatchObject({ billed: line.billed, differs: false });
    await killWorker(world.browser.context);
    await right(page);
    await page.goto(urls.umbrellaUrl(AUTOTASK_HOST, id));
    await right(page);
    await killWorker(world.browser.context);
    await sim(
      page,
      (hooks, contractId) => hooks.navigate('umbrella-contract-details', { contractId }),
      line.contractId,
    );
    await right(page);
    expect((await totalsIn(page)).length).toBe(1);
    await page.close();
  });

  // The last: the hour has to pass before it is over.
  it('a threshold that others have used up is said, and is not run into again and again', async () => {
    const { control, log } = restOf(world);
    control.othersAsk(10_000);
    const page = await open(id);
    await right(page);
    await expect
      .poll(() => button(page).getAttribute('aria-label'), { timeout: 30_000 })
      .toMatch(/asks to wait|too many requests/);
    await right(page);
    const asked = log.length;
    await page.waitForTimeout(1000);
    expect(log.length - asked).toBeLessThan(5);
    await page.close();
  });
});
