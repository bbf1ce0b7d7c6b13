import { afterAll, beforeAll, expect, it } from 'vitest';
import * as urls from '@/simulators/autotask/ui/urls';
import { localToday } from '@/simulators/world';
import { openAt, shownRows, sim } from './support/autotask-page';
import { AUTOTASK_HOST, openAutotask, restOf } from './support/autotask-world';
import { panelOf } from './support/panel';
import { booksOf, pushIt, shownPlan, statesOf } from './support/push-screen';
import type { World } from './support/world';

/** A bill corrected from the badge of a contract's row, held against Autotask's own books. */

let world: World;
beforeAll(async () => {
  world = await openAutotask({ viewport: { width: 1440, height: 1200 } });
});
afterAll(() => world?.close());

const idOf = (key: string | null | undefined): number => Number(key?.split(':').at(-1));

/** A service's line that a push puts right as of today, without a choice. */
async function plain() {
  const { items } = await world.ask('review.findings', {});
  const findingIds = items.flatMap(({ id, state, variance }) =>
    state === 'open' && variance !== null ? [id] : [],
  );
  const plan = await world.ask('push.plan', { of: { findingIds }, day: null });
  const found = plan.lines.flatMap(({ options, suggested, companyName }) => {
    const option = options.find(({ id }) => id === suggested);
    const isPlain = option?.lineId && !option.lineId.includes('bundle') && option.day <= localToday();
    return isPlain && option.newQuantity !== '0' ? [{ option, companyName }] : [];
  });
  const [line] = found;
  if (!line) throw new Error('The generator made no plain line');
  return line;
}

it('the row is corrected in the panel; its badge matches at once, and the old list says that it is old', async () => {
  const { option, companyName } = await plain();
  const record = `service:${idOf(option.lineId)}`;
  const address = urls.servicesUrl(AUTOTASK_HOST, idOf(option.agreementId), { sim: { pageSize: 0 } });
  const page = await openAt(world, address);
  const sentences = async () => (await shownRows(page)).find((row) => row.record === record)?.sentences ?? [];
  await expect.poll(sentences).toEqual([expect.stringMatching(/-billed by/)]);
  expect(restOf(world).writes).toEqual([]);
  const place = (await shownRows(page)).findIndex((row) => row.record === record);
  const badge = await page.evaluateHandle(
    (at) =>
      window.__sim
        .shown()
        [at]?.row.querySelector('[data-seatcheck]')
        ?.shadowRoot?.querySelector('[role=button]') ?? null,
    place,
  );
  await badge.asElement()?.click();
  await page.getByRole('button', { name: 'Correct…' }).click();
  const panel = await panelOf(page);
  await (await shownPlan(panel)).getByText(companyName).first().waitFor();
  const batch = await pushIt(panel, 'Ada Lovelace');
  expect(await statesOf(batch)).toEqual({ done: 1 });
  expect(restOf(world).writes).toHaveLength(1);
  expect(booksOf(world, 'autotask', localToday()).get(option.lineId ?? '')).toBe(Number(option.newQuantity));
  await expect.poll(sentences).toEqual([expect.stringMatching(/^Matched.*before a push/)]);
  const note = page.locator('[data-seatcheck=outdated]').getByRole('status');
  await expect.poll(() => note.textContent()).toContain('1 row still shows');
  await sim(page, (hooks) => hooks.reload());
  await expect.poll(sentences).toEqual([expect.stringMatching(/^Matched(?!.*before a push)/)]);
  await expect.poll(() => page.locator('[data-seatcheck=outdated]').count()).toBe(0);
});
