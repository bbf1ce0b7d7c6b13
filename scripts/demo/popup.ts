import type { Page } from 'playwright-core';
import { SYSTEMS } from '@/lib/psa/systems';
import type { Msp } from '@/simulators/msp';
import type { DemoPsa } from './psa';

const SYNC_TIMEOUT = 120_000;

/** Types LMPI's keys into the popup and authenticates; the popup then asks for the PSA. */
export async function connectLmpi(popup: Page, { lmpi }: Msp, typed: () => Promise<void>): Promise<void> {
  await popup.getByLabel('Access token', { exact: true }).fill(lmpi.accessToken);
  await popup.getByLabel('Secret key', { exact: true }).fill(lmpi.secretKey);
  await typed();
  await authenticate(popup, 'Connect ConnectWise');
}

/** The same for the PSA, which is chosen first, and goes on without a passphrase. */
export async function connectPsa(
  popup: Page,
  msp: Msp,
  psa: DemoPsa,
  typed: () => Promise<void>,
): Promise<void> {
  await popup.getByRole('radio', { name: psa.name }).check();
  const keys = psa.keys(msp);
  for (const { name, label } of SYSTEMS[psa.kind].fields)
    await popup.getByLabel(label, { exact: true }).fill(keys[name] ?? '');
  await typed();
  await authenticate(popup, 'Set a passphrase');
  await popup.getByRole('button', { name: 'Go on without' }).click();
}

async function authenticate(popup: Page, next: string): Promise<void> {
  await popup.getByRole('button', { name: 'Authenticate' }).click();
  const arrived = popup.getByRole('heading', { name: next });
  const refused = popup.getByRole('alert');
  await arrived.or(refused).first().waitFor();
  if (!(await arrived.isVisible())) throw new Error(`Authenticate failed: ${await refused.innerText()}`);
}

/** Until the popup says that the sync has ended and no other one follows. */
export async function waitForSync(popup: Page): Promise<void> {
  const end = Date.now() + SYNC_TIMEOUT;
  let quietSince = 0;
  while (Date.now() < end) {
    if (await popup.getByText('Sync failed').first().isVisible())
      throw new Error('The sync failed; the popup says why.');
    const ended = await popup
      .getByText(/^Synced\b/)
      .first()
      .isVisible();
    if (!ended) quietSince = 0;
    else if (quietSince === 0) quietSince = Date.now();
    else if (Date.now() - quietSince > 1200) return;
    await popup.waitForTimeout(150);
  }
  throw new Error(`The sync did not end within ${SYNC_TIMEOUT / 1000} s.`);
}
