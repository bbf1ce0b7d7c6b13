import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { FindingItem } from '@/lib/messaging/protocol';
import { FindingRow } from './finding-row';

interface Drawn {
  item: FindingItem;
  isSelected: boolean;
  wanted: readonly string[];
  cells: VNode;
}

/** The cells of rows that say the same as when they were drawn last: Preact passes over what is the same node. */
export function useCells() {
  const last = useRef(new Map<string, Drawn>());
  return (item: FindingItem, isSelected: boolean, wanted: readonly string[]): VNode => {
    const before = last.current.get(item.id);
    if (before?.item === item && before.isSelected === isSelected && before.wanted === wanted)
      return before.cells;
    const cells = <FindingRow item={item} isSelected={isSelected} wanted={wanted} />;
    // Some screens of rows, not all that were ever scrolled past.
    if (last.current.size > 400) last.current.clear();
    last.current.set(item.id, { item, isSelected, wanted, cells });
    return cells;
  };
}
