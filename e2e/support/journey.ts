import type { Frame, Page } from 'playwright-core';
import type { Msp } from '@/simulators/msp';

/** What a person does in the popup and the panel, through the real user interface. */

export async function typeLmpiKeys(
  popup: Page,
  keys: { accessToken: string; secretKey: string },
): Promise<void> {
  await popup.getByLabel('Access token', { exact: true }).fill(keys.accessToken);
  await popup.getByLabel('Secret key', { exact: true }).fill(keys.secretKey);
}

export const authenticate = (popup: Page): Promise<void> =>
  popup.getByRole('button', { name: 'Authenticate' }).click();

export async function connectLmpi(popup: Page, msp: Msp): Promise<void> {
  await typeLmpiKeys(popup, msp.lmpi);
  await authenticate(popup);
  await popup.getByRole('heading', { name: 'Connect ConnectWise' }).waitFor();
}

export async function typeConnectWiseKeys(
  popup: Page,
  keys: Msp['connectwise'],
  site: string,
): Promise<void> {
  await popup.getByLabel('Site', { exact: true }).fill(site);
  await popup.getByLabel('Company', { exact: true }).fill(keys.company);
  await popup.getByLabel('Public key', { exact: true }).fill(keys.publicKey);
  await popup.getByLabel('Private key', { exact: true }).fill(keys.privateKey);
  await popup.getByLabel('Client ID', { exact: true }).fill(keys.clientId);
}

export async function typeAutotaskKeys(
  popup: Page,
  keys: Pick<Msp['autotask'], 'userName' | 'secret' | 'integrationCode'>,
): Promise<void> {
  await popup.getByLabel('API user name', { exact: true }).fill(keys.userName);
  await popup.getByLabel('Secret', { exact: true }).fill(keys.secret);
  await popup.getByLabel('Tracking identifier', { exact: true }).fill(keys.integrationCode);
}

export async function connectConnectWise(popup: Page, msp: Msp, site: string): Promise<void> {
  await typeConnectWiseKeys(popup, msp.connectwise, site);
  await authenticate(popup);
  await popup.getByRole('heading', { name: /passphrase/i }).waitFor();
}

/** Goes on without PSA keys, and without a passphrase. */
export async function workWithoutKeys(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Work without keys' }).click();
  await popup.getByRole('heading', { name: /passphrase/i }).waitFor();
}

/** A vendor's row of the open step, found through the search field. */
export async function findRow(panel: Page | Frame, what: 'accounts' | 'services', name: string) {
  await panel.getByLabel(`Search vendor ${what}`).fill(name);
  return panel
    .getByRole('list', { name: `Vendor ${what}`, exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });
}

/** Links the first service of a search that is to map to a product. */
export async function linkService(panel: Page | Frame, service: string, product: string): Promise<void> {
  const found = await findRow(panel, 'services', service);
  await found.getByRole('button', { name: /^Link/ }).first().click();
  const picker = panel.getByRole('dialog');
  await picker.getByRole('combobox').fill(product);
  await picker.getByRole('option').filter({ hasText: product }).first().click();
  await picker.waitFor({ state: 'detached' });
}
