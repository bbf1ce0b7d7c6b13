import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/autotask/ui';
import * as urls from '@/simulators/autotask/ui/urls';
import { allOfOurs, listFrame, openAt, shownRows, sim } from './support/autotask-page';
import { type AutotaskTruth, autotaskTruth, mistakesIn, richest } from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask, restOf } from './support/autotask-world';
import type { World } from './support/world';

/** Cells that say more than product and units, under words of a customer's own: neither content nor labels read them. */
const WORDY: SimSettings = {
  wordy: true,
  pageSize: 0,
  heads: { Name: 'Was', Units: 'Wieviel', 'Service Name': 'Was' },
};

let world: World;
let truth: AutotaskTruth;
let a = 0;
let b = 0;
let c = 0;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
  [a = 0, b = 0, c = 0] = richest(truth).filter((id) => (truth.contracts.get(id)?.length ?? 0) < 40);
  resting = await openResting();
});
afterAll(() => world?.close());

/** Pages whose note is a matter of time: they wait while the others are taught. */
let resting: Record<'emptied' | 'nothing' | 'unseen', Page>;
async function openResting() {
  const { contracts } = restOf(world).state;
  const like = contracts.find(({ id }) => id === a);
  if (!like) throw new Error('No such contract');
  const bare = { ...like, id: 39_999_999, contractName: 'Nothing on it yet' };
  contracts.push(bare);
  const plain: SimSettings = { ...WORDY, umbrellaMarkup: 'divs', columns: ['Name', 'Units'] };
  const [emptied, nothing, unseen] = await Promise.all([
    openAt(world, urls.servicesUrl(AUTOTASK_HOST, a)),
    openAt(world, urls.servicesUrl(AUTOTASK_HOST, bare.id)),
    // Two parts in a plain row: neither a table nor repeated blocks.
    openAt(world, urls.umbrellaUrl(AUTOTASK_HOST, c, { sim: plain })),
  ]);
  await sim(emptied, (hooks) => hooks.emptyRows());
  return { emptied, nothing, unseen };
}

type On = Page | Frame;
const note = (on: On) => on.getByRole('region', { name: /layout is not recognised/ });
const noList = (on: On) => on.getByRole('region', { name: /No list of these lines/ });
const learned = (on: On) => on.getByRole('region', { name: /layout learned/ });
const step = (on: On, name: RegExp) => on.getByRole('application', { name });
const figuresIn = async (on: On): Promise<number> =>
  (await shownRows(on)).filter(({ sentences }) => sentences.some((said) => !/^No figure/.test(said))).length;
const isRight = async (on: On) => {
  await expect.poll(() => figuresIn(on), { interval: 60 }).toBeGreaterThan(1);
  expect(mistakesIn(await shownRows(on), truth, { alone: true })).toEqual([]);
};
/** What is kept, as a person can see it: in the export. */
const kept = async (): Promise<{ site: string; screen: string; layout: object }[]> =>
  JSON.parse((await world.ask('mapping.export', { format: 'json' })).text).layouts ?? [];
const screens = async () => (await kept()).map(({ screen }) => screen).sort();
const SERVICES = 'agreement-lines contracts/contractservicelist.mvc';
const UMBRELLA = 'agreement-lines autotaskonyx/landingpage';

