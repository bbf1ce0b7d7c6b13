import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import type { Input, MessageName, Output, Reply } from '@/lib/messaging/protocol';
import type { Msp } from '@/simulators/msp';
import { shownRows } from './psa-page';
import type { ShownRow } from './truth';

/** What a person and a page of the extension do in Firefox: the parts of journey, world and psa-page for Puppeteer. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The build for Firefox whose shadow roots are open. SEATCHECK_FIREFOX_EXTENSION names another folder. */
export function builtForFirefox(): string {
  const dir = process.env.SEATCHECK_FIREFOX_EXTENSION ?? join(ROOT, '.output', 'firefox-mv3-e2e');
  if (existsSync(join(dir, 'manifest.json'))) return dir;
  throw new Error('Not built for Firefox: run "npx wxt build -b firefox --mode e2e" first.');
}

export const type = (page: Page, label: string, text: string): Promise<void> =>
  page.locator(`::-p-xpath(//input[@id=//label[normalize-space()="${label}"]/@for])`).fill(text);

export const press = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** With the keys typed into the popup. Resolves when the popup asks for the next thing. */
export async function connectLmpi(popup: Page, { lmpi }: Msp): Promise<void> {
  await type(popup, 'Access token', lmpi.accessToken);
  await type(popup, 'Secret key', lmpi.secretKey);
  await press(popup, 'Authenticate');
  await popup.waitForSelector('::-p-aria([name="Connect ConnectWise"][role="heading"])');
}

export async function connectConnectWise(popup: Page, { connectwise }: Msp, site: string): Promise<void> {
  await type(popup, 'Site', site);
  await type(popup, 'Company', connectwise.company);
  await type(popup, 'Public key', connectwise.publicKey);
  await type(popup, 'Private key', connectwise.privateKey);
  await type(popup, 'Client ID', connectwise.clientId);
  await press(popup, 'Authenticate');
  await popup.waitForSelector('::-p-xpath(//*[self::h1 or self::h2][contains(., "passphrase")])');
}

/** Asks the background from a page of the extension. Throws with the failure's code and sentence. */
export async function askFrom<K extends MessageName>(
  page: Page,
  name: K,
  input: Input<K>,
): Promise<Output<K>> {
  const reply = (await page.evaluate(
    (message) => {
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      return browser.runtime.sendMessage(message);
    },
    { name, input },
  )) as Reply<K>;
  if (reply.ok) return reply.value;
  throw new Error(`${name}: ${reply.failure.code}: ${reply.failure.sentence}`);
}

/** `browser.permissions` in a page of the extension, for hosts. */
export const permissions = (page: Page, what: 'contains' | 'remove', origins: string[]): Promise<boolean> =>
  page.evaluate(
    (method, asked) => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: Record<string, (hosts: object) => Promise<boolean>> };
      };
      return browser.permissions[method]?.({ origins: asked }) ?? false;
    },
    what,
    origins,
  );

/** `shownRows` only evaluates in the page, which both drivers do in the same way. */
export const rowsShown = (page: Page): Promise<ShownRow[]> => shownRows(page as unknown as PlaywrightPage);
