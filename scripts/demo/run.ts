import type { Frame, Page } from 'playwright-core';
import { type Launched, launch, openPopup } from '@/e2e/support/browser';
import type { Msp } from '@/simulators/msp';
import { type Simulators, startSimulators } from '@/simulators/world';
import { ensureChromium } from '../browser';
import { buildExtension } from './build';
import { type ChosenAgreement, chosen } from './choose';
import type { Journal } from './journal';
import { type Mapping, mapAccounts, mapServices, review } from './map';
import { reportMore } from './news';
import type { DemoOptions } from './options';
import { changeWidth, openPanel, refresh } from './panel';
import { connectLmpi, connectPsa, waitForSync } from './popup';
import { type DemoPsa, PSAS } from './psa';
import { type PushVerdict, pushAndUndo } from './push';
import { type Reading, readAgreement } from './read';
import { type ReviewVerdict, readReview } from './review';
import { type RuledRow, ruledRows, serviceForRule } from './rule';
import type { Tally } from './tally';

const AGREEMENTS = 6;
const VIEWPORT = { width: 1440, height: 900 };
type RuledAgreement = Omit<ChosenAgreement, 'rows'> & { rows: RuledRow[] };

/** ms until colours have stopped moving. */
const SETTLE = 500;

export interface Stage {
  simulators: Simulators;
  browser: Launched;
  psa: DemoPsa;
}

/**
 * Lets `use` work with everything that the demo needs, standing: the browser with the extension, and what it talks
 * to. Whatever was started is ended, also when something fails.
 */
export async function onStage<T>(
  { customers, seed, dark, psa: kind }: DemoOptions,
  journal: Journal,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  await journal.step('Find Chromium', ensureChromium, (path) => path);
  const psa = PSAS[kind];
  const extensionDir = await journal.step('Build the extension', () => buildExtension('e2e'));
  const simulators = await journal.step(
    `Start LMPI and ${psa.name} on this machine`,
    () => startSimulators({ customers, seed }),
    ({ msp }) => `${msp.lmpi.customers.length} customers, ${psa.agreements(msp)} agreements`,
  );
  const { server, hosts } = simulators;
  psa.setDark(simulators, dark);
  try {
    const { port, certificateSpki: spki } = server;
    const colorScheme = dark ? 'dark' : 'light';
    const browser = await journal.step('Open Chromium with the extension', () =>
      launch({ extensionDir, port, spki, hosts, colorScheme, viewport: VIEWPORT }),
    );
    try {
      return await use({ simulators, browser, psa });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

const pinkWords = (wasFresh: boolean): string => (wasFresh ? 'it was pink' : 'it was not pink');

export interface Outcome {
  tally: Tally;
  /** What the badges of some agreements said. */
  readings: Reading[];
  review: ReviewVerdict;
  push: PushVerdict;
}

/** The main job, as a new user does it. */
export async function mainJob({ simulators, browser, psa }: Stage, journal: Journal): Promise<Outcome> {
  const { msp } = simulators;
  const rows = psa.rows(msp);
  const agreements = chosen(msp, rows, AGREEMENTS);
  const popup = await openPopup(browser.context, browser.extensionId);
  await connect(popup, msp, psa, journal);

  const page = await browser.context.newPage();
  const first = agreements[0];
  if (!first) throw new Error('This invented MSP has no agreement worth showing. Try another --seed.');
  const within = await journal.step('Open an agreement, not mapped yet', () => open(psa, page, first));
  await journal.picture(page, 'agreement-before');
  const panel = await journal.step('Open the panel from the page', () => openPanel(within));
  await journal.step('Refresh', () => refresh(panel), pinkWords);
  await changeWidth(within);
  const ruled = serviceForRule(msp, agreements);
  const mapping: Mapping = { panel, page, door: popup, msp, psa, journal };
  const tally = await mapAccounts(mapping);
  await mapServices(mapping, ruled);
  await review(mapping);
  const news = reportMore(msp, rows, agreements, ruled?.productId ?? null);
  await journal.step(
    'Finish, and the sync that it starts',
    async () => {
      await panel.getByRole('button', { name: 'Finish' }).click();
      await popup.waitForTimeout(500);
      await waitForSync(popup);
    },
    () => (news ? `meanwhile ${news.companyName} has 3 more ${news.productId}` : 'nothing new'),
  );
  await journal.picture(page, 'finished');
  await journal.step('Refresh', () => refresh(panel), pinkWords);
  await popup.waitForTimeout(SETTLE);
  await journal.picture(popup, 'popup-ready');

  await changeWidth(within);
  const expecting = agreements.map((one) => ({ ...one, rows: ruledRows(one.rows, ruled) }));
  const readings = await readAll(psa, page, expecting, journal);
  const [last] = expecting;
  if (last) await withPanel(psa, page, last, journal);
  const verdict = await readReview(
    { context: browser.context, popup, msp, psa },
    ruledRows(rows, ruled),
    journal,
  );
  const push = await pushAndUndo({ context: browser.context, popup, psa, simulators, journal });
  return { tally, readings, review: verdict, push };
}

/** The picture of the README: an agreement with its badges, and the panel beside it. */
async function withPanel(
  psa: DemoPsa,
  page: Page,
  agreement: RuledAgreement,
  journal: Journal,
): Promise<void> {
  const within = await open(psa, page, agreement);
  await readAgreement(psa, within, agreement);
  const panel = await openPanel(within);
  await panel.getByRole('tab', { name: /Accounts/ }).click();
  await panel
    .getByRole('button', { name: /^All\b/ })
    .first()
    .click();
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'agreement-and-panel');
}

async function readAll(
  psa: DemoPsa,
  page: Page,
  agreements: readonly RuledAgreement[],
  journal: Journal,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const agreement of agreements) {
    const read = async (): Promise<Reading> => {
      const frame = await open(psa, page, agreement);
      const reading = await readAgreement(psa, frame, agreement);
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

async function connect(popup: Page, msp: Msp, psa: DemoPsa, journal: Journal): Promise<void> {
  await journal.step('Type the LMPI keys and authenticate', () =>
    connectLmpi(popup, msp, () => journal.picture(popup, 'popup-lmpi')),
  );
  await journal.step(`Type the ${psa.name} keys and authenticate`, () =>
    connectPsa(popup, msp, psa, () => journal.picture(popup, `popup-${psa.kind}`)),
  );
  await journal.step('First sync', () => waitForSync(popup));
  await journal.picture(popup, 'popup-synced');
}

async function open(
  psa: DemoPsa,
  page: Page,
  { agreementId }: Pick<ChosenAgreement, 'agreementId'>,
): Promise<Frame> {
  await page.goto('about:blank');
  await page.goto(psa.addressOf(agreementId));
  return psa.frameOf(page);
}
