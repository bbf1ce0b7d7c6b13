import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { visibleRange } from './virtual';
import './virtual-list.css';

interface VirtualListProps<T> {
  /** For screen readers. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** px; every row is this high. */
  rowHeight: number;
  children: (item: T) => ComponentChildren;
}

/** Draws the rows in view; the row that has the focus is kept, so that the focus is never lost by scrolling. */
export function VirtualList<T>({ label, items, keyOf, rowHeight, children }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [focused, setFocused] = useState<string | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  const { first, last } = visibleRange(view.top, view.height, rowHeight, items.length);
  const drawn = items.slice(first, last).map((item, index) => ({ item, index: first + index }));
  const kept = focused === null ? -1 : items.findIndex((item) => keyOf(item) === focused);
  const keptItem = kept >= 0 && (kept < first || kept >= last) ? items[kept] : undefined;
  if (keptItem !== undefined) drawn.push({ item: keptItem, index: kept });

  return (
    <div class="panel-list" ref={scroller}>
      <ul class="panel-list-space" aria-label={label} style={{ height: `${items.length * rowHeight}px` }}>
        {drawn.map(({ item, index }) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
            onFocusCapture={() => setFocused(keyOf(item))}
            onBlurCapture={() => setFocused(null)}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
