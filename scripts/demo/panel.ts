import type { Frame, Locator, Page } from 'playwright-core';
import type { CwRecord, Msp } from '@/simulators/msp';

type Account = Msp['truth']['accounts'][number];
type Service = Msp['truth']['services'][number];

/** Presses the launcher in the page and gives the panel's frame. */
export async function openPanel(page: Page): Promise<Frame> {
  await page.getByRole('button', { name: /^Open Seatcheck/ }).click();
  const isPanel = (frame: Frame) => frame.url().includes('/panel.html');
  const frame = page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', isPanel));
  await frame.getByRole('tab', { name: /^Accounts/ }).waitFor();
  await frame.getByRole('listitem').first().waitFor();
  await frame.getByRole('button', { name: 'Finish' }).waitFor();
  return frame;
}

/** What a person knows who knows the customers: companies by name, told apart by their identifier. */
export async function linkAccount(panel: Frame, account: Account, company: CwRecord): Promise<void> {
  const { customerName, city, state } = account;
  await search(panel, 'Search vendor accounts', customerName);
  const rows = panel
    .getByRole('listitem')
    .filter({ hasText: customerName })
    .filter({ hasText: [city, state].filter(Boolean).join(', ') })
    .filter({ has: linkButton(panel) });
  await choose(panel, rows, String(company.name), String(company.identifier));
}

/** Products are found by their Product ID. */
export async function linkService(panel: Frame, service: Service, product: CwRecord): Promise<void> {
  const { productName, servicePlan, unit } = service;
  await search(panel, 'Search vendor services', `${productName} ${servicePlan}`);
  const rows = panel
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`${escaped(servicePlan)}(.* )?${escaped(unit)}`) })
    .filter({ has: linkButton(panel) });
  await choose(panel, rows, String(product.identifier), String(product.description));
}

/** Types into a search field, and waits until the list has been drawn anew. */
async function search(panel: Frame, label: string, text: string): Promise<void> {
  await panel.getByLabel(label).fill(text);
  await panel.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

const linkButton = (panel: Frame): Locator => panel.getByRole('button', { name: /^Link / });

/**
 * Opens the picker of the first of the rows, searches, takes the outcome that says `name` and then `detail`, and
 * waits until the list shows one row less to link.
 */
async function choose(panel: Frame, rows: Locator, name: string, detail: string): Promise<void> {
  await rows.first().waitFor();
  const left = (await rows.count()) - 1;
  await rows
    .first()
    .getByRole('button', { name: /^Link / })
    .click();
  const picker = panel.getByRole('dialog');
  await picker.getByRole('combobox').fill(name);
  const wanted = new RegExp(`^${escaped(name)}\\s*${escaped(detail)}`);
  await picker.getByRole('option').filter({ hasText: wanted }).first().click();
  await picker.waitFor({ state: 'detached' });
  await rows.nth(left).waitFor({ state: 'detached' });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finish starts a sync; Refresh shows what it brought. */
export async function finishAndRefresh(panel: Frame, waiting: () => Promise<void>): Promise<void> {
  await panel.getByRole('button', { name: 'Finish' }).click();
  await waiting();
  await panel.getByRole('button', { name: /^Refresh/ }).click();
}
