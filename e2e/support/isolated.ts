import type { CDPSession, Page } from 'playwright-core';

/** The content script's own world in a page: what it can do, page scripts that broke into it could do. */
export interface IsolatedWorld {
  /** Evaluates an expression there, a promise awaited. */
  run<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Finds the world of the extension's content script in the page's main frame. */
export async function isolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('The page has no content script of the extension')), 10_000);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async run<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
    close: () => session.detach(),
  };
}
