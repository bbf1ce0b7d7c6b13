import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When a change takes the focused element away (Exclude becomes Bring back, a product is unlinked), the focus
 * goes to `next` and not to the top of the page. `next` gets the `data-key` of the row that held the focus.
 * To be called by the component that draws the box, so that it looks after every drawing.
 */
export function useKeptFocus(
  box: RefObject<HTMLElement | null>,
  next: (key: string | null) => HTMLElement | null,
): void {
  const last = useRef<{ element: Element; key: string | null } | null>(null);
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const row = target.closest<HTMLElement>('[data-key]');
      last.current = { element: target, key: row?.dataset.key ?? null };
    };
    const element = box.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [box]);
  useLayoutEffect(() => {
    const lost = last.current;
    if (!lost || lost.element.isConnected) return;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    last.current = null;
    next(lost.key)?.focus();
  });
}

/** The button a row is about: the first one that is not for taking something away. */
export const mainButton = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('[data-main] button') ?? row?.querySelector<HTMLElement>('button') ?? null;

export const rowOf = (box: Element | null, key: string): Element | null =>
  box?.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? null;
