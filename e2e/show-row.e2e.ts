import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingItem } from '@/lib/messaging/protocol';
import { openAutotask } from './support/autotask-world';
import { named } from './support/shown-row';
import { openWorld, type World } from './support/world';

/** From a finding to its row in the PSA, in one click. */

const withRow = async (world: World): Promise<FindingItem[]> => {
  const { items } = await world.ask('review.findings', {});
  return items.filter(
    ({ state, lineId, variance }) => state === 'open' && lineId !== null && variance !== null,
  );
};
const opens = async (world: World, findingId: string): Promise<Page> => {
  const opened = world.browser.context.waitForEvent('page');
  await world.ask('review.show', { findingId });
  return opened;
};

describe('in ConnectWise', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ done: 'mapped' });
  });
  afterAll(() => world?.close());

  it('its agreement is opened, says where its rows are, and shows the row there', async () => {
    const findings = await withRow(world);
    const [first] = findings;
    if (!first) throw new Error('nothing is found');
    const page = await opens(world, first.id);
    await page.waitForFunction(() => window.__sim !== undefined);
    await expect.poll(() => named(page, 'sought')).toEqual([expect.stringMatching(/^Seatcheck: Look for /)]);
    await page.getByText('Additions', { exact: true }).click();
    await expect.poll(() => named(page, 'card')).toEqual([expect.stringMatching(/^Why this number: /)]);
    expect(await named(page, 'sought')).toEqual([]);

    // It is open now: another row of it is shown in the same tab, which comes to the front.
    const other = findings.find((one) => one.agreementId === first.agreementId && one.id !== first.id);
    if (!other) throw new Error('the agreement has one finding only');
    const [before] = await named(page, 'card');
    const tabs = world.browser.context.pages().length;
    await world.ask('review.show', { findingId: other.id });
    await expect.poll(async () => (await named(page, 'card'))[0]).not.toBe(before);
    expect(await named(page, 'card')).toHaveLength(1);
    expect(world.browser.context.pages()).toHaveLength(tabs);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  });
});

describe('in Autotask', () => {
  let world: World;
  beforeAll(async () => {
    world = await openAutotask();
  });
  afterAll(() => world?.close());

  it('the contract’s summary says where its rows are, and shows the row there', async () => {
    const [first] = await withRow(world);
    if (!first) throw new Error('nothing is found');
    const page = await opens(world, first.id);
    await expect.poll(() => named(page, 'sought')).toEqual([`Seatcheck: Look for ${first.productName}`]);
    await page.frameLocator('frame[name=contractSide]').getByText('Services', { exact: true }).click();
    await expect.poll(() => named(page, 'card')).toEqual([`Why this number: ${first.productName}`]);
    expect(await named(page, 'sought')).toEqual([]);
  });
});
