import { useMemo, useRef, useState } from 'preact/hooks';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import type { Found } from '../find/finder';
import { useFinder } from '../find/use-finder';
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

/**
 * Search, filter and sort of the vendor accounts. A search ranks its outcomes; without one the sort holds.
 * `mark`: another one when a name or place is.
 */
export function useAccountList(
  items: readonly VendorAccountItem[],
  mark: string,
  decisions: Decisions,
): AccountList {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<AccountSort>('name');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const first = chosen === null && items.length > 0 ? firstChoice(items, decisions) : null;
  if (first) setChosen(first);
  const { filter, held } = chosen ?? first ?? EVERYTHING;

  const named = useNamed(items, mark);
  const ranks = useRanks(sort, mark, decisions);
  const ordered = useMemo(() => sorted(named, sort, ranks), [named, sort, ranks]);
  const finder = useFinder(ordered, accountTexts);
  const found = useMemo(() => finder.find(query), [finder, query]);
  const shown = useMemo(
    () => found.filter(({ item }) => belongs(item, filter, decisions) || held.has(item.id)),
    [found, filter, held, decisions],
  );
  const counts = useMemo(() => countsOf(items, decisions), [items, decisions]);
  return useMemo(
    () => ({
      shown,
      inAll: found.length,
      query,
      setQuery,
      filter,
      setFilter: (next) => setChosen(choose(items, next, decisions)),
      sort,
      setSort,
      counts,
    }),
    [shown, found, query, filter, sort, counts, items, decisions],
  );
}

/**
 * The decisions that the order goes by: those of the moment at which it was chosen, or at which there were any. The
 * matcher is asked again after each mapping, and no row moves under the hand for it.
 */
function useRanks(sort: AccountSort, mark: string, decisions: Decisions): Decisions {
  const kept = useRef({ sort, mark, decisions });
  const { current } = kept;
  if (current.sort !== sort || current.mark !== mark || current.decisions.size === 0)
    kept.current = { sort, mark, decisions };
  return kept.current.decisions;
}

/** By name. A mapping changes no name, and 10,000 of them are not put in order again for it. */
function useNamed(items: readonly VendorAccountItem[], mark: string): readonly VendorAccountItem[] {
  const order = useRef<{ mark: string; ids: string[] } | null>(null);
  return useMemo(() => {
    if (order.current?.mark !== mark) order.current = { mark, ids: byName(items).map(({ id }) => id) };
    const byId = new Map(items.map((item) => [item.id, item]));
    return order.current.ids.flatMap((id) => byId.get(id) ?? []);
  }, [items, mark]);
}
