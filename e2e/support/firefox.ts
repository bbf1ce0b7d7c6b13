import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '@/scripts/browser';
import { type ConnectProxy, startConnectProxy } from './connect-proxy';
import { GECKO_ID } from './event-page';

export interface FirefoxOptions {
  /** The build for Firefox. */
  extensionDir: string;
  /** Of `serveSimulators`. */
  port: number;
  /** Host names that lead to the simulators; nothing else is reached. */
  hosts: readonly string[];
  /** After how long without work Firefox ends the event page, ms; Firefox's own 30 s by default. */
  eventPageIdle?: number;
}

export interface LaunchedFirefox {
  browser: Browser;
  /** "moz-extension://<uuid>", without a slash at the end. */
  origin: string;
  /** What the browser wanted from elsewhere, "host:port"; it got none of it. */
  refused: string[];
  /** Opens a page of the extension in a tab of its own. */
  openOwnPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox draws one at random unless a preference names it. */
const UUID = '5ea7c8ec-1f0e-4a5d-9c3b-2d7e6f405160';

const throughProxy = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.allow_bypass': false,
  'network.proxy.failover_direct': false,
  'network.http.http3.enable': false,
});

/**
 * Beyond what Firefox sets itself under remote control (telemetry, updates, safe browsing, captive portal): what
 * still called home without them.
 */
const QUIET = {
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.trr.mode': 5,
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'browser.region.network.url': '',
  'extensions.blocklist.enabled': false,
  'media.gmp-manager.url': '',
};

/** Starts Firefox headless under WebDriver BiDi, with the extension as a temporary add-on. */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const { extensionDir, port, hosts, eventPageIdle } = options;
  const executablePath = await ensureFirefox();
  const proxy = await startConnectProxy(port, hosts);
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // The simulators' certificate, for pages and for the background's own requests.
      acceptInsecureCerts: true,
      // Since Firefox 153 pages of an extension are opened under remote control only with this.
      args: ['--remote-allow-system-access'],
      // Without it Firefox passes over the preference by which remote control silences remote settings.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      defaultViewport: { width: 1280, height: 800 },
      extraPrefsFirefox: {
        ...throughProxy(proxy.port),
        ...QUIET,
        // A prompt for hosts is no page and cannot be pressed: what the popup asks for is granted.
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
        ...(eventPageIdle === undefined ? {} : { 'extensions.background.idle.timeout': eventPageIdle }),
      },
    });
    return await started(browser, proxy, extensionDir);
  } catch (error) {
    await proxy.close();
    throw error;
  }
}

async function started(browser: Browser, proxy: ConnectProxy, dir: string): Promise<LaunchedFirefox> {
  const origin = `moz-extension://${UUID}`;
  const close = async () => {
    await browser.close();
    await proxy.close();
  };
  try {
    await browser.installExtension(dir);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    origin,
    refused: proxy.refused,
    async openOwnPage(path) {
      const page = await browser.newPage();
      // Firefox does open the page but never says that it has: the page itself is asked instead.
      page.goto(`${origin}/${path}`, { timeout: 0 }).catch(() => undefined);
      await page.waitForSelector('#app > *');
      return page;
    },
    close,
  };
}
