import { describe, expect, it, vi } from 'vitest';
import { createHandlers } from './handlers';

const runScripts = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('@/lib/platform/content-scripts', () => ({ runScripts }));

describe('a script for a page', () => {
  it('is run in the frame that asks, while the store is still being opened', async () => {
    const open = vi.fn(() => new Promise<never>(() => undefined));
    const handlers = createHandlers(open, async () => undefined);
    await handlers['page.script']({ script: 'furniture' }, { tab: { id: 7 }, frameId: 3 });
    expect(runScripts).toHaveBeenCalledExactlyOnceWith(7, 3, ['furniture']);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is run although the store cannot be opened, so that the page can say so', async () => {
    runScripts.mockClear();
    const handlers = createHandlers(
      () => Promise.reject(new Error('blocked')),
      async () => undefined,
    );
    await handlers['page.script']({ script: 'connectwise-overlay' }, { tab: { id: 7 }, frameId: 0 });
    expect(runScripts).toHaveBeenCalledExactlyOnceWith(7, 0, ['connectwise-page', 'overlay']);
  });
});
