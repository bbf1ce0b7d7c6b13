import { describe, expect, it, vi } from 'vitest';
import { copyText, mailtoAddress, openInTab, standsInTab } from './pages';

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
