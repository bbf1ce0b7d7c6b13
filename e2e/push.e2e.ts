import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { PushPlan } from '@/lib/model/push';
import { reportOn } from '@/scripts/verify-record/report';
import { localToday } from '@/simulators/world';
import { openAutotask } from './support/autotask-world';
import { panelOf } from './support/panel';
import { openAgreement, shownRows } from './support/psa-page';
import { booksOf, planOf, pushIt, shownPlan, statesOf } from './support/push-screen';
import { openReview, reviewAddress, TALL } from './support/review-page';
import { openWorld, type World } from './support/world';

/** Bills corrected by hand, held against the PSA's own books: in both PSAs, from the review and from a row's badge. */

const WHO = 'Ada Lovelace';
const PSAS = {
  connectwise: {
    open: () => openWorld({ done: 'mapped' }),
    writes: ({ sims }: World) => sims.connectwise.rest.writes,
  },
  autotask: { open: () => openAutotask(), writes: ({ sims }: World) => sims.autotask.rest.writes },
} as const;

/** Findings that a push can put right at once: one row, no choice. */
async function plain({ ask }: World, most: number): Promise<{ findings: FindingItem[]; plan: PushPlan }> {
  const { items } = await ask('review.findings', {});
  const findingIds = items
    .filter(({ state, variance }) => state === 'open' && variance !== null)
    .map(({ id }) => id);
  const plan = await ask('push.plan', { of: { findingIds }, day: null });
  const today = localToday();
  const lines = plan.lines
    .filter(({ options, suggested }) =>
      options.some(({ id, day, newQuantity }) => id === suggested && day <= today && newQuantity !== '0'),
    )
    .slice(0, most);
  const ids = new Set(lines.map(({ findingId }) => findingId));
  return { findings: items.filter(({ id }) => ids.has(id)), plan: { ...plan, lines } };
}

