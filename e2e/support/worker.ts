import type { BrowserContext, CDPSession } from 'playwright-core';

const EXTENSION = 'chrome-extension://';

async function withSession<T>(context: BrowserContext, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const standing = context.pages()[0];
  const page = standing ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
    if (!standing) await page.close();
  }
}

/** Whether the extension's worker is alive at this moment. */
export const workerIsRunning = (context: BrowserContext): Promise<boolean> =>
  withSession(context, async (session) => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(EXTENSION));
  });

/**
 * Stops the extension's worker as the browser does when it is idle, and returns once it was gone: it may be back
 * already when something was waiting to wake it. The `Worker` of Playwright stays usable for the one that follows.
 */
export const killWorker = (context: BrowserContext): Promise<void> =>
  withSession(context, async (session) => {
    let timer: NodeJS.Timeout | undefined;
    const gone = new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The worker is still running')), 10_000);
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const own = versions.filter(({ scriptURL }) => scriptURL.startsWith(EXTENSION));
        if (own.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    try {
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await gone;
    } finally {
      clearTimeout(timer);
    }
  });
