import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmed } from './support/push-batch';
import { statesOf } from './support/push-screen';
import { reviewAddress, TALL } from './support/review-page';
import { openWorld, type World } from './support/world';

/** A batch that a person holds up and ends by its buttons, in two tabs. */

const LINES = 4;
/** ms in which another line would have been begun. */
const QUIET = 3_000;

let world: World;
beforeAll(async () => {
  world = await openWorld({ done: 'mapped', viewport: TALL });
});
afterAll(() => world?.close());

async function openBatch(batchId: string): Promise<Page> {
  const page = await world.browser.context.newPage();
  await page.goto(reviewAddress(world, `&batch=${batchId}`));
  await page.getByRole('heading', { name: `Push of ${LINES} lines` }).waitFor();
  return page;
}

it('pause, go on and stop act after the line under way, and the other tab follows', async () => {
  const { writes, control } = world.sims.connectwise.rest;
  let written = 1;
  let goOn = Promise.withResolvers<void>();
  // ConnectWise is asked nothing more once so many lines are written, until a person has pressed something.
  control.on((_, moment) => (moment === 'before' && writes.length >= written ? goOn.promise : undefined));
  const batchId = await confirmed(world, LINES);
  const [page, other] = [await openBatch(batchId), await openBatch(batchId)];
  const states = (tab: Page) => statesOf(tab.getByRole('dialog').last());
  await expect.poll(() => writes.length).toBe(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  for (const tab of [page, other]) await tab.getByText('Paused', { exact: true }).waitFor();
  written = LINES;
  goOn.resolve();
  for (const tab of [page, other])
    await expect.poll(() => states(tab)).toEqual({ done: 1, waiting: LINES - 1 });
  await page.waitForTimeout(QUIET);
  expect(writes).toHaveLength(1);

  written = 2;
  goOn = Promise.withResolvers();
  await other.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => writes.length).toBe(2);
  await page.getByRole('button', { name: 'Stop…' }).click();
  await page
    .getByRole('dialog', { name: 'Stop here?' })
    .getByRole('button', { name: 'Stop', exact: true })
    .click();
  await expect.poll(() => states(other)).toMatchObject({ stopped: LINES - 2 });
  written = LINES;
  goOn.resolve();
  for (const tab of [page, other])
    await expect.poll(() => states(tab)).toEqual({ done: 2, stopped: LINES - 2 });
  await page.waitForTimeout(QUIET);
  expect(writes).toHaveLength(2);
  expect((await world.ask('push.verify', {})).broken).toBeNull();
});
