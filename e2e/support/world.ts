import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Input, MessageName, Output, Reply } from '@/lib/messaging/protocol';
import type { MspOptions } from '@/simulators/msp/generate';
import { CONNECTWISE_HOST, type Simulators, startSimulators } from '@/simulators/world';
import { type ConsoleRecord, collectConsole, type Launched, launch, openPopup } from './browser';
import { connectConnectWise, connectLmpi, workWithoutKeys } from './journey';
import { mapEverything } from './mapping';

/** How far the user has come before the test begins. */
export type Done = 'nothing' | 'connected' | 'synced' | 'mapped';

export interface WorldOptions {
  done?: Done;
  /** The MSP; by default a small one that still has every trap. */
  msp?: Partial<MspOptions>;
  /** Kept afterwards when given. */
  profileDir?: string;
  /** Simulators that go on over several browsers; closed by who started them. */
  simulators?: Simulators;
  /** False: goes on without PSA keys. */
  psaKeys?: boolean;
  viewport?: { width: number; height: number };
}

/** Simulators and a browser with the extension in it. */
export interface World {
  sims: Simulators;
  browser: Launched;
  /** Everything that pages and the worker said. */
  said: ConsoleRecord[];
  /** Asks the background from a page of the extension. Throws with the failure's code and sentence. */
  ask<K extends MessageName>(name: K, input: Input<K>): Promise<Output<K>>;
  popup(): Promise<Page>;
  close(): Promise<void>;
}

const SMALL: Partial<MspOptions> = { customers: 30, months: 3 };
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The build whose shadow roots are open. SEATCHECK_EXTENSION names another folder. */
export function builtExtension(): string {
  const dir = process.env.SEATCHECK_EXTENSION ?? join(ROOT, '.output', 'chrome-mv3-e2e');
  if (existsSync(join(dir, 'manifest.json'))) return dir;
  throw new Error('The extension is not built for end-to-end tests: run "npx wxt build --mode e2e" first.');
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { done = 'nothing', psaKeys = true, profileDir, viewport } = options;
  const extensionDir = builtExtension();
  const sims = options.simulators ?? (await startSimulators({ ...SMALL, ...options.msp }));
  const { port, certificateSpki } = sims.server;
  const closeSims = () => (options.simulators ? Promise.resolve() : sims.server.close());
  try {
    const browser = await launch({
      extensionDir,
      port,
      spki: certificateSpki,
      hosts: sims.hosts,
      ...(profileDir ? { profileDir } : {}),
      ...(viewport ? { viewport } : {}),
    });
    browser.context.setDefaultTimeout(45_000);
    const world = assemble(sims, browser, async () => {
      await browser.close();
      await closeSims();
    });
    await goTo(done, world, psaKeys).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
    return world;
  } catch (error) {
    await closeSims();
    throw error;
  }
}

function assemble(sims: Simulators, browser: Launched, close: () => Promise<void>): World {
  const { context, extensionId } = browser;
  const said = collectConsole(context);
  const popup = () => openPopup(context, extensionId);
  let desk: Promise<Page> | null = null;
  return {
    sims,
    browser,
    said,
    popup,
    close,
    async ask(name, input) {
      desk ??= popup();
      const reply = await sendFrom(await desk, name, input);
      if (reply.ok) return reply.value;
      throw new Error(`${name}: ${reply.failure.code}: ${reply.failure.sentence}`);
    },
  };
}

/** Sends a message as a page of the extension does. */
export const sendFrom = <K extends MessageName>(page: Page, name: K, input: Input<K>): Promise<Reply<K>> =>
  page.evaluate(
    ([messageName, body]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<never> } };
      };
      return chrome.runtime.sendMessage({ name: messageName, input: body });
    },
    [name, input] as const,
  ) as Promise<Reply<K>>;

async function goTo(done: Done, world: World, psaKeys: boolean): Promise<void> {
  if (done === 'nothing') return;
  const { msp } = world.sims;
  const popup = await world.popup();
  await connectLmpi(popup, msp);
  if (psaKeys) await connectConnectWise(popup, msp, CONNECTWISE_HOST);
  else await workWithoutKeys(popup);
  await popup.close();
  if (done === 'connected') return;
  await syncEnds(world);
  await world.ask('data.publish', {});
  if (done === 'mapped') await mapEverything(world);
}

/** Until nothing is read any more, a run that followed another one included. */
export async function syncEnds({ ask }: Pick<World, 'ask'>): Promise<void> {
  let ended: number | null = null;
  await vi.waitFor(
    async () => {
      const { sync } = await ask('status.get', {});
      const before = ended;
      ended = sync.running ? null : sync.finishedAt;
      if (ended === null || ended !== before)
        throw new Error(`The sync has not ended: ${JSON.stringify(sync)}`);
    },
    // Sooner than a test's own end, so that what hung is said.
    { timeout: 40_000, interval: 250 },
  );
}
