import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';

export type StateFilter = 'all' | 'unmapped' | 'mapped' | 'excluded';
export const STATE_FILTERS: readonly StateFilter[] = ['all', 'unmapped', 'mapped', 'excluded'];

type Item = VendorAccountItem | VendorServiceItem;

/** An item with what a search looks at, made once per overview so that a keystroke costs no normalisation. */
export interface Indexed<T> {
  item: T;
  text: string;
}

/**
 * The state filter as it was pressed. `held`: the items it showed at that moment; they stay in view when their
 * state changes under it, so that a row just mapped does not vanish under the hand.
 */
export interface Choice {
  state: StateFilter;
  held: ReadonlySet<string>;
}

const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const textsOf = (item: Item): string[] =>
  'productName' in item
    ? [
        item.productName,
        item.servicePlan,
        item.unit,
        ...item.feeds.flatMap((feed) => [feed.identifier ?? '', feed.description]),
      ]
    : [item.name, item.city, item.state, item.distinction, ...item.companies.map(({ name }) => name ?? '')];

const nameOf = (item: Item): string =>
  'productName' in item ? `${item.productName} ${item.servicePlan}` : `${item.name} ${item.city}`;

/** All items by name, ready to be searched. */
export const indexed = <T extends Item>(items: readonly T[]): Indexed<T>[] =>
  items
    .map((item) => ({ item, name: nameOf(item), text: searchForm(textsOf(item).join(' ')) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name));

export const choose = (items: readonly Item[], state: StateFilter): Choice => ({
  state,
  held: new Set(items.filter((item) => item.mapping === state).map((item) => item.id)),
});

/** What a list opens on: the work to do, or everything when there is none. */
export const firstChoice = (items: readonly Item[]): Choice =>
  choose(items, items.some((item) => item.mapping === 'unmapped') ? 'unmapped' : 'all');

/** Items of the choice that contain every word of the query, in the order of the index. */
export function filtered<T extends Item>(index: readonly Indexed<T>[], choice: Choice, query: string): T[] {
  const words = searchForm(query).split(' ').filter(Boolean);
  const { state, held } = choice;
  return index
    .filter(({ item }) => state === 'all' || item.mapping === state || held.has(item.id))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ item }) => item);
}

export function counts(items: readonly Item[]): Record<StateFilter, number> {
  const result = { all: items.length, unmapped: 0, mapped: 0, excluded: 0 };
  for (const item of items) result[item.mapping] += 1;
  return result;
}
