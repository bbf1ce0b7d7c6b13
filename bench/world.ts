import type { Page } from 'playwright-core';
import { type Launched, launch, openPopup } from '@/e2e/support/browser';
import { ask } from '@/scripts/demo/ask';
import { buildExtension } from '@/scripts/demo/build';
import type { MspOptions } from '@/simulators/msp';
import { type Simulators, startSimulators } from '@/simulators/world';
import { type BenchPsa, PSAS } from './psa';

export { ask };

export interface World {
  simulators: Simulators;
  browser: Launched;
  /** An extension page, through which the background is asked. */
  door: Page;
}

let built: Promise<string> | undefined;

/** Lets `use` work with an extension that has no keys yet, and ends everything afterwards. */
export async function inWorld<T>(
  options: Partial<MspOptions>,
  use: (world: World) => Promise<T>,
): Promise<T> {
  built ??= buildExtension('e2e');
  const extensionDir = await built;
  const simulators = await startSimulators(options);
  const { server, hosts } = simulators;
  try {
    const { port, certificateSpki: spki } = server;
    const browser = await launch({ extensionDir, port, spki, hosts, headless: true });
    try {
      return await use({ simulators, browser, door: await openPopup(browser.context, browser.extensionId) });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

export const connectLmpi = ({ door, simulators: { msp } }: World): Promise<unknown> => {
  const { accessToken, secretKey } = msp.lmpi;
  return ask(door, 'lmpi.connect', { accessToken, secretKey, apiUrl: 'https://cspi.trendmicro.com' });
};

export const connectPsa = ({ door, simulators: { msp } }: World, psa: BenchPsa): Promise<unknown> =>
  ask(door, 'psa.connect', { psa: psa.kind, form: psa.keys(msp) });

export const connectConnectWise = (world: World): Promise<unknown> => connectPsa(world, PSAS.connectwise);

/** Until no sync runs and none follows. Gives when the last one ended, ms since the epoch. */
export async function synced(door: Page, patience = 300_000): Promise<number> {
  const end = Date.now() + patience;
  let quiet = 0;
  while (Date.now() < end) {
    const { sync } = await ask(door, 'status.get', {});
    if (sync.failure) throw new Error(`The sync failed: ${sync.failure.sentence}`);
    quiet = !sync.running && sync.finishedAt !== null ? quiet + 1 : 0;
    if (quiet === 3 && sync.finishedAt !== null) return sync.finishedAt;
    await door.waitForTimeout(400);
  }
  throw new Error('The sync did not end.');
}

/** Connects, syncs and maps what is billed, so that pages have figures to show. */
export async function ready(world: World, psa: BenchPsa): Promise<void> {
  const { door, simulators } = world;
  const { msp } = simulators;
  await connectLmpi(world);
  await connectPsa(world, psa);
  await synced(door);
  const { services } = await ask(door, 'mapping.overview', {});
  for (const { productName, servicePlan, unit, productId } of msp.truth.services) {
    const service = services.find(
      (one) => one.productName === productName && one.servicePlan === servicePlan && one.unit === unit,
    );
    const product = productId === null ? undefined : psa.productId(msp, productId);
    if (service && product) await ask(door, 'service.link', { serviceId: service.id, productId: product });
  }
  await ask(door, 'data.publish', {});
}
