import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Longer than all retries of one request may take. */
const PATIENCE = 45_000;

/** The popup tells a failure in these words, with this next step. */
export async function says(popup: Page, sentence: RegExp, nextStep: RegExp): Promise<void> {
  const alert = popup.getByRole('alert').filter({ hasText: sentence });
  await alert.waitFor({ timeout: PATIENCE });
  expect(await alert.innerText()).toMatch(nextStep);
}

/** What stands in a field of the form. */
export const typedIn = (popup: Page, label: string) => popup.getByLabel(label, { exact: true }).inputValue();
