import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from './browser';
import { remember, remembered } from './remember';

afterEach(() => browser.storage.session.clear());

describe('what our pages remember', () => {
  it('is there until the browser is closed', async () => {
    expect(await remembered('step')).toBeNull();
    await remember('step', 'review');
    expect(await remembered('step')).toBe('review');
  });

  it('is nothing where it is no text, or cannot be read or written', async () => {
    await browser.storage.session.set({ step: 7 });
    expect(await remembered('step')).toBeNull();
    vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('gone'));
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('full'));
    await remember('step', 'review');
    expect(await remembered('step')).toBeNull();
  });
});
