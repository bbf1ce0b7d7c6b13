import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mainButton, rowOf, useKeptFocus } from '@/components/shared/use-kept-focus';
import { useViewport } from './use-viewport';
import { scrollTopFor, visibleRange } from './virtual';
import './list.css';

interface VirtualListProps<T> {
  /** For screen readers. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** px; every row is this high. Narrow rows stack (row.css). */
  rowHeight: { wide: number; narrow: number };
  /** Another value scrolls to the top. */
  listKey: string;
  children: (item: T) => ComponentChildren;
}

/** The width in px below which rows stack; the same stands in row.css. */
const NARROW = 600;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * Draws the rows in view and the row that has the focus, so that the focus is never lost by scrolling. Arrow
 * keys, Home and End move from row to row.
 */
export function VirtualList<T>({ label, items, keyOf, rowHeight, listKey, children }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useViewport(scroller, listKey);
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const focusMain = useCallback(
    (key: string | null) => (key === null ? null : mainButton(rowOf(scroller.current, key))),
    [],
  );
  useKeptFocus(scroller, focusMain);
  useLayoutEffect(() => {
    const button = focusMain(wanted.current);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const height = view.width < NARROW ? rowHeight.narrow : rowHeight.wide;
  const { first, last } = visibleRange(view.top, view.height, height, items.length);
  const drawn = items.slice(first, last).map((item, index) => ({ item, index: first + index }));
  const kept = focused === null ? -1 : items.findIndex((item) => keyOf(item) === focused);
  const keptItem = items[kept];
  if (keptItem !== undefined && kept < first) drawn.unshift({ item: keptItem, index: kept });
  if (keptItem !== undefined && kept >= last) drawn.push({ item: keptItem, index: kept });

  function step(event: TargetedKeyboardEvent<HTMLElement>, index: number): void {
    const by = STEPS[event.key];
    if (by === undefined || !(event.target instanceof HTMLButtonElement) || !scroller.current) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(items.length - 1, index + by));
    const item = items[to];
    if (item === undefined) return;
    wanted.current = keyOf(item);
    scroller.current.scrollTop = scrollTopFor(to, scroller.current.scrollTop, view.height, height);
    setFocused(keyOf(item));
  }

  return (
    <div class="panel-list" ref={scroller}>
      <ul class="panel-list-space" aria-label={label} style={{ height: `${items.length * height}px` }}>
        {drawn.map(({ item, index }) => (
          <li
            key={keyOf(item)}
            data-key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ top: `${index * height}px`, height: `${height}px` }}
            onFocusCapture={() => setFocused(keyOf(item))}
            onBlurCapture={({ relatedTarget }) => {
              // A dialog gives the focus back to this row when it closes.
              if (relatedTarget instanceof Element && relatedTarget.closest('dialog')) return;
              setFocused(null);
            }}
            onKeyDown={(event) => step(event, index)}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
