import { describe, expect, it, vi } from 'vitest';
import { copyText, mailtoAddress, openInTab, openPushes, pushesAsked, standsInTab } from './pages';

const create = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('./browser', () => ({
  browser: { tabs: { create }, runtime: { getURL: (path: string) => `chrome-extension://id${path}` } },
}));

describe('pages', () => {
  it('opens an own page in a tab that knows it is one', async () => {
    await openInTab('/panel.html');
    expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://id/panel.html?tab=1' });
    expect([standsInTab('?tab=1'), standsInTab(''), standsInTab('?tab=0')]).toEqual([true, false, false]);
  });

  it('opens the review at a batch, or at the record of all, and the page knows which', async () => {
    const asked = async (batchId: string | null) => {
      create.mockClear();
      await openPushes(batchId);
      const [[{ url = '' } = {}] = []] = create.mock.calls as unknown as [{ url: string }][];
      expect(url).toMatch(/^chrome-extension:\/\/id\/review\.html\?tab=1&/);
      return pushesAsked(new URL(url).search);
    };
    expect(await asked('b/1&x=2')).toEqual({ batchId: 'b/1&x=2' });
    expect(await asked(null)).toEqual({ batchId: null });
    expect([pushesAsked('?tab=1'), pushesAsked('?batch='), pushesAsked('?evidence=pushes')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('writes a mail link that mail programs read back whole', () => {
    const href = mailtoAddress({ subject: 'A & B?', body: 'One line\nand 100 % of it' });
    expect(href).toBe('mailto:?subject=A%20%26%20B%3F&body=One%20line%0D%0Aand%20100%20%25%20of%20it');
  });

  it('says whether the text was copied', async () => {
    vi.stubGlobal('navigator', {
      clipboard: { writeText: vi.fn().mockResolvedValueOnce(undefined).mockRejectedValue(new Error()) },
    });
    expect([await copyText('a'), await copyText('a')]).toEqual([true, false]);
    vi.unstubAllGlobals();
  });
});
