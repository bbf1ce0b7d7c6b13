import type { Frame, Locator, Page } from 'playwright-core';
import type { AutotaskState } from '@/simulators/msp/types';
import type { World } from './world';

/** The screen of a push, as a person uses it; in the review's page or in the panel's frame. */
export type Screen = Page | Frame;

/** Chooses findings in the review's list, and opens their plan. */
export async function planOf(page: Page, findingIds: readonly string[]): Promise<Locator> {
  for (const id of findingIds)
    await page.locator(`tr.finding-line[data-id=${JSON.stringify(id)}] td.finding-check`).click();
  await page
    .getByRole('button', { name: /^Correct…/ })
    .first()
    .click();
  return shownPlan(page);
}

/** The plan that was asked for, once it is read. */
export async function shownPlan(page: Screen): Promise<Locator> {
  const plan = page.getByRole('dialog').last();
  await plan.getByRole('button', { name: /^Go on with/ }).waitFor();
  return plan;
}

/** Confirms the plan that is shown, typing what the limits ask for, and waits for the end of its batch. */
export async function pushIt(page: Screen, by: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Go on with/ }).click();
  await page.getByLabel('Pushed by').fill(by);
  const push = page.getByRole('button', { name: /^(Push|Undo|Correct) \d+ lines?$/ });
  const lines = /\d+ lines?$/.exec((await push.textContent())?.trim() ?? '')?.[0] ?? '';
  const typed = page.getByLabel(/^Type /);
  if (await typed.isVisible()) await typed.fill(lines);
  await push.click();
  const batch = page.getByRole('dialog').last();
  await batch.getByRole('heading', { name: /^(Push|Undo|Correction) of/ }).waitFor();
  await batch.getByText('Ended', { exact: true }).waitFor({ timeout: 40_000 });
  return batch;
}

/** How many lines of the batch that is shown are in each state. */
export const statesOf = async (batch: Locator): Promise<Record<string, number>> => {
  const states = await batch
    .locator('[data-state]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-state') ?? ''));
  return Object.fromEntries(
    [...Map.groupBy(states, (state) => state)].map(([state, all]) => [state, all.length]),
  );
};

/** What each line of the PSA's own books bills on a day; ids as the extension's. */
export const booksOf = (
  { sims }: Pick<World, 'sims'>,
  psa: 'connectwise' | 'autotask',
  day: string,
): Map<string, number> =>
  psa === 'connectwise'
    ? new Map(
        Object.values(sims.connectwise.rest.state.additions)
          .flat()
          .map(({ id, quantity }) => [`connectwise:${id}`, Number(quantity)]),
      )
    : unitsOn(day, sims.autotask.rest.state);

function unitsOn(
  day: string,
  { contractServiceUnits, contractServiceBundleUnits }: AutotaskState,
): Map<string, number> {
  const dayOf = (value: unknown): string => String(value).slice(0, 10);
  const rows = [
    ...contractServiceUnits.map((row) => ({ row, line: `autotask:${row.contractServiceID}` })),
    ...contractServiceBundleUnits.map((row) => ({
      row,
      line: `autotask:bundle:${row.contractServiceBundleID}`,
    })),
  ].sort((a, b) => (dayOf(a.row.startDate) < dayOf(b.row.startDate) ? -1 : 1));
  return new Map(
    rows
      .filter(({ row }) => dayOf(row.startDate) <= day && day <= dayOf(row.endDate))
      .map(({ row, line }) => [line, Number(row.units)]),
  );
}
