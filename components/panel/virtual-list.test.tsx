import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, settle, words } from '@/components/shared/testing';
import { account, key, openPanel, overviewOf, rowNames } from './world.testing';

const many = Array.from({ length: 10_000 }, (_, index) => account(String(index)));
const list = (): Element => {
  const found = document.querySelector('.panel-list');
  if (!found) throw new Error('no list');
  Object.defineProperty(found, 'clientHeight', { configurable: true, value: 560 });
  Object.defineProperty(found, 'clientWidth', { configurable: true, value: 900 });
  return found;
};

async function scrollTo(top: number): Promise<void> {
  const scroller = list();
  await act(() => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  });
  await settle();
}

describe('10,000 accounts', () => {
  it('draws a window of rows and tells each its place', async () => {
    await openPanel(overviewOf({ accounts: many }));
    await scrollTo(56 * 5000);
    expect(rowNames().length).toBeLessThan(40);
    expect(rowNames()).toContain('Account 5000');
    const row = document.querySelector('[data-key="5000"]');
    expect([row?.getAttribute('aria-posinset'), row?.getAttribute('aria-setsize')]).toEqual([
      '5001',
      '10000',
    ]);
  });

  it('keeps the row that has the focus when it is scrolled away', async () => {
    await openPanel(overviewOf({ accounts: many }));
    await act(() => button('Link Account 0').focus());
    await scrollTo(56 * 5000);
    expect(words(document.activeElement)).toBe('Link Account 0');
    expect(rowNames()[0]).toBe('Account 0');
  });

  it('arrow keys, Home and End move from row to row', async () => {
    await openPanel(overviewOf({ accounts: many }));
    await scrollTo(0);
    await act(() => button('Link Account 0').focus());
    await key('ArrowDown');
    expect(words(document.activeElement)).toBe('Link Account 1');
    await key('End');
    expect(words(document.activeElement)).toBe('Link Account 9999');
    await key('ArrowUp');
    expect(words(document.activeElement)).toBe('Link Account 9998');
    await key('Home');
    expect(words(document.activeElement)).toBe('Link Account 0');
  });
});
