import type { Decision } from '@/lib/matching/contract';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { compare } from '@/lib/model/decimal';

export const ACCOUNT_FILTERS = ['all', 'unmapped', 'suggested', 'mapped', 'excluded', 'new'] as const;
export type AccountFilter = (typeof ACCOUNT_FILTERS)[number];

export const FILTER_WORDS: Record<AccountFilter, string> = {
  all: 'All',
  unmapped: 'To map',
  suggested: 'Suggested',
  mapped: 'Mapped',
  excluded: 'Excluded',
  new: 'New',
};

export const ACCOUNT_SORTS = ['name', 'usage', 'certainty'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export type Decisions = ReadonlyMap<string, Decision>;

/**
 * The filter as it was pressed. `held`: what it showed at that moment; it stays in view when its state changes under
 * it, so that a row just mapped does not vanish under the hand.
 */
export interface Choice {
  filter: AccountFilter;
  held: ReadonlySet<string>;
}

/** To map, and the matcher has somebody. */
export const isSuggested = ({ id, mapping }: VendorAccountItem, decisions: Decisions): boolean =>
  mapping === 'unmapped' && (decisions.get(id)?.candidates.length ?? 0) > 0;

export function belongs(item: VendorAccountItem, filter: AccountFilter, decisions: Decisions): boolean {
  if (filter === 'all') return true;
  if (filter === 'new') return item.isNew;
  return filter === 'suggested' ? isSuggested(item, decisions) : item.mapping === filter;
}

export const choose = (
  items: readonly VendorAccountItem[],
  filter: AccountFilter,
  decisions: Decisions,
): Choice => ({
  filter,
  held: new Set(items.filter((item) => belongs(item, filter, decisions)).map(({ id }) => id)),
});

/** What the list opens on: the work to do, or everything when there is none. */
export const firstChoice = (items: readonly VendorAccountItem[], decisions: Decisions): Choice =>
  choose(items, items.some(({ mapping }) => mapping === 'unmapped') ? 'unmapped' : 'all', decisions);

export function countsOf(
  items: readonly VendorAccountItem[],
  decisions: Decisions,
): Record<AccountFilter, number> {
  const counts = { unmapped: 0, suggested: 0, mapped: 0, excluded: 0, new: 0, all: items.length };
  for (const item of items) {
    counts[item.mapping] += 1;
    if (item.isNew) counts.new += 1;
    if (isSuggested(item, decisions)) counts.suggested += 1;
  }
  return counts;
}

const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export const byName = (items: readonly VendorAccountItem[]): VendorAccountItem[] =>
  items
    .map((item) => ({ item, name: `${item.name} ${item.city}` }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name))
    .map(({ item }) => item);

/** `items` by name already; what has no figure stands last. */
export function sorted(
  items: readonly VendorAccountItem[],
  sort: AccountSort,
  decisions: Decisions,
): readonly VendorAccountItem[] {
  if (sort === 'name') return items;
  if (sort === 'usage')
    return items.toSorted((a, b) => {
      if (a.used === null || b.used === null) return Number(a.used === null) - Number(b.used === null);
      return compare(b.used, a.used);
    });
  const score = ({ id }: VendorAccountItem): number => decisions.get(id)?.candidates[0]?.score ?? -1;
  return items.toSorted((a, b) => score(b) - score(a));
}