async function openServices(id: number, settings: SimSettings = WORDY): Promise<[page: Page, frame: Frame]> {
  const page = await openAt(world, urls.servicesInShellUrl(AUTOTASK_HOST, id, { sim: settings }));
  return [page, await listFrame(page, /ContractServiceList/)];
}
/** The first row of a product that no other row of the list has. */
async function plainRow(on: On): Promise<number> {
  const names = (await shownRows(on)).flatMap(({ role, name }) => (role === 'record' ? [name] : []));
  return names.findIndex((name) => names.indexOf(name) === names.lastIndexOf(name));
}
async function clickOn(page: Page, cell: Locator): Promise<void> {
  const box = await cell.boundingBox();
  if (!box) throw new Error('The cell has no place');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

describe('teaching by pointing on Autotask', () => {
  it('with the mouse in the shell’s frame: the figures appear, the page hears nothing, a reload asks nothing', async () => {
    const [page, frame] = await openServices(a);
    await note(frame).waitFor();
    expect(await figuresIn(frame)).toBe(0);
    const row = frame.locator('tr.Display').nth(await plainRow(frame));
    await note(frame).getByRole('button', { name: 'Show Seatcheck where' }).click();
    await step(frame, /product/).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/at-picking.png` });
    await clickOn(page, row.locator('td').nth(1));
    await step(frame, /quantity/).waitFor();
    await clickOn(page, row.locator('td').nth(4));
    await learned(frame).waitFor();
    await isRight(frame);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/at-learned.png` });
    expect(await sim(frame, (hooks) => [hooks.rowEvents, hooks.opened, hooks.rowClicks])).toEqual([
      {},
      [],
      0,
    ]);
    expect(await screens()).toEqual([SERVICES]);

    await page.reload();
    const again = await listFrame(page, /ContractServiceList/);
    await isRight(again);
    expect((await allOfOurs(page)).filter((kind) => kind === 'note')).toEqual([]);
    await page.close();
  });

  it('holds for another contract of the screen, in the frame and alone', async () => {
    const [page, frame] = await openServices(b);
    await isRight(frame);
    await page.goto(urls.servicesUrl(AUTOTASK_HOST, c, { sim: WORDY }));
    await isRight(page);
    expect(await note(page).count()).toBe(0);
    await page.close();
  });

  it('umbrella contracts have a screen of their own, taught with the keyboard, and share it', async () => {
    const settings: SimSettings = { ...WORDY, heads: {} };
    const page = await openAt(world, urls.umbrellaUrl(AUTOTASK_HOST, a, { sim: settings }));
    const teach = note(page).getByRole('button', { name: 'Show Seatcheck where' });
    await teach.waitFor();
    expect(await figuresIn(page)).toBe(0);
    await teach.focus();
    await page.keyboard.press('Enter');
    await step(page, /product/).waitFor();
    // It begins on a product; in its row the quantity is offered.
    await page.keyboard.press('Enter');
    await step(page, /quantity/).waitFor();
    await page.keyboard.press('Enter');
    await learned(page).waitFor();
    await isRight(page);
    expect(await sim(page, (hooks) => hooks.rowEvents)).toEqual({});
    expect(await screens()).toEqual([UMBRELLA, SERVICES]);

    const go = (contractId: number) =>
      sim(page, (hooks, id) => hooks.navigate('umbrella-contract-details', { contractId: id }), contractId);
    await go(b);
    await isRight(page);
    await page.reload();
    await isRight(page);
    expect(await note(page).count()).toBe(0);

    // Nothing of a customer's is kept: no id of the address, no name.
    const text = JSON.stringify(await kept());
    const { contracts, services, companies } = restOf(world).state;
    for (const id of [a, b]) expect(text).not.toContain(String(id));
    const names = [
      ...contracts.map((one) => one.contractName),
      ...services.map((one) => one.name),
      ...companies.map((one) => one.companyName),
    ];
    expect(names.filter((name) => typeof name === 'string' && text.includes(name))).toEqual([]);
    await page.close();
  });

  it('is forgotten after the second contract whose layout is another, and the note is back', async () => {
    const changed: SimSettings = {
      ...WORDY,
      skeleton: 'older',
      columns: ['Units', 'Unit Price', 'Invoice Description', 'Total Price', 'Name'],
    };
    const page = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, a, { sim: changed }));
    await note(page).waitFor();
    expect(await screens()).toContain(SERVICES);
    await page.goto(urls.servicesUrl(AUTOTASK_HOST, b, { sim: changed }));
    await note(page).waitFor();
    expect(await figuresIn(page)).toBe(0);
    await expect.poll(screens).toEqual([UMBRELLA]);
    await page.goto(urls.servicesUrl(AUTOTASK_HOST, c, { sim: WORDY }));
    await note(page).waitFor();
    expect(await figuresIn(page)).toBe(0);
    await page.close();
  });
});

it('where no list is found the note has the figures, but not while one may come or there is nothing to show', async () => {
  const late = await openAt(world, urls.servicesUrl(AUTOTASK_HOST, b, { sim: { delay: 3000 } }));
  let noted = 0;
  const watching = setInterval(() => {
    void noList(late)
      .count()
      .then((count) => {
        noted += count;
      });
  }, 100);
  await isRight(late);
  clearInterval(watching);
  expect(noted).toBe(0);

  const { emptied, nothing, unseen } = resting;
  await noList(emptied).waitFor();
  const [named] = truth.contracts.get(a) ?? [];
  expect(await noList(emptied).innerText()).toContain(named?.serviceName ?? 'no service');
  expect(await figuresIn(emptied)).toBe(0);
  await noList(unseen).getByRole('button', { name: 'Show Seatcheck where' }).click();
  const units = unseen.locator('.c-editable-data').nth(await plainRow(unseen));
  await clickOn(unseen, units.locator('xpath=../..').locator('a.c-link'));
  await step(unseen, /quantity/).waitFor();
  await clickOn(unseen, units);
  await learned(unseen).waitFor();
  await isRight(unseen);

  // It had as long as the others; its total is there, so its record is known.
  await expect.poll(async () => (await allOfOurs(nothing)).includes('total')).toBe(true);
  expect((await allOfOurs(nothing)).filter((kind) => kind === 'note')).toEqual([]);
  for (const page of [emptied, nothing, late, unseen]) await page.close();
});
