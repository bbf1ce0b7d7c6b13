import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mainButton, rowOf, useKeptFocus } from '@/components/shared/use-kept-focus';
import { useViewport } from './use-viewport';
import { scrollTopFor, visibleRange } from './virtual';
import './list.css';

/** A row that is to have the focus, brought into view. */
export interface FocusWish {
  key: string;
  /** `data-act` around the button; where the row has none of it, its main button. */
  act: string | null;
  /** Counts up: the same wish twice is two wishes. */
  number: number;
}

interface VirtualListProps<T> {
  /** For screen readers. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** px; every row is this high. Narrow rows stack (row.css). */
  rowHeight: { wide: number; narrow: number };
  /** px of the list's width below which rows have their narrow height, and the list `data-narrow` for their css. */
  narrowBelow?: number;
  /** Another value scrolls to the top. */
  listKey: string;
  wish?: FocusWish | null;
  children: (item: T) => ComponentChildren;
}

/** As in row.css. */
const NARROW = 600;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * Draws the rows in view and the row that has the focus, so that the focus is never lost by scrolling. Arrow
 * keys, Home and End move from row to row.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, keyOf, rowHeight, narrowBelow = NARROW, listKey, wish = null, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useViewport(scroller, listKey);
  const [focused, setFocused] = useState<string | null>(null);
  const [, setTurn] = useState(0);
  const wanted = useRef<{ key: string; act: string | null } | null>(null);
  const focusMain = useCallback(
    (key: string | null) => (key === null ? null : mainButton(rowOf(scroller.current, key))),
    [],
  );
  const isNarrow = view.width < narrowBelow;
  const height = isNarrow ? rowHeight.narrow : rowHeight.wide;
  useKeptFocus(scroller, focusMain);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { key, act } = wanted.current;
    const row = rowOf(scroller.current, key);
    const button = (act && row?.querySelector<HTMLElement>(`[data-act="${act}"] button`)) || mainButton(row);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });
  // A wish from before the list was there has passed.
  const granted = useRef(wish?.number ?? 0);
  useLayoutEffect(() => {
    if (!wish || wish.number === granted.current) return;
    granted.current = wish.number;
    const at = items.findIndex((item) => keyOf(item) === wish.key);
    if (at >= 0) goTo(at, wish.act);
  });

  const { first, last } = visibleRange(view.top, view.height, height, items.length);
  const drawn = items.slice(first, last).map((item, index) => ({ item, index: first + index }));
  const kept = focused === null ? -1 : items.findIndex((item) => keyOf(item) === focused);
  const keptItem = items[kept];
  if (keptItem !== undefined && kept < first) drawn.unshift({ item: keptItem, index: kept });
  if (keptItem !== undefined && kept >= last) drawn.push({ item: keptItem, index: kept });

  function goTo(index: number, act: string | null): void {
    const item = items[index];
    if (item === undefined || !scroller.current) return;
    wanted.current = { key: keyOf(item), act };
    scroller.current.scrollTop = scrollTopFor(index, scroller.current.scrollTop, view.height, height);
    setFocused(keyOf(item));
    // The row may have been the kept one already, and nothing is drawn anew.
    setTurn((turn) => turn + 1);
  }

  function step(event: TargetedKeyboardEvent<HTMLElement>, index: number): void {
    const by = STEPS[event.key];
    if (by === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // Down a column of like buttons: the next row's same one.
    const act = event.target.closest<HTMLElement>('[data-act]')?.dataset.act ?? null;
    goTo(Math.max(0, Math.min(items.length - 1, index + by)), act);
  }

  return (
    <div class="panel-list" ref={scroller} data-narrow={isNarrow || undefined}>
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
