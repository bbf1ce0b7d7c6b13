import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, fakeBackground, settle, show } from '@/components/shared/testing';
import { wait } from '../push.testing';
import { SureButton } from './sure-button';
import { SEEN_FOR } from './use-seen';

const off = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';

describe('the button of a push', () => {
  const VISIBLE = 'isVisible';
  type Look = (entries: { isVisible: boolean }[]) => void;
  let look: Look = () => undefined;
  let observed = 0;
  const options: IntersectionObserverInit[] = [];
  beforeEach(() => {
    class Entry {}
    Object.defineProperty(Entry.prototype, VISIBLE, { value: undefined, configurable: true });
    class Observer {
      constructor(callback: Look, given: IntersectionObserverInit) {
        look = callback;
        options.push(given);
      }
      observe(): void {
        observed += 1;
      }
      disconnect(): void {}
    }
    vi.stubGlobal('IntersectionObserverEntry', Entry);
    vi.stubGlobal('IntersectionObserver', Observer);
  });
  afterEach(() => vi.unstubAllGlobals());
  const seen = (isVisible: boolean): Promise<void> => act(() => look([{ isVisible }])).then(settle);
  const pressed = vi.fn();
  const draw = () =>
    show(
      fakeBackground({}).link,
      <SureButton busy={false} disabled={false} onPress={pressed}>
        Push
      </SureButton>,
    );

  it('is off while something lies over it, and again for a moment afterwards', async () => {
    await draw();
    expect(options.at(-1)).toMatchObject({ trackVisibility: true, delay: 100 });
    await seen(false);
    await wait(SEEN_FOR);
    expect(off('Push')).toBe(true);
    expect(document.getElementById('test-root')?.textContent).toContain('Something lies over this page');
    await seen(true);
    expect(off('Push')).toBe(true);
    await wait(SEEN_FOR);
    expect(off('Push')).toBe(false);
  });

  it('is asked about anew while something is said to lie over it', async () => {
    vi.useFakeTimers();
    try {
      observed = 0;
      await draw();
      await seen(true);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(observed).toBe(1);
      await seen(false);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(observed).toBe(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not take a script for a person', async () => {
    await draw();
    await seen(true);
    await wait(SEEN_FOR);
    expect(off('Push')).toBe(false);
    await act(() => {
      button('Push').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    expect(pressed).not.toHaveBeenCalled();
  });
});
