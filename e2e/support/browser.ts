import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { ensureChromium } from '@/scripts/browser';
import { hostRules } from '@/simulators/serve';

export { checkAccessibility } from './accessibility';
export { type ConsoleRecord, collectConsole } from './console';
export { profileContains } from './profile';
export { killWorker, workerIsRunning } from './worker';

export interface LaunchOptions {
  /** The built extension. */
  extensionDir: string;
  /** Of `serveSimulators`. */
  port: number;
  spki: string;
  /** Host names that lead to the simulators; nothing else is reached. */
  hosts: readonly string[];
  /** Kept afterwards when given; a fresh one, erased at `close`, when not. */
  profileDir?: string;
  /** By default whenever there is no display. */
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  worker: Worker;
  profileDir: string;
  /** Closes the browser, and erases the profile unless it was given. */
  close(): Promise<void>;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium with the extension loaded and waits for its worker. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { extensionDir, port, spki, hosts, colorScheme = 'light' } = options;
  const headless = options.headless ?? !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'seatcheck-profile-'));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: await ensureChromium(),
    // Playwright's own headless mode is the old one, which has no extensions.
    headless: false,
    colorScheme,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: 'en-US',
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...QUIET,
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      `--host-resolver-rules=${hostRules(port, hosts)}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
  });
  const close = async () => {
    await context.close();
    if (!options.profileDir) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
    return { context, extensionId: new URL(worker.url()).host, worker, profileDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The popup as a page of its own at the popup's width. */
export async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  return page;
}
