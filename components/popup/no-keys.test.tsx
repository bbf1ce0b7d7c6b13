import { describe, expect, it, vi } from 'vitest';
import { LiveRegion } from '@/components/shared/live-region';
import { fakeBackground, press, show, words } from '@/components/shared/testing';
import { NoKeys } from './no-keys';

describe('the help for those without keys', () => {
  it('offers the request e-mail without a secret, to copy and to open', async () => {
    const write = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText: write } });
    const screen = (
      <LiveRegion>
        <NoKeys />
      </LiveRegion>
    );
    const root = await show(fakeBackground({}).link, screen);
    await press('Copy');
    const text: string = write.mock.calls[0]?.[0];
    for (const part of [
      'access token',
      'secret key',
      'service plans',
      'products',
      'customers',
      'customer summary report',
      'transactions report',
      'read',
    ])
      expect(text).toContain(part);
    expect(words(root.querySelector('[role=status]'))).toBe('Copied.');
    const link = root.querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? '';
    expect(decodeURIComponent(link)).toContain('customer summary report');
    vi.unstubAllGlobals();
  });
});
