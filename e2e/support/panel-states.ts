import type { Page } from 'playwright-core';
import type { World } from './world';

/** The panel in a tab of its own, which may have any width. `before`: a script that runs first. */
export async function openPanelTab(
  { browser }: Pick<World, 'browser'>,
  width: number,
  before?: string,
): Promise<Page> {
  const page = await browser.context.newPage();
  if (before) await page.addInitScript(before);
  await page.setViewportSize({ width, height: 800 });
  // Colours are to be those of the state, not of the way to it.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${browser.extensionId}/panel.html`);
  await page.getByRole('heading', { name: 'Seatcheck', exact: true }).waitFor();
  return page;
}

/** A script after which one message fails with a sentence, or with null is never answered. */
export const replyWith = (message: string, sentence: string | null): string => `
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime);
  const failure = { code: 'unexpected', sentence: ${JSON.stringify(sentence)}, nextStep: 'Try again.' };
  runtime.sendMessage = (asked, ...rest) =>
    asked?.name !== ${JSON.stringify(message)}
      ? send(asked, ...rest)
      : ${sentence === null} ? new Promise(() => {}) : Promise.resolve({ ok: false, failure });
`;

interface PanelState {
  name: string;
  reach: (page: Page) => Promise<void>;
  /** Back to where the next one begins. */
  leave?: (page: Page) => Promise<void>;
}

const escapes = (page: Page): Promise<void> => page.keyboard.press('Escape');
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first();
const press = (page: Page, name: RegExp | string): Promise<void> => button(page, name).click();
const rowButton = (page: Page, list: string, name: RegExp) =>
  page.getByRole('list', { name: list, exact: true }).getByRole('button', { name }).first();
/** The side, where only one of them has room. */
async function side(page: Page, name: string): Promise<void> {
  const choice = page.getByRole('tabpanel').getByRole('button', { name, exact: true });
  if (await choice.isVisible()) await choice.click();
}
const step = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();
const menu = async (page: Page, entry: RegExp): Promise<void> => {
  await rowButton(page, 'Vendor accounts', /^Link/).click();
  await page.getByRole('menuitem', { name: entry }).click();
  await page.getByRole('dialog').waitFor();
};
const filter = (name: string): PanelState => ({
  name: `accounts: ${name}`,
  reach: (page) => press(page, new RegExp(`^${name}`)),
});

