import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A row that had the focus and is gone leaves it to the active one, or when none is left to what `orElse` gives. A
 * dialog over the list gives the focus back to the row it was opened from. To be called by what draws the list.
 */
export function useKeptRow(box: RefObject<HTMLElement | null>, orElse: () => HTMLElement | null): void {
  const had = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const onFocus = ({ target }: FocusEvent): void => {
      had.current = target instanceof Element && target.hasAttribute('data-index') ? target : null;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [box]);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (!had.current || had.current.isConnected) return;
    if (activeElement !== null && activeElement !== body) {
      if (!activeElement.closest('dialog')) had.current = null;
      return;
    }
    had.current = null;
    (box.current?.querySelector<HTMLElement>('[data-active]') ?? orElse())?.focus({ preventScroll: true });
  });
}
