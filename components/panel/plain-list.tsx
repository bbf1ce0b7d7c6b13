import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { mainButton, rowOf, useKeptFocus } from '@/components/shared/use-kept-focus';
import './list.css';

interface PlainListProps<T> {
  /** For screen readers. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ComponentChildren;
}

/** A list short enough to be drawn whole; its rows are as high as they need. */
export function PlainList<T>({ label, items, keyOf, children }: PlainListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, (key) => (key === null ? null : mainButton(rowOf(box.current, key))));
  return (
    <div class="panel-list" ref={box}>
      <ul class="panel-list-plain" aria-label={label}>
        {items.map((item) => (
          <li key={keyOf(item)} data-key={keyOf(item)}>
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
