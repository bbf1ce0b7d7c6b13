import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingItem } from '@/lib/messaging/protocol';
import { killWorker } from './support/browser';
import { openPanelTab } from './support/panel-states';
import { focusedRow, listedRows, nameOfFocus, openReview, tabUntil } from './support/review-page';
import { named } from './support/shown-row';
import { openWorld, syncEnds, type World } from './support/world';

/** Findings from open to done by keys alone, and what becomes of them when the bill changes. */

let world: World;
let page: Page;
/** A tab that was open all the while. */
let other: Page;
/** Ids of what is open, as listed. */
let rows: string[];
let accepted: string;
let snoozed: string;

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  other = await openReview(world, { width: 1440, height: 4000 });
  page = await openReview(world);
  await page.bringToFront();
  const { items } = await world.ask('review.findings', {});
  const all = new Map(items.map((item) => [item.id, item]));
  rows = (await listedRows(other)).map(({ id }) => id);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.slice(0, 3).map((id) => all.get(id)?.state)).toEqual(['open', 'open', 'open']);
});
afterAll(() => world?.close());

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const focusIsOn = (id: string | undefined) => expect.poll(() => focusedRow(page)).toBe(id);
async function item(id: string | undefined): Promise<FindingItem> {
  const { items } = await world.ask('review.findings', {});
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error(`There is no finding ${id}`);
  return found;
}
const stateIs = (id: string | undefined, state: FindingItem['state']) =>
  expect.poll(async () => (await item(id)).state).toBe(state);
const focusedName = (): Promise<string> => nameOfFocus(page);
const tabTo = (name: RegExp | 'the list', key?: string): Promise<void> => tabUntil(page, name, key);
const dialog = (name: RegExp | string) => page.getByRole('dialog', { name });
const listedIn = async (tab: Page): Promise<string[]> => (await listedRows(tab)).map(({ id }) => id);
const shows = (tab: Page, state: string) =>
  tab.getByRole('group', { name: 'Show findings' }).getByRole('button', { name: new RegExp(`^${state} `) });

describe('by keyboard alone', () => {
  it('Tab leads to the list, and j and k through it', async () => {
    await tabTo('the list');
    await focusIsOn(rows[0]);
    await press('j', 'j');
    await focusIsOn(rows[2]);
    await press('k', 'k');
    await focusIsOn(rows[0]);
  });

  it('Enter says why, and Escape leads back', async () => {
    await press('Enter');
    const why = page.getByRole('complementary', { name: 'Why this number?' });
    await expect
      .poll(() =>
        why
          .getByRole('heading')
          .first()
          .evaluate((it) => it === document.activeElement),
      )
      .toBe(true);
    const { companyName, sentence } = await item(rows[0]);
    await expect.poll(() => why.innerText()).toContain(companyName);
    expect(await why.innerText()).toContain(sentence);
    await expect.poll(() => why.getByRole('listitem').count()).toBeGreaterThan(4);
    await press('Escape');
    await focusIsOn(rows[0]);
    expect(await why.count()).toBe(0);
  });

  it('a accepts and goes on to the next; s snoozes with a reason and an end', async () => {
    [accepted = '', snoozed = ''] = rows;
    await press('a');
    await focusIsOn(rows[1]);
    await stateIs(accepted, 'accepted');
    await press('s');
    await dialog(/^Snooze /).waitFor();
    await page.keyboard.type('Agreed on the phone');
    await press('Tab', 'ArrowDown', 'Enter');
    await dialog(/^Snooze /).waitFor({ state: 'detached' });
    await focusIsOn(rows[2]);
    await stateIs(snoozed, 'snoozed');
    const { decision } = await item(snoozed);
    const { day } = await world.ask('review.findings', {});
    expect(decision).toMatchObject({ kind: 'snoozed', reason: 'Agreed on the phone' });
    expect(decision.kind === 'snoozed' && decision.until > day).toBe(true);
  });

  it('u takes the last decision back, and leads back to its row', async () => {
    await press('a');
    await stateIs(rows[2], 'accepted');
    await focusIsOn(rows[3]);
    await press('u');
    await stateIs(rows[2], 'open');
    await focusIsOn(rows[2]);
  });

  it('n notes, ? helps, / searches and the arrow leads back', async () => {
    await press('n');
    await dialog(/^Note on /).waitFor();
    await page.keyboard.type('Ask Robin');
    await press('Control+Enter');
    await dialog(/^Note on /).waitFor({ state: 'detached' });
    await focusIsOn(rows[2]);
    const { notes } = await world.ask('review.why', { findingId: rows[2] ?? '' });
    expect(notes.map(({ text }) => text)).toEqual(['Ask Robin']);
    await press('?');
    await dialog('Keys').waitFor();
    await press('Escape');
    await focusIsOn(rows[2]);
    await press('/');
    await expect.poll(focusedName).toBe('Search findings');
    await page.keyboard.type((await item(rows[4])).productName);
    await press('ArrowDown');
    await expect.poll(() => focusedRow(page)).not.toBeNull();
    const found = await item((await focusedRow(page)) ?? '');
    expect(found.productName).toBe((await item(rows[4])).productName);
    await press('/', 'Escape', 'ArrowDown');
    await focusIsOn(rows[2]);
  });

  it('o opens again what was accepted', async () => {
    await press('a');
    await stateIs(rows[2], 'accepted');
    await press('/');
    await tabTo(/^Mine to fix 2$/);
    await press('Enter');
    await tabTo('the list');
    await expect.poll(() => listedIn(page)).toHaveLength(2);
    while ((await focusedRow(page)) !== rows[2]) await press('j');
    await press('o');
    await stateIs(rows[2], 'open');
    await focusIsOn(accepted);
    await press('/');
    await tabTo(/^Open \d+$/);
    await press('Enter');
    await tabTo('the list');
  });

  it('p opens the PSA, with the row’s card', async () => {
    while (true) {
      const { lineId } = await item((await focusedRow(page)) ?? '');
      if (lineId !== null) break;
      await press('j');
    }
    const { productId } = await item((await focusedRow(page)) ?? '');
    const { items: products } = await world.ask('products.list', {});
    const description = products.find(({ id }) => id === productId)?.description ?? '';
    const opened = world.browser.context.waitForEvent('page');
    await press('p');
    const psa = await opened;
    await psa.waitForFunction(() => window.__sim !== undefined);
    await psa.getByText('Additions', { exact: true }).click();
    await expect.poll(() => named(psa, 'card')).toEqual([`Why this number: ${description}`]);
    await psa.close();
  });
});

