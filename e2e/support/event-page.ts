import type { Browser } from 'puppeteer-core';

/** wxt.config.ts. */
export const GECKO_ID = 'seatcheck@seatcheck.example';

/** Puppeteer's own connection, which sends what it has no method for. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface Tree {
  contexts: { context: string }[];
}

/** Evaluates in the browser itself, which `--remote-allow-system-access` permits. */
async function inBrowser(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as Bidi;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const context = (tree.result as Tree).contexts[0]?.context;
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success') throw new Error(`Firefox refused: ${exceptionDetails?.text}`);
  return result?.value;
}

const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;

/** Whether the extension's event page is alive at this moment. */
export const eventPageIsRunning = async (browser: Browser): Promise<boolean> =>
  (await inBrowser(browser, `${EXTENSION}.backgroundState`)) === 'running';

/** Ends the event page as Firefox does when it is idle, at whatever line it stands. */
export const killEventPage = async (browser: Browser): Promise<void> => {
  await inBrowser(
    browser,
    `${EXTENSION}.terminateBackground({ disableResetIdleForTest: true }).then(() => null)`,
  );
};
