import fc from 'fast-check';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { MenuButton } from './menu';
import { placeMenu } from './menu-place';
import { button, fakeBackground, press, settle, show, words } from './testing';

const picked = vi.fn();
const item = (label: string, detail?: string) => ({
  key: label,
  label,
  ...(detail ? { detail } : {}),
  onPick: () => picked(label),
});

async function open(): Promise<HTMLElement> {
  const root = await show(
    fakeBackground({}).link,
    <>
      <MenuButton
        label="Link Acme"
        groups={() => [
          { key: 'likely', heading: 'Likely', items: [item('Acme Ltd', 'Leeds'), item('Acorn')] },
          { key: 'other', items: [item('Search all')] },
        ]}
      >
        Link
      </MenuButton>
      <button type="button">Elsewhere</button>
    </>,
  );
  await press('Link');
  return root;
}

async function key(name: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  await act(() => {
    document.activeElement?.dispatchEvent(event);
  });
  return event;
}
const here = (): string => words(document.activeElement);

describe('a menu button', () => {
  it('opens on the first item, with groups and details named', async () => {
    await open();
    const menu = document.querySelector('[role=menu]');
    expect(menu?.getAttribute('aria-label')).toBe('Link Acme');
    expect(button('Link').getAttribute('aria-expanded')).toBe('true');
    expect(button('Link').getAttribute('aria-controls')).toBe(menu?.id);
    expect(here()).toBe('Acme LtdLeeds');
    const group = document.querySelector('[role=group]');
    expect(words(document.getElementById(group?.getAttribute('aria-labelledby') ?? ''))).toBe('Likely');
  });

  it('moves by arrows around the end, Home, End and letters', async () => {
    await open();
    await key('ArrowUp');
    expect(here()).toBe('Search all');
    await key('ArrowDown');
    expect(here()).toBe('Acme LtdLeeds');
    await key('End');
    expect(here()).toBe('Search all');
    await key('Home');
    await key('a');
    expect(here()).toBe('Acorn');
    await key('a');
    expect(here()).toBe('Acme LtdLeeds');
  });

  it('picks with the focus back on its button', async () => {
    await open();
    picked.mockImplementation(() => expect(here()).toBe('Link'));
    await act(() => (document.activeElement as HTMLElement).click());
    expect(picked).toHaveBeenCalledWith('Acme Ltd');
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  it('closes at Escape, which goes no further, and gives the focus back', async () => {
    await open();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const event = await key('Escape');
    document.removeEventListener('keydown', heard);
    expect([event.defaultPrevented, heard.mock.calls.length]).toEqual([true, 0]);
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(here()).toBe('Link');
  });

  it('closes when something else is pressed or gets the focus', async () => {
    await open();
    await act(() => {
      button('Elsewhere').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    });
    expect(document.querySelector('[role=menu]')).toBeNull();
    await press('Link');
    await act(() => button('Elsewhere').focus());
    await settle();
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(here()).toBe('Elsewhere');
  });
});

it('stays inside the window', () => {
  const size = fc.integer({ min: 10, max: 300 });
  fc.assert(
    fc.property(fc.nat(320), fc.nat(600), size, size, (left, top, width, height) => {
      const button = { left, top, width: 60, height: 28 };
      const place = placeMenu(button, { width, height }, { width: 320, height: 640 });
      const tall = Math.min(height, place.maxHeight);
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + width).toBeLessThanOrEqual(312);
      expect(place.top + tall).toBeLessThanOrEqual(632);
      expect(place.top).toBeGreaterThanOrEqual(8);
    }),
  );
});
