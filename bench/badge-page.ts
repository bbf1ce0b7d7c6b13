import type { CDPSession } from 'playwright-core';
import type { BenchPsa } from './psa';
import type { World } from './world';

/** A page of the PSA, in whose isolated world the extension's own script can ask as it does. */
export async function badgePage({ browser, simulators }: World, psa: BenchPsa, ids: readonly number[]) {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension://'))
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [agreementId] = psa.sizes(simulators.msp).keys();
  await page.goto(psa.addressOf(agreementId ?? 1));
  await page.waitForTimeout(1500);
  const contextId = worlds.at(-1);
  if (contextId === undefined) throw new Error('The page has no script of ours.');
  return {
    askAlways() {
      let isOver = false;
      const asking = (async () => {
        const waits: (number | null)[] = [];
        for (let number = 1; !isOver; number += 1) {
          waits.push(await figures(session, contextId, psa, ids[(number * 37) % ids.length] ?? 1));
          await page.waitForTimeout(15);
        }
        return waits;
      })();
      return {
        end: () => {
          isOver = true;
          return asking;
        },
      };
    },
    close: () => page.close(),
  };
}

/** ms; null: no figures came. */
async function figures(
  session: CDPSession,
  contextId: number,
  { kind }: BenchPsa,
  recordId: number,
): Promise<number | null> {
  const input = {
    psa: kind,
    recordId,
    names: [],
    companyName: null,
    rows: [],
    reread: false,
  };
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const started = performance.now();
      const reply = await chrome.runtime.sendMessage(${JSON.stringify({ name: 'page.agreement', input })});
      return reply?.ok && reply.value.figures ? performance.now() - started : null;
    })()`,
  });
  return typeof result.value === 'number' ? result.value : null;
}
