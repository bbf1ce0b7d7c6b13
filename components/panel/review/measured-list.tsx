import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { mainButton, rowOf, useKeptFocus } from '@/components/shared/use-kept-focus';
import { useViewport } from '../use-viewport';
import { rowsInView, scrollTopFor } from './offsets';
import { useHeights } from './use-heights';
import '../list.css';

interface MeasuredListProps<T> {
  /** For screen readers. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** A first guess of a row's height in px, in a list of this width in px. */
  guess: (item: T, width: number) => number;
  /** Another value scrolls to the top. */
  listKey: string;
  /** Takes the focus when a row that had it is gone and there is no other. */
  orElse: () => HTMLElement | null;
  children: (item: T) => ComponentChildren;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
/** A row without a button takes the focus itself. */
const focusOf = (row: Element | null): HTMLElement | null =>
  mainButton(row) ?? (row instanceof HTMLElement ? row : null);

/** A list of rows of different heights, of which those in view are drawn, and the one that has the focus. */
export function MeasuredList<T>(props: MeasuredListProps<T>) {
  const { label, items, keyOf, guess, listKey, orElse, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useViewport(scroller, listKey);
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const lastIndex = useRef(0);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const guessAt = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? 0 : guess(item, view.width);
    },
    [items, guess, view.width],
  );
  const offsets = useHeights(scroller, keys, guessAt, view);
  useKeptFocus(scroller, (key) => {
    const same = key === null ? null : rowOf(scroller.current, key);
    const next = keys[Math.min(lastIndex.current, keys.length - 1)];
    return focusOf(same ?? rowOf(scroller.current, next ?? '')) ?? orElse();
  });
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = rowOf(scroller.current, wanted.current);
    if (!row) return;
    wanted.current = null;
    focusOf(row)?.focus({ preventScroll: true });
  });

  const { first, last } = rowsInView(offsets, view.top, view.height);
  const drawn = items.slice(first, last).map((item, at) => ({ item, index: first + at }));
  const kept = focused === null ? -1 : keys.indexOf(focused);
  const keptItem = items[kept];
  if (keptItem !== undefined && kept < first) drawn.unshift({ item: keptItem, index: kept });
  if (keptItem !== undefined && kept >= last) drawn.push({ item: keptItem, index: kept });
  const topOf = (index: number): number => offsets[index] ?? 0;

  function step(event: TargetedKeyboardEvent<HTMLElement>, index: number): void {
    const by = STEPS[event.key];
    const { target } = event;
    const isOurs = target instanceof HTMLButtonElement || target === event.currentTarget;
    if (by === undefined || !isOurs || !scroller.current) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(items.length - 1, index + by));
    const key = keys[to];
    if (key === undefined) return;
    wanted.current = key;
    scroller.current.scrollTop = scrollTopFor(offsets, to, scroller.current.scrollTop, view.height);
    setFocused(key);
  }

  return (
    <div class="panel-list" ref={scroller}>
      <ul class="panel-list-space" aria-label={label} style={{ height: `${topOf(items.length)}px` }}>
        {drawn.map(({ item, index }) => (
          <li
            key={keys[index]}
            data-key={keys[index]}
            data-index={index}
            tabIndex={-1}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ top: `${topOf(index)}px` }}
            onFocusCapture={() => {
              lastIndex.current = index;
              setFocused(keys[index] ?? null);
            }}
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
