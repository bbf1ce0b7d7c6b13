import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulators, startSimulators } from '@/simulators/world';
import { wrongFigures } from './support/figures';
import { openAgreement, shownRows } from './support/psa-page';
import { mistakesIn } from './support/truth';
import { openWorld, syncEnds, type World } from './support/world';

const PASSPHRASE = 'correct horse battery staple';
let profileDir: string;
let simulators: Simulators;
let world: World | null = null;

beforeAll(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'seatcheck-restart-'));
  simulators = await startSimulators({ customers: 30, months: 3 });
});
afterAll(async () => {
  await world?.close();
  await simulators?.server.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(done: 'nothing' | 'mapped' = 'nothing'): Promise<World> {
  await world?.close();
  world = null;
  world = await openWorld({ done, profileDir, simulators });
  return world;
}

/** Badges of an agreement are right although the PSA's API does not answer. */
async function badgesFromCache(here: World): Promise<void> {
  const { rest } = here.sims.connectwise;
  const row = here.sims.msp.truth.rows.find(({ used, trap }) => used !== null && trap === null);
  const rows = here.sims.msp.truth.rows.filter(({ agreementId }) => agreementId === row?.agreementId);
  rest.control.fault({ path: /./, kind: 'status', status: 403 });
  const page = await openAgreement(here, row?.agreementId ?? 0);
  const shown = async () => {
    const all = await shownRows(page);
    return {
      badges: all.filter(({ sentences }) => sentences.length > 0).length,
      wrong: mistakesIn(all, rows),
    };
  };
  await expect.poll(shown, { timeout: 30_000 }).toEqual({ badges: rows.length, wrong: [] });
  rest.control.clearFaults();
  await page.close();
}

it('keeps connections, mappings and figures over a restart of the browser', async () => {
  const before = await start('mapped');
  expect(await wrongFigures(before)).toEqual([]);
  const overview = await before.ask('mapping.overview', {});

  const after = await start();
  const popup = await after.popup();
  await popup.getByRole('heading', { name: 'Ready' }).waitFor();
  await popup.close();
  expect(await after.ask('status.get', {})).toMatchObject({
    phase: 'ready',
    vault: 'unlocked',
    lmpi: { connected: true },
    psa: { connected: true },
  });
  expect(await after.ask('mapping.overview', {})).toEqual(overview);
  await badgesFromCache(after);
  await after.ask('sync.start', {});
  await syncEnds(after);
  expect(await wrongFigures(after)).toEqual([]);
});

it('is locked after a restart once there is a passphrase, and goes on showing badges', async () => {
  const before = world ?? (await start());
  const popup = await before.popup();
  await popup.getByRole('button', { name: 'Set passphrase' }).click();
  await popup.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await popup.getByLabel('The same again').fill(PASSPHRASE);
  await popup.locator('form').getByRole('button', { name: 'Set passphrase' }).click();
  await popup.getByText('The passphrase was set.').first().waitFor({ timeout: 30_000 });
  await popup.close();

  const after = await start();
  const locked = await after.popup();
  await locked.getByRole('heading', { name: 'Seatcheck is locked' }).waitFor();
  expect((await after.ask('status.get', {})).vault).toBe('locked');
  await badgesFromCache(after);
  const asked = after.sims.lmpi.log.length;
  await after.ask('sync.start', {});
  await syncEnds(after);
  expect(after.sims.lmpi.log.length).toBe(asked);

  await locked.bringToFront();
  await locked.getByLabel('Passphrase', { exact: true }).fill('another long passphrase');
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await locked
    .getByRole('alert')
    .filter({ hasText: /passphrase/i })
    .waitFor({ timeout: 30_000 });
  expect((await after.ask('status.get', {})).vault).toBe('locked');
  await locked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await locked.getByText('Unlocked.').first().waitFor({ timeout: 30_000 });
  await locked.close();
  expect((await after.ask('status.get', {})).vault).toBe('unlocked');
  await after.ask('sync.start', {});
  await syncEnds(after);
  expect(after.sims.lmpi.log.length).toBeGreaterThan(asked);
  expect(await wrongFigures(after)).toEqual([]);
});

it('erases everything when it is told to', async () => {
  const here = world ?? (await start());
  const popup = await here.popup();
  await popup.locator('summary', { hasText: 'Disconnect' }).click();
  await popup.getByRole('button', { name: 'Disconnect and erase everything' }).click();
  await popup.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await popup.getByText('Everything was erased.').first().waitFor();
  await popup.close();
  const gone = { phase: 'not connected', vault: 'empty', hasPassphrase: false, reportMonth: null };
  expect(await here.ask('status.get', {})).toMatchObject(gone);
  const { accounts, services, problems } = await here.ask('mapping.overview', {});
  expect([accounts, services, problems]).toEqual([[], [], []]);

  const after = await start();
  expect(await after.ask('status.get', {})).toMatchObject(gone);
  const page = await openAgreement(after, after.sims.msp.truth.rows[0]?.agreementId ?? 0);
  await page.getByRole('button', { name: /^Open Seatcheck.*Connect/ }).waitFor();
  await page.evaluate(() => window.__sim.rerender({ times: 10, every: 60 }));
  for (const { sentences } of await shownRows(page))
    for (const sentence of sentences) expect(sentence).toMatch(/^No figure/);
  await page.close();
});
