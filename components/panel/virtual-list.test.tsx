import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { button, fakeBackground, settle, show, words } from '@/components/shared/testing';
import { type FocusWish, VirtualList } from './virtual-list';
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
    await scrollTo(84 * 5000);
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
    await scrollTo(84 * 5000);
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

describe('a row that is to have the focus', () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({ id: String(index) }));
  const wish = signal<FocusWish | null>(null);
  const List = () => (
    <VirtualList
      label="Rows"
      items={rows}
      keyOf={({ id }) => id}
      rowHeight={{ wide: 40, narrow: 40 }}
      listKey=""
      wish={wish.value}
    >
      {({ id }) => (
        <>
          <span data-main>
            <button type="button">Main {id}</button>
          </span>
          {id !== '7' && (
            <span data-act="other">
              <button type="button">Other {id}</button>
            </span>
          )}
        </>
      )}
    </VirtualList>
  );
  const draw = async (next: FocusWish): Promise<void> => {
    wish.value = null;
    await show(fakeBackground({}).link, <List />);
    await act(() => {
      wish.value = next;
    });
    await settle();
  };

  it('is drawn, wherever it stands, and has it at the button asked for', async () => {
    await draw({ key: '400', act: 'other', number: 1 });
    expect(words(document.activeElement)).toBe('Other 400');
  });

  it('has it at its main button where it has none of that kind', async () => {
    await draw({ key: '7', act: 'other', number: 1 });
    expect(words(document.activeElement)).toBe('Main 7');
  });

  it('is left alone by a wish from before the list was there', async () => {
    wish.value = { key: '3', act: null, number: 5 };
    await show(fakeBackground({}).link, <List />);
    expect(document.activeElement).toBe(document.body);
  });

  it('arrow keys go down a column of like buttons', async () => {
    await draw({ key: '8', act: 'other', number: 1 });
    await key('ArrowDown');
    expect(words(document.activeElement)).toBe('Other 9');
    await key('Home');
    expect(words(document.activeElement)).toBe('Other 0');
  });
});
