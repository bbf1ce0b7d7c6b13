import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Simulators } from '@/simulators/world';
import type { Journal } from './journal';
import type { DemoPsa } from './psa';

/** What pushing came to: in the PSA's own books, not on the screen. */
export interface PushVerdict {
  pushed: number;
  undone: number;
  wrong: string[];
}

/** So many findings are corrected in one batch. */
const MOST = 12;
/** ms until a sheet that has slid in stands still. */
const SETTLE = 500;
const WHO = 'Ada Lovelace';

interface Stand {
  context: BrowserContext;
  popup: Page;
  psa: DemoPsa;
  simulators: Simulators;
  journal: Journal;
}

/** Findings corrected in the PSA as a batch, the bill looked at, the batch undone, and the record looked at. */
export async function pushAndUndo(stand: Stand): Promise<PushVerdict> {
  const { context, popup, psa, simulators, journal } = stand;
  const before = psa.quantities(simulators);
  const sentBefore = psa.writes(simulators);
  const page = await openReview(context, popup);
  const plan = await journal.step('Plan the correction of the worst findings', () => planned(page));
  await plan
    .getByText(/^Ready/)
    .first()
    .evaluate((head) => head.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'push-plan');
  const batch = await journal.step('Push them', () => confirmed(page, plan, journal));
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'push-done');
  const after = psa.quantities(simulators);
  const pushed = await linesDone(batch);
  const wrong = differences(before, after, pushed, psa.writes(simulators) - sentBefore);

  await journal.step('Undo the batch', async () => {
    await batch.getByRole('button', { name: /^Undo/ }).last().click();
    await confirmed(page, page.getByRole('dialog').last(), journal);
  });
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'push-undone');
  const undone = changed(before, psa.quantities(simulators));
  for (const line of undone) wrong.push(`${line} is not as it was before the push.`);
  await page.close();
  return { pushed, undone: pushed - undone.length, wrong };
}

async function openReview(context: BrowserContext, popup: Page): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Open the review' }).click(),
  ]);
  await page.getByRole('treegrid', { name: 'Findings' }).getByRole('row').nth(1).waitFor();
  return page;
}

async function planned(page: Page): Promise<Locator> {
  const rows = page.locator('tr.finding-line[data-kind=finding]');
  const many = Math.min(MOST, await rows.count());
  for (let at = 0; at < many; at += 1) await rows.nth(at).locator('td.finding-check').click();
  await page
    .getByRole('button', { name: /^Correct…/ })
    .first()
    .click();
  const plan = page.getByRole('dialog').last();
  await plan.getByRole('button', { name: /^Go on with/ }).waitFor();
  const first = plan.getByRole('button', { name: 'Take the first of each' });
  if (await first.isVisible()) await first.click();
  return plan;
}

/** Confirms what is shown, types what the limits ask for, and waits for the end. */
async function confirmed(page: Page, plan: Locator, journal: Journal): Promise<Locator> {
  await plan.getByRole('button', { name: /^Go on with/ }).click();
  const name = page.getByLabel('Pushed by');
  await name.waitFor();
  await name.fill(WHO);
  const push = page.getByRole('button', { name: /^(Push|Undo) \d+ lines?$/ });
  const lines = /\d+ lines?$/.exec((await push.textContent())?.trim() ?? '')?.[0] ?? '';
  const typed = page.getByLabel(/^Type /);
  if (await typed.isVisible()) await typed.fill(lines);
  await journal.picture(page, 'push-confirm');
  await push.click();
  const batch = page.getByRole('dialog').last();
  await batch.getByRole('heading', { name: /^(Push|Undo) of/ }).waitFor();
  await batch.getByText('Ended', { exact: true }).waitFor({ timeout: 60_000 });
  return batch;
}

const linesDone = (batch: Locator): Promise<number> => batch.locator('[data-state=done]').count();

const changed = (before: Quantities, after: Quantities): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((line) => before.get(line) !== after.get(line));

type Quantities = ReadonlyMap<string, string>;

/** Each line exactly once: as many lines changed, and as many requests that changed something, as were told done. */
function differences(before: Quantities, after: Quantities, pushed: number, sent: number): string[] {
  const lines = changed(before, after).length;
  return [
    ...(pushed === 0 ? ['Nothing was pushed.'] : []),
    ...(lines === pushed ? [] : [`${lines} lines changed in the PSA, ${pushed} were told done.`]),
    ...(sent === pushed ? [] : [`${sent} requests changed something, for ${pushed} lines.`]),
  ];
}
