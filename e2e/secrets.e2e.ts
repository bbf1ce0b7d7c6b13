import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MESSAGES } from '@/lib/messaging/table';
import { profileContains } from './support/browser';
import { errorsIn } from './support/console';
import { type IsolatedWorld, isolatedWorld } from './support/isolated';
import { openPanel } from './support/panel';
import { openAgreement, shownRows } from './support/psa-page';
import { openWorld, syncEnds, type World } from './support/world';

const PASSPHRASE = 'a passphrase nobody would guess 7c1e';
let world: World;
let profileDir: string;
let inside: IsolatedWorld;
let secrets: string[];
/** Everything that was ever said to the page, or stood in it. */
const seen: string[] = [];

beforeAll(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'seatcheck-secrets-'));
  world = await openWorld({ done: 'mapped', profileDir });
  const { lmpi, connectwise } = world.sims.msp;
  secrets = [lmpi.accessToken, lmpi.secretKey, connectwise.privateKey, connectwise.publicKey, PASSPHRASE];
});
afterAll(async () => {
  await world?.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

const holding = (texts: readonly string[]): string[] =>
  texts.filter((text) => secrets.some((secret) => text.includes(secret))).map((text) => text.slice(0, 200));

describe('a whole journey', () => {
  it('with passphrase, lock, panel, syncs and failures', async () => {
    const { ask, sims } = world;
    const row = sims.msp.truth.rows.find(({ used }) => used !== null);
    const page = await openAgreement(world, row?.agreementId ?? 0);
    inside = await isolatedWorld(page, world.browser.extensionId);
    await inside.run(`globalThis.heard = []; chrome.runtime.onMessage.addListener((message) => {
      globalThis.heard.push(JSON.stringify(message)); }); 1`);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      window.addEventListener('message', ({ data }) => said.push(JSON.stringify(data)));
    });
    const panel = await openPanel(page);
    await panel.getByRole('tab', { name: /Services/ }).click();

    const popup = await world.popup();
    await popup.getByRole('button', { name: 'Set passphrase' }).click();
    await popup.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await popup.getByLabel('The same again').fill(PASSPHRASE);
    await popup.locator('form').getByRole('button', { name: 'Set passphrase' }).click();
    await popup.getByText('The passphrase was set.').first().waitFor();
    await popup.getByRole('button', { name: 'Lock', exact: true }).click();
    await popup.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await popup.getByRole('button', { name: 'Unlock' }).click();
    await popup.getByText('Unlocked.').first().waitFor();
    await popup.close();

    sims.lmpi.control.addFault({ path: /customers/, times: 1, fault: { status: 403 } });
    sims.connectwise.rest.control.fault({ path: /catalog/, kind: 'html', times: 1 });
    await ask('sync.start', {});
    await syncEnds(world);
    expect((await ask('status.get', {})).sync.missing.length).toBeGreaterThan(0);
    await ask('sync.start', {});
    await syncEnds(world);
    await ask('data.publish', {});
    await expect
      .poll(async () => (await shownRows(page)).some(({ sentences }) => sentences.length > 0))
      .toBe(true);

    seen.push(
      await page.content(),
      ...(await page.evaluate(() => (window as unknown as { said: string[] }).said)),
    );
    const heard = await inside.run<string[]>('globalThis.heard');
    expect(heard.length).toBeGreaterThan(3);
    seen.push(...heard);
    const kinds = new Set(heard.map((message) => Object.keys(JSON.parse(message) as object).join()));
    expect([...kinds]).toEqual(['event']);
  });

  it('leaves no secret in what pages and their scripts see or are told', async () => {
    expect(holding(seen)).toEqual([]);
    expect(holding([JSON.stringify(await world.ask('status.get', {}))])).toEqual([]);
    expect(holding([JSON.stringify(await world.ask('mapping.overview', {}))])).toEqual([]);
    for (const format of ['csv', 'json'] as const)
      expect(holding([(await world.ask('mapping.export', { format })).text])).toEqual([]);
  });

  it('says no secret on any console, and no error either', () => {
    expect(holding(world.said.map(({ text }) => text))).toEqual([]);
    const own = errorsIn(world.said).filter(({ from }) => from.startsWith('chrome-extension://'));
    expect(own).toEqual([]);
  });
});

describe('a content script', () => {
  it('gets no answer to what is not for pages', async () => {
    const names = Object.keys(MESSAGES);
    const forPages = names.filter((name) => name.startsWith('page.'));
    expect(forPages.length).toBeGreaterThan(2);
    const send = (message: object) =>
      inside.run<{ ok: boolean; failure?: { code: string } } | null>(
        `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      );
    expect(await send({ name: 'page.status', input: {} })).toMatchObject({ ok: true });
    const form = { accessToken: 'a', secretKey: 'b', apiUrl: 'https://cspi.trendmicro.com' };
    for (const name of names.filter((one) => !forPages.includes(one))) {
      const reply = await send({ name, input: name === 'lmpi.connect' ? form : {} });
      expect(reply, name).toMatchObject({ ok: false, failure: { code: 'message.refused' } });
    }
    for (const name of ['constructor', '__proto__', 'toString', 'vault.read', ''])
      expect((await send({ name, input: {} }))?.ok ?? false).toBe(false);
    expect(await world.ask('status.get', {})).toMatchObject({ vault: 'unlocked', lmpi: { connected: true } });
  });

  it('cannot read what the background keeps in memory, and finds nothing kept on disk', async () => {
    const session = await inside.run<string>(
      `(async () => { try { return JSON.stringify(await chrome.storage.session.get(null)); } catch (error) { return 'refused'; } })()`,
    );
    expect(['refused', '{}']).toContain(session);
    expect(await inside.run('chrome.storage.local.get(null)')).toEqual({});
    expect(await inside.run('chrome.storage.sync.get(null)')).toEqual({});
  });

  it('lends the page nothing: there the extension does not exist', async () => {
    const page = world.browser.context.pages().find((one) => one.url().includes('myconnectwise'));
    expect(
      await page?.evaluate(() => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime),
    ).toBe('undefined');
    const names = await page?.evaluate(() => Object.keys(window).filter((name) => /seatcheck/i.test(name)));
    expect(names).toEqual([]);
  });
});

describe('the profile on disk', () => {
  it('holds no secret in any file', async () => {
    const { extensionId } = world.browser;
    await inside.close();
    await world.browser.close();
    // What is stored is found, so that finding nothing means something.
    expect(profileContains(profileDir, extensionId)).not.toEqual([]);
    const [company] = world.sims.msp.connectwise.companies;
    expect(profileContains(profileDir, String(company?.name))).not.toEqual([]);
    for (const secret of secrets) expect(profileContains(profileDir, secret)).toEqual([]);
    for (const secret of secrets)
      expect(profileContains(profileDir, Buffer.from(secret).toString('base64').replace(/=+$/, ''))).toEqual(
        [],
      );
  });
});
