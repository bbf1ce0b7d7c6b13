import type { BrowserContext, CDPSession } from 'playwright-core';

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

const workers = async (session: CDPSession) => {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
};

/** Whether the extension's worker is alive at this moment. */
export const workerIsRunning = (context: BrowserContext): Promise<boolean> =>
  withSession(context, async (session) => (await workers(session)).length > 0);

/** Stops the extension's worker as the browser does when it is idle, and returns when it is gone. */
export const killWorker = (context: BrowserContext): Promise<void> =>
  withSession(context, async (session) => {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    const until = Date.now() + 10_000;
    while ((await workers(session)).length > 0) {
      if (Date.now() > until) throw new Error('The worker is still running');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
