import { useMemo, useState } from 'preact/hooks';
import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { type Choice, choose, counts, filtered, firstChoice, indexed, type StateFilter } from './filter';

export interface ListState<T> {
  shown: T[];
  /** What the query would find without the state filter. */
  inAll: number;
  query: string;
  setQuery: (query: string) => void;
  state: StateFilter;
  setState: (state: StateFilter) => void;
  counts: Record<StateFilter, number>;
}

const EVERYTHING: Choice = { state: 'all', held: new Set() };

/** Search and state filter of a list. It opens on what is to map, once there is anything, and then stays put. */
export function useList<T extends VendorAccountItem | VendorServiceItem>(items: readonly T[]): ListState<T> {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const index = useMemo(() => indexed(items), [items]);
  const numbers = useMemo(() => counts(items), [items]);
  const first = chosen === null && items.length > 0 ? firstChoice(items) : null;
  if (first) setChosen(first);
  const choice = chosen ?? first ?? EVERYTHING;
  const shown = useMemo(() => filtered(index, choice, query), [index, choice, query]);
  return {
    shown,
    inAll: shown.length > 0 ? shown.length : filtered(index, EVERYTHING, query).length,
    query,
    setQuery,
    state: choice.state,
    setState: (state) => setChosen(choose(items, state)),
    counts: numbers,
  };
}
