import { useMemo, useState } from 'preact/hooks';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { createFinder, type Found } from '../find/finder';
import { placeWords } from '../words';
import {
  type AccountFilter,
  type AccountSort,
  belongs,
  byName,
  type Choice,
  choose,
  countsOf,
  type Decisions,
  firstChoice,
  sorted,
} from './account-filter';

export type FoundAccount = Found<VendorAccountItem>;

export interface AccountList {
  shown: readonly FoundAccount[];
  /** What the query finds without the filter. */
  inAll: number;
  query: string;
  setQuery: (query: string) => void;
  filter: AccountFilter;
  setFilter: (filter: AccountFilter) => void;
  sort: AccountSort;
  setSort: (sort: AccountSort) => void;
  counts: Record<AccountFilter, number>;
}

const EVERYTHING: Choice = { filter: 'all', held: new Set() };

/** Texts that are searched; the row draws the highlights of the first two. */
export const accountTexts = (item: VendorAccountItem): string[] => [
  item.name,
  placeWords(item),
  item.companies.map(({ name }) => name ?? '').join(' '),
];

/** Search, filter and sort of the vendor accounts. A search ranks its outcomes; without one the sort holds. */
export function useAccountList(items: readonly VendorAccountItem[], decisions: Decisions): AccountList {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<AccountSort>('name');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const first = chosen === null && items.length > 0 ? firstChoice(items, decisions) : null;
  if (first) setChosen(first);
  const { filter, held } = chosen ?? first ?? EVERYTHING;

  const named = useMemo(() => byName(items), [items]);
  const ordered = useMemo(() => sorted(named, sort, decisions), [named, sort, decisions]);
  const finder = useMemo(() => createFinder(ordered, accountTexts), [ordered]);
  const found = useMemo(() => finder.find(query), [finder, query]);
  const shown = useMemo(
    () => found.filter(({ item }) => belongs(item, filter, decisions) || held.has(item.id)),
    [found, filter, held, decisions],
  );
  const counts = useMemo(() => countsOf(items, decisions), [items, decisions]);
  return {
    shown,
    inAll: found.length,
    query,
    setQuery,
    filter,
    setFilter: (next) => setChosen(choose(items, next, decisions)),
    sort,
    setSort,
    counts,
  };
}
