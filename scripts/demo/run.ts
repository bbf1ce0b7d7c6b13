import type { Page } from 'playwright-core';
import { type Launched, launch, openPopup } from '@/e2e/support/browser';
import { agreementUrl } from '@/simulators/connectwise/ui/urls';
import type { Msp } from '@/simulators/msp';
import { CONNECTWISE_HOST, type Simulators, startSimulators } from '@/simulators/world';
import { ensureChromium } from '../browser';
import { buildExtension } from './build';
import { type ChosenAgreement, chosen } from './choose';
import type { Journal } from './journal';
import { mapEverything } from './map';
import type { DemoOptions } from './options';
import { finishAndRefresh, openPanel } from './panel';
import { connectConnectWise, connectLmpi, waitForSync } from './popup';
import { type Reading, readAgreement } from './read';

const AGREEMENTS = 6;
const VIEWPORT = { width: 1440, height: 900 };
/** ms until colours have stopped moving. */
const SETTLE = 500;

export interface Stage {
  simulators: Simulators;
  browser: Launched;
}

/**
 * Lets `use` work with everything that the demo needs, standing: the browser with the extension, and what it talks
 * to. Whatever was started is ended, also when something fails.
 */
export async function onStage<T>(
  { customers, seed, dark }: DemoOptions,
  journal: Journal,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  await journal.step('Find Chromium', ensureChromium, (path) => path);
  const extensionDir = await journal.step('Build the extension', () => buildExtension('e2e'));
  const simulators = await journal.step(
    'Start LMPI and ConnectWise on this machine',
    () => startSimulators({ customers, seed }),
    ({ msp }) => `${msp.lmpi.customers.length} customers, ${msp.connectwise.agreements.length} agreements`,
  );
  const { server, hosts, connectwise } = simulators;
  connectwise.ui.settings = { dark };
  try {
    const { port, certificateSpki: spki } = server;
    const colorScheme = dark ? 'dark' : 'light';
    const browser = await journal.step('Open Chromium with the extension', () =>
      launch({ extensionDir, port, spki, hosts, colorScheme, viewport: VIEWPORT }),
    );
    try {
      return await use({ simulators, browser });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** The main job, as a new user does it. Gives what the badges of some agreements said. */
export async function mainJob({ simulators, browser }: Stage, journal: Journal): Promise<Reading[]> {
  const { msp } = simulators;
  const agreements = chosen(msp, AGREEMENTS);
  const popup = await openPopup(browser.context, browser.extensionId);
  await connect(popup, msp, journal);

  const page = await browser.context.newPage();
  const first = agreements[0];
  if (!first) throw new Error('This invented MSP has no agreement worth showing. Try another --seed.');
  await journal.step('Open an agreement, not mapped yet', () => open(page, first));
  await journal.picture(page, 'agreement-before');
  const panel = await journal.step('Open the panel from the page', () => openPanel(page));
  await journal.picture(page, 'panel-accounts');
  await mapEverything({ panel, page, msp, journal });
  await journal.step('Finish, sync and Refresh', () =>
    finishAndRefresh(panel, async () => {
      await popup.waitForTimeout(500);
      await waitForSync(popup);
      await journal.picture(page, 'panel-finished');
    }),
  );
  await popup.waitForTimeout(SETTLE);
  await journal.picture(popup, 'popup-ready');

  const readings = await readAll(page, agreements, journal);
  await open(page, first);
  await readAgreement(page, first);
  const again = await openPanel(page);
  await again.getByRole('button', { name: /^All\b/ }).click();
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'agreement-and-panel');
  return readings;
}

async function readAll(
  page: Page,
  agreements: readonly ChosenAgreement[],
  journal: Journal,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const agreement of agreements) {
    const read = async (): Promise<Reading> => {
      await open(page, agreement);
      const reading = await readAgreement(page, agreement);
      await journal.picture(page, `agreement-${agreement.agreementId}`);
      return reading;
    };
    readings.push(
      await journal.step(`Read ${agreement.companyName}`, read, ({ figures, wrong }) =>
        wrong.length === 0 ? `${figures.length} figures, all right` : `${wrong.length} WRONG`,
      ),
    );
  }
  return readings;
}

async function connect(popup: Page, msp: Msp, journal: Journal): Promise<void> {
  await journal.step('Type the LMPI keys and authenticate', () =>
    connectLmpi(popup, msp, () => journal.picture(popup, 'popup-lmpi')),
  );
  await journal.step('Type the ConnectWise keys and authenticate', () =>
    connectConnectWise(popup, msp, CONNECTWISE_HOST, () => journal.picture(popup, 'popup-connectwise')),
  );
  await journal.step('First sync', () => waitForSync(popup));
  await journal.picture(popup, 'popup-synced');
}

async function open(page: Page, { agreementId }: ChosenAgreement): Promise<void> {
  await page.goto('about:blank');
  await page.goto(agreementUrl(CONNECTWISE_HOST, agreementId));
  await page.locator('.cw-ml-row').first().waitFor();
}