describe('what was decided', () => {
  it('is seen in a tab that was open before, and in the panel', async () => {
    await expect.poll(() => listedIn(other)).toEqual(rows.filter((id) => id !== accepted && id !== snoozed));
    const panel = await openPanelTab(world, 420);
    await panel.getByRole('tab', { name: /^Findings/ }).click();
    await panel.getByRole('combobox', { name: 'Show findings' }).selectOption('mine');
    await expect.poll(() => listedIn(panel)).toEqual([accepted]);
    await panel.getByRole('combobox', { name: 'Show findings' }).selectOption('snoozed');
    await expect.poll(() => listedIn(panel)).toEqual([snoozed]);
    await panel.close();
  });

  it('outlives the worker, and a reload', async () => {
    await killWorker(world.browser.context);
    await other.reload();
    await expect.poll(() => listedIn(other)).toEqual(rows.filter((id) => id !== accepted && id !== snoozed));
    await shows(other, 'Snoozed').click();
    await expect.poll(() => listedIn(other)).toEqual([snoozed]);
    expect((await item(snoozed)).decision).toMatchObject({ reason: 'Agreed on the phone' });
    expect(await world.ask('review.why', { findingId: rows[2] ?? '' })).toMatchObject({
      notes: [{ text: 'Ask Robin' }],
    });
  });
});

describe('when the bill changes', () => {
  /** Three plain ones: each the only line of its product, so that its quantity is what is billed. */
  let grows: FindingItem;
  let shrinks: FindingItem;
  let isPutRight: FindingItem;

  function bill({ agreementId, lineId }: FindingItem, quantity: number): void {
    const number = (id: string | null) => Number(id?.replace('connectwise:', ''));
    const { control } = world.sims.connectwise.rest;
    control.editAddition(number(agreementId), number(lineId), { quantity });
  }
  async function syncAndRefresh(): Promise<void> {
    await world.ask('sync.start', {});
    await syncEnds(world);
    await other.getByRole('button', { name: /^Refresh/ }).click();
  }
  async function listedUnder(state: string, { id }: FindingItem, mark: RegExp): Promise<void> {
    await shows(other, state).click();
    const row = async () => (await listedRows(other)).find((one) => one.id === id)?.finding;
    await expect.poll(row).toMatch(mark);
  }

  it('what is snoozed comes back when the difference grows, and what is right is resolved', async () => {
    const { items, day } = await world.ask('review.findings', {});
    const [first, second, third] = items.filter(
      ({ class: kind, lines, state, variance }) =>
        kind === 'under-billed' && lines === 1 && state === 'open' && Number(variance) > 2,
    );
    if (!first || !second || !third) throw new Error('No three plain ones are under-billed');
    [grows, shrinks, isPutRight] = [first, second, third];
    const until = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` as typeof day;
    await world.ask('review.decide', {
      decisions: [first, second].map(({ id }) => ({
        findingId: id,
        decision: { kind: 'snoozed', reason: 'Until the renewal', until },
      })),
    });
    bill(grows, Number(grows.billed) - 1);
    bill(shrinks, Number(shrinks.billed) + 1);
    bill(isPutRight, Number(isPutRight.expected));
    await syncAndRefresh();
    await listedUnder('Open', grows, /Grew while snoozed/);
    await listedUnder('Snoozed', shrinks, /Snoozed until/);
    await listedUnder('Resolved', isPutRight, /Resolved/);
  });

  it('what was resolved and is wrong again says so', async () => {
    bill(isPutRight, Number(isPutRight.billed));
    await syncAndRefresh();
    await listedUnder('Open', isPutRight, /Came back/);
    expect(await item(isPutRight.id)).toMatchObject({ state: 'open', variance: isPutRight.variance });
  });
});
