import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';

export type StateFilter = 'all' | 'unmapped' | 'mapped' | 'excluded';
export const STATE_FILTERS: readonly StateFilter[] = ['all', 'unmapped', 'mapped', 'excluded'];

type Item = VendorAccountItem | VendorServiceItem;

const textsOf = (item: Item): string[] =>
  'productName' in item
    ? [
        item.productName,
        item.servicePlan,
        item.unit,
        ...item.products.flatMap((p) => [p.identifier, p.description]),
      ]
    : [item.name, item.city, item.state, item.company?.name ?? ''];

const nameOf = (item: Item): string =>
  'productName' in item ? `${item.productName} ${item.servicePlan}` : `${item.name} ${item.city}`;

/** Items in the wanted state that contain every word of the query, by name. */
export function filtered<T extends Item>(items: readonly T[], state: StateFilter, query: string): T[] {
  const words = searchForm(query).split(' ').filter(Boolean);
  return items
    .filter((item) => state === 'all' || item.mapping === state)
    .filter((item) => {
      const text = searchForm(textsOf(item).join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { sensitivity: 'base', numeric: true }));
}

export function counts(items: readonly Item[]): Record<StateFilter, number> {
  const result = { all: items.length, unmapped: 0, mapped: 0, excluded: 0 };
  for (const item of items) result[item.mapping] += 1;
  return result;
}
