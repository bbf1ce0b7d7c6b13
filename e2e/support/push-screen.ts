import type { Frame, Locator, Page } from 'playwright-core';

/** The screen of a push, as a person uses it; in the review's page or in the panel's frame. */
export type Screen = Page | Frame;

/** Chooses findings in the review's list by their ids, and opens their plan. */
export async function planSelected(page: Screen, ids: readonly string[]): Promise<Locator> {
  const list = page.getByRole('treegrid', { name: 'Findings' });
  for (const id of ids)
    await list
      .locator(`tr[data-id=${JSON.stringify(id)}]`)
      .locator('td.finding-check')
      .click();
  await page
    .getByRole('button', { name: /^Correct…/ })
    .first()
    .click();
  return planOf(page);
}

/** The plan once it is read. */
export async function planOf(page: Screen): Promise<Locator> {
  const plan = page.getByRole('dialog', { name: /^(Correct the bill|Undo|Correct what counted twice)/ });
  await plan.getByRole('button', { name: /^Go on with/ }).waitFor();
  return plan;
}

/** Confirms the plan that is shown, and waits for the end of its batch. */
export async function pushIt(page: Screen, by = 'Ada Lovelace'): Promise<Locator> {
  await page.getByRole('button', { name: /^Go on with/ }).click();
  await page.getByLabel('Pushed by').fill(by);
  const typed = page.getByLabel(/^Type /);
  if (await typed.isVisible()) {
    const words = /"([^"]+)"|“([^”]+)”/.exec(
      await typed.evaluate((field) => field.closest('label, div')?.textContent ?? ''),
    );
    await typed.fill(words?.[1] ?? words?.[2] ?? '');
  }
  await page.getByRole('button', { name: /^(Push|Undo|Correct) \d+ lines?$/ }).click();
  return page.getByRole('dialog', { name: /^(Push|Undo|Correction) of \d+ lines?/ });
}
