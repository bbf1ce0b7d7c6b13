import type { Page } from 'playwright-core';
import { checkAccessibility } from './accessibility';

interface ReviewState {
  name: string;
  reach: (page: Page) => Promise<void>;
  /** Back to the list, where the next one begins; by default Escape. */
  leave?: (page: Page) => Promise<void>;
}

const active = (page: Page) => page.locator('[data-active]');
const byKey = async (page: Page, key: string): Promise<void> => {
  await active(page).focus();
  await page.keyboard.press(key);
};
const dialog = (page: Page, name: RegExp | string) => page.getByRole('dialog', { name }).waitFor();
/** Where it is narrow, the filters wait behind a button. */
async function openFilters(page: Page): Promise<void> {
  const filters = page.getByRole('button', { name: /^Filters/ });
  if ((await filters.isVisible()) && (await filters.getAttribute('aria-expanded')) === 'false')
    await filters.click();
}
const facet = (name: string): ReviewState => ({
  name: `the filter ${name}`,
  async reach(page) {
    await openFilters(page);
    await page.getByRole('button', { name: new RegExp(`^${name} filter`) }).click();
    await dialog(page, `Filter by ${name.toLowerCase()}`);
  },
});
const menu = (name: RegExp | string): ReviewState => ({
  name: `the menu ${name}`,
  async reach(page) {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('menuitem').first().waitFor();
  },
});
const byDialog = (key: string, name: RegExp | string): ReviewState => ({
  name: `the dialog ${name}`,
  async reach(page) {
    await byKey(page, key);
    await dialog(page, name);
  },
});

/** What the review can look like, one after the other. */
export const REVIEW_STATES: readonly ReviewState[] = [
  {
    name: 'the list with a selection',
    async reach(page) {
      await byKey(page, 'x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    },
  },
  {
    name: 'why',
    async reach(page) {
      await byKey(page, 'Enter');
      await page.getByRole('complementary').getByRole('listitem').nth(4).waitFor();
    },
  },
  {
    name: 'the ledger',
    async reach(page) {
      await byKey(page, 'Enter');
      await page.getByRole('button', { name: '24 months' }).click();
      await page.getByRole('dialog', { name: 'Ledger' }).getByRole('img').waitFor();
    },
    async leave(page) {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: 'Ledger' }).waitFor({ state: 'detached' });
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    },
  },
  {
    name: 'a snooze without a reason',
    async reach(page) {
      await byKey(page, 's');
      await dialog(page, /^Snooze /);
      await page.keyboard.press('Enter');
      await page.getByText('Say why').waitFor();
    },
  },
  byDialog('n', /^Note on /),
  byDialog('?', 'Keys'),
  ...['Finding', 'Company', 'Worth'].map(facet),
  menu('Export'),
  menu(/^View: /),
  {
    name: 'nothing fits',
    async reach(page) {
      await page.getByLabel('Search findings').fill('zzzzzzzz');
      await page.getByText('No finding fits').waitFor();
    },
    leave: (page) => page.getByLabel('Search findings').fill(''),
  },
];

/** What is wrong with what is on the screen, in both colour schemes, and where it is too wide. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await checkAccessibility(page, { rules: ['color-contrast'] });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...light, ...dark.map((one) => `dark: ${one}`), ...(wider > 0 ? [`${wider} px too wide`] : [])];
}

/** By the states' names; those without a fault are left out. */
export async function faultsInStates(page: Page): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const { name, reach, leave } of REVIEW_STATES) {
    await reach(page);
    const found = await faultsOf(page);
    if (found.length > 0) faults[name] = found;
    await (leave ? leave(page) : page.keyboard.press('Escape'));
  }
  return faults;
}
