import { useMemo, useState } from 'preact/hooks';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';
import { filterCounts, fitting, type ServiceFilter, type ServiceSort, sorted } from './filter-services';

export interface ServicesList {
  shown: VendorServiceItem[];
  /** What the search would find under no filter. */
  inAll: number;
  query: string;
  setQuery: (query: string) => void;
  filter: ServiceFilter;
  setFilter: (filter: ServiceFilter) => void;
  sort: ServiceSort;
  setSort: (sort: ServiceSort) => void;
  counts: ReturnType<typeof filterCounts>;
}

/** A filter as it was pressed. What it showed then stays in view, so that a row just mapped does not vanish. */
interface Pressed {
  filter: ServiceFilter;
  held: ReadonlySet<string>;
}

const press = (items: readonly VendorServiceItem[], filter: ServiceFilter): Pressed => ({
  filter,
  held: new Set(fitting(items, filter).map(({ id }) => id)),
});

/** The work to do, or everything when there is none. */
const firstOf = (items: readonly VendorServiceItem[]): Pressed =>
  press(items, items.some(({ mapping }) => mapping === 'unmapped') ? 'unmapped' : 'all');

const textOf = (item: VendorServiceItem): string =>
  searchForm(
    [
      item.productName,
      item.servicePlan,
      item.unit,
      ...item.feeds.flatMap(({ identifier, description }) => [identifier ?? '', description]),
    ].join(' '),
  );

/** Search, filter and order of the vendor services. It opens on what is to map, and then stays put. */
export function useServices(items: readonly VendorServiceItem[]): ServicesList {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<ServiceSort>('name');
  const [chosen, setPressed] = useState<Pressed | null>(null);
  const pressed = chosen ?? firstOf(items);
  if (chosen === null && items.length > 0) setPressed(pressed);
  const found = useMemo(() => {
    const words = searchForm(query).split(' ').filter(Boolean);
    return sorted(items, sort).filter((item) => {
      const text = textOf(item);
      return words.every((word) => text.includes(word));
    });
  }, [items, sort, query]);
  const fits = useMemo(() => new Set(fitting(items, pressed.filter).map(({ id }) => id)), [items, pressed]);
  return {
    shown: found.filter(({ id }) => fits.has(id) || pressed.held.has(id)),
    inAll: found.length,
    query,
    setQuery,
    filter: pressed.filter,
    setFilter: (filter) => setPressed(press(items, filter)),
    sort,
    setSort,
    counts: filterCounts(items, pressed.filter),
  };
}
