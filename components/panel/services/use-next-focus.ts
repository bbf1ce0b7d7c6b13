import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { rowOf } from '@/components/shared/use-kept-focus';
import type { VendorServiceItem } from '@/lib/messaging/protocol';

export type RowPart = 'main' | 'menu';

/**
 * Where the focus goes after a service is decided about: to the same button of the next service that is to map, so
 * that the same thing can be done again. `waiting`: a dialog is open, which gives the focus back first.
 */
export function useNextFocus(box: RefObject<HTMLElement | null>, waiting: boolean) {
  const wanted = useRef<{ key: string; part: RowPart } | null>(null);
  // Not at once: a dialog that closes gives the focus back after the drawing, and before effects.
  useEffect(() => {
    if (waiting || !wanted.current) return;
    const { key, part } = wanted.current;
    wanted.current = null;
    const row = rowOf(box.current?.querySelector('[data-side="right"]') ?? null, key);
    (
      row?.querySelector<HTMLElement>(`[data-part=${part}] button`) ??
      row?.querySelector<HTMLElement>('button')
    )?.focus();
  });
  return (done: VendorServiceItem, shown: readonly VendorServiceItem[], part: RowPart): void => {
    const at = shown.findIndex(({ id }) => id === done.id);
    const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
    const next = done.mapping === 'unmapped' && others.find(({ mapping }) => mapping === 'unmapped');
    wanted.current = { key: next ? next.id : done.id, part };
  };
}
