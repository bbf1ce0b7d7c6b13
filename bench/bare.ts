import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from '@/scripts/browser';
import { hostRules } from '@/simulators/serve';
import type { Simulators } from '@/simulators/world';

/** The same browser on the same pages without the extension. */
export async function inBareBrowser<T>(
  { server, hosts }: Simulators,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'seatcheck-bare-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless: false,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-extensions',
      `--host-resolver-rules=${hostRules(server.port, hosts)}`,
      `--ignore-certificate-errors-spki-list=${server.certificateSpki}`,
    ],
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