describe.each(['connectwise', 'autotask'] as const)('in %s', (psa) => {
  let world: World;
  let page: Page;
  let before: Map<string, number>;
  let chosen: Awaited<ReturnType<typeof plain>>;
  const now = () => booksOf(world, psa, localToday());
  const expected = () =>
    new Map(
      chosen.plan.lines.map(({ options, suggested }) => {
        const option = options.find(({ id }) => id === suggested);
        return [option?.lineId ?? '', Number(option?.newQuantity)];
      }),
    );
  const changed = () => {
    const after = now();
    return new Map([...after].filter(([line, quantity]) => !Object.is(before.get(line), quantity)));
  };

  beforeAll(async () => {
    world = await PSAS[psa].open();
    before = now();
    chosen = await plain(world, 5);
    page = await openReview(world, TALL);
  });
  afterAll(() => world?.close());

  it('nothing is written by looking at findings and plans', async () => {
    expect(chosen.findings.length).toBe(5);
    await planOf(
      page,
      chosen.findings.map(({ id }) => id),
    );
    expect(PSAS[psa].writes(world)).toEqual([]);
  });

  it('what was confirmed is written, each line once, and nothing else; the review follows without a reload', async () => {
    const batch = await pushIt(page, WHO);
    expect(await statesOf(batch)).toEqual({ done: 5 });
    expect(changed()).toEqual(expected());
    expect(PSAS[psa].writes(world)).toHaveLength(5);
    await vi.waitFor(async () => {
      const { items } = await world.ask('review.findings', {});
      const left = items.filter(
        ({ id, state }) => state !== 'resolved' && chosen.findings.some((one) => one.id === id),
      );
      expect(left).toEqual([]);
    }, 10_000);
  });

  it('the batch is undone, and the books are as they were', async () => {
    await page.getByRole('dialog').last().getByRole('button', { name: 'Undo this batch…' }).click();
    await shownPlan(page);
    const batch = await pushIt(page, WHO);
    expect(await statesOf(batch)).toEqual({ done: 5 });
    expect(changed()).toEqual(new Map());
    expect(PSAS[psa].writes(world)).toHaveLength(10);
  });

  it('what somebody changed since is not overwritten by an undo', async () => {
    const { plan } = chosen;
    const picks = plan.lines
      .slice(0, 1)
      .map(({ id, suggested }) => ({ itemId: id, optionId: suggested ?? '' }));
    const again = await world.ask('push.plan', {
      of: { findingIds: [plan.lines[0]?.findingId ?? ''] },
      day: null,
    });
    const { batchId } = await world.ask('push.confirm', {
      planId: again.id,
      picks,
      typed: '1 line',
      by: WHO,
      note: false,
    });
    await vi.waitFor(async () => {
      const { batch } = await world.ask('push.batch', { batchId });
      if (batch.state !== 'ended') throw new Error(batch.state);
    }, 20_000);
    const [line] = expected().keys();
    editElsewhere(world, psa, line ?? '', 777);
    const undo = await world.ask('push.plan', { of: { undoBatch: batchId }, day: null });
    expect(undo.lines).toMatchObject([{ options: [], cannot: { code: 'push.cannot-undo' } }]);
    expect(undo.lines[0]?.cannot?.sentence).toContain('777 now');
  });

  it('the record tells all of it, is whole, and can be checked apart from the extension', async () => {
    const record = await world.browser.context.newPage();
    await record.goto(reviewAddress(world, '&pushes'));
    const sheet = record.getByRole('dialog').last();
    await sheet.getByText(/, whole/).waitFor();
    await sheet.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      record.waitForEvent('download'),
      record.getByRole('menuitem', { name: /JSON/ }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(reportOn(text).code).toBe(0);
    expect(text).toContain(WHO);
    expect(reportOn(text.replace(WHO, 'Eve')).code).toBe(1);
    await record.close();
  });
});

/** The same line changed in the PSA by somebody else. */
function editElsewhere(
  { sims }: World,
  psa: 'connectwise' | 'autotask',
  line: string,
  quantity: number,
): void {
  const id = Number(line.split(':').at(-1));
  if (psa === 'connectwise') {
    const [agreementId] =
      Object.entries(sims.connectwise.rest.state.additions).find(([, list]) =>
        list.some((one) => one.id === id),
      ) ?? [];
    sims.connectwise.rest.control.editAddition(Number(agreementId), id, { quantity });
    return;
  }
  const { control, state } = sims.autotask.rest;
  for (const row of state.contractServiceUnits.filter(({ contractServiceID }) => contractServiceID === id))
    control.edit('contractServiceUnits', Number(row.id), { units: quantity });
}

describe('from the badge of a row', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ done: 'mapped', viewport: { width: 1440, height: 900 } });
  });
  afterAll(() => world?.close());

  it('the row is corrected in the panel; its badge matches at once, and the old list says that it is old', async () => {
    const { plan } = await plain(world, 20);
    const line = plan.lines.find(({ options }) => options[0]?.lineId != null);
    const option = line?.options[0];
    if (!line || !option) throw new Error('no plain row');
    const recordId = Number(option.lineId?.split(':')[1]);
    const page = await openAgreement(world, Number(option.agreementId.split(':')[1]));
    await page.evaluate(() => {
      localStorage.setItem(
        'session/MemberWithSecurity',
        JSON.stringify({ data: JSON.stringify({ member: { memberID: 'ALovelace' } }) }),
      );
    });
    const sentences = async () =>
      (await shownRows(page)).find((row) => row.recordId === recordId)?.sentences ?? [];
    await expect.poll(sentences).toEqual([expect.stringMatching(/-billed by/)]);
    const handle = await page.evaluateHandle(
      (id) =>
        window.__sim
          .shown()
          .find((one) => one.recordId === id)
          ?.row.querySelector('[data-seatcheck=badge]')
          ?.shadowRoot?.querySelector('[role=button]') ?? null,
      recordId,
    );
    await handle.asElement()?.click();
    await page.getByRole('button', { name: 'Correct…' }).click();
    const panel = await panelOf(page);
    const plans = await shownPlan(panel);
    await plans.getByText(line.companyName).first().waitFor();
    await panel.getByRole('button', { name: /^Go on with/ }).click();
    expect(await panel.getByLabel('Pushed by').inputValue()).toBe('ALovelace');
    await panel.getByRole('button', { name: 'Back', exact: true }).click();
    const batch = await pushIt(panel, 'ALovelace');
    expect(await statesOf(batch)).toEqual({ done: 1 });
    expect(world.sims.connectwise.rest.writes).toMatchObject([{ additionId: recordId }]);
    await expect.poll(sentences).toEqual([expect.stringMatching(/^Matched.*before a push/)]);
    const note = page.locator('[data-seatcheck=outdated]').getByRole('status');
    await expect.poll(() => note.textContent()).toContain('1 row still shows');
    await page.evaluate(() => window.__sim.reload());
    await expect.poll(sentences).toEqual([expect.stringMatching(/^Matched(?!.*before a push)/)]);
    await expect.poll(() => page.locator('[data-seatcheck=outdated]').count()).toBe(0);
  });
});