/** Each begins where the one before it left off. */
export const PANEL_STATES: readonly PanelState[] = [
  {
    name: 'accounts: To map',
    async reach(page) {
      await step(/Accounts/)(page);
      await button(page, /^Accept \d+ proven/).waitFor();
    },
  },
  ...['Mapped', 'Excluded', 'All', 'Suggested'].map(filter),
  {
    name: 'accounts: a menu',
    reach: (page) => rowButton(page, 'Vendor accounts', /^Link/).click(),
    leave: escapes,
  },
  {
    name: 'accounts: why',
    reach: (page) => rowButton(page, 'Vendor accounts', /^Why/).click(),
    leave: escapes,
  },
  {
    name: 'accounts: the list to accept',
    reach: (page) => press(page, /^Accept \d+ proven/),
    leave: escapes,
  },
  { name: 'accounts: the picker', reach: (page) => menu(page, /^Search all/) },
  {
    name: 'accounts: the picker finds nothing',
    async reach(page) {
      await page.getByRole('dialog').getByRole('combobox').fill('zzzzzz');
      await page.getByText('No company fits').waitFor();
    },
    leave: escapes,
  },
  { name: 'accounts: exclude', reach: (page) => menu(page, /^Exclude/), leave: escapes },
  { name: 'accounts: a split of nothing', reach: (page) => menu(page, /^Split/) },
  {
    name: 'accounts: a split that invents seats',
    async reach(page) {
      for (const at of [0, 1]) {
        await press(page, /^Add a company/);
        const picker = page.getByRole('dialog').filter({ has: page.getByRole('combobox') });
        await picker.getByRole('combobox').fill('');
        await picker.getByRole('option').nth(at).click();
        await picker.waitFor({ state: 'detached' });
      }
      await page
        .getByLabel(/^Part of/)
        .first()
        .fill('120');
      await page.getByText('seats would be invented').waitFor();
    },
    leave: escapes,
  },
  {
    name: 'accounts: nothing found',
    reach: (page) => page.getByLabel('Search vendor accounts').fill('zzzzzz'),
    leave: (page) => page.getByLabel('Search vendor accounts').fill(''),
  },
  {
    name: 'accounts: likely companies',
    async reach(page) {
      await rowButton(page, 'Vendor accounts', /^Show likely/).click();
      await page.getByText('Likely companies of').first().waitFor();
      await side(page, 'Companies');
    },
    leave: (page) => press(page, 'Show all companies'),
  },
  { name: 'accounts: companies', reach: (page) => side(page, 'Companies') },
  {
    name: 'accounts: no company found',
    reach: (page) => page.getByLabel('Search companies').fill('zzzzzz'),
    leave: (page) => page.getByLabel('Search companies').fill(''),
  },
  {
    name: 'accounts: a company picked up',
    async reach(page) {
      await rowButton(page, 'Companies', /^Link to/).click();
      await page.getByRole('menuitem', { name: /^Pick up/ }).click();
      await rowButton(page, 'Vendor accounts', /^Link here/).waitFor();
    },
    async leave(page) {
      await escapes(page);
      await side(page, 'Vendor accounts');
    },
  },
  { name: 'services', reach: step(/Services/) },
  {
    name: 'services: a menu',
    reach: (page) => rowButton(page, 'Vendor services', /^More for/).click(),
    leave: escapes,
  },
  {
    name: 'services: the picker',
    reach: (page) => rowButton(page, 'Vendor services', /^Link/).click(),
    leave: escapes,
  },
  {
    name: 'services: a rule that replicates',
    async reach(page) {
      await press(page, /^Mapped 1/);
      await rowButton(page, 'Vendor services', /^More for/).click();
      await page.getByRole('menuitem', { name: /^Edit rule/ }).click();
      await page.getByRole('table', { name: 'Result by company' }).waitFor();
    },
  },
  {
    name: 'services: a rule that invents seats',
    async reach(page) {
      await page.getByLabel('Split by percentages').click();
      await page.getByLabel('Takes', { exact: true }).fill('110');
      await page.getByLabel('Multiplier').first().fill('0');
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    },
    leave: escapes,
  },
  {
    name: 'services: nothing found',
    reach: (page) => page.getByLabel('Search vendor services').fill('zzzzzz'),
    leave: (page) => page.getByLabel('Search vendor services').fill(''),
  },
  {
    name: 'services: products',
    async reach(page) {
      await side(page, 'Products');
      await rowButton(page, 'Products', /^Feed/).click();
    },
    async leave(page) {
      await escapes(page);
      await side(page, 'Vendor services');
    },
  },
  {
    name: 'review',
    async reach(page) {
      await step(/Review/)(page);
      await page.getByRole('list', { name: 'Review' }).waitFor();
    },
  },
  ...['To look at', 'Mapped', 'Excluded', 'Left', 'New'].map((view) => ({
    name: `review: ${view}`,
    reach: (page: Page) =>
      page.getByRole('group', { name: 'Show in the review' }).getByRole('button', { name: view }).click(),
  })),
  { name: 'review: how sure', reach: (page) => press(page, /^How sure/), leave: escapes },
  { name: 'review: import', reach: (page) => press(page, 'Import…') },
  {
    name: 'review: import of what nobody can read',
    async reach(page) {
      await page.getByRole('dialog').getByRole('textbox').fill('not a mapping');
      await page.getByRole('dialog').getByRole('button', { name: 'Show what would change' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'review: a dry run',
    async reach(page) {
      const header = 'Mapping,Vendor account,City,State,Company,Excluded,Reason';
      const rows = ['Mayhew Architects,Kettering,Northamptonshire,Nobody Ltd,,', 'Nobody at all,,,,yes,gone'];
      const text = [header, ...rows.map((row) => `vendor account,${row}`)].join('\n');
      await page.getByRole('dialog').getByRole('textbox').fill(text);
      await page.getByRole('dialog').getByRole('button', { name: 'Show what would change' }).click();
      await page.getByText('Nothing is changed yet.').waitFor();
    },
    leave: escapes,
  },
];
