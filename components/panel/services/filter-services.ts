import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { compare, ZERO } from '@/lib/model/decimal';
import { countOf } from '@/lib/reconcile/counted';
import { serviceName } from './words';

export type ServiceFilter = 'all' | 'unmapped' | 'mapped' | 'excluded' | 'trial' | 'new';
export type ServiceSort = 'name' | 'seats';

export const SERVICE_FILTERS: Record<ServiceFilter, string> = {
  all: 'All',
  unmapped: 'To map',
  mapped: 'Mapped',
  excluded: 'Excluded',
  trial: 'Trial or NFR',
  new: 'New',
};

export const SERVICE_SORTS: Record<ServiceSort, string> = { name: 'By name', seats: 'By seats' };

const FITS: Record<ServiceFilter, (item: VendorServiceItem) => boolean> = {
  all: () => true,
  unmapped: ({ mapping }) => mapping === 'unmapped',
  mapped: ({ mapping }) => mapping === 'mapped',
  excluded: ({ mapping }) => mapping === 'excluded',
  trial: ({ trialOrNotForResale }) => trialOrNotForResale,
  new: ({ isNew }) => isNew,
};

export const fitting = (items: readonly VendorServiceItem[], filter: ServiceFilter): VendorServiceItem[] =>
  items.filter(FITS[filter]);

/** The filters that would show something, with how much; what is pressed stays. */
export function filterCounts(
  items: readonly VendorServiceItem[],
  pressed: ServiceFilter,
): { key: ServiceFilter; label: string; count: number }[] {
  return (Object.keys(SERVICE_FILTERS) as ServiceFilter[])
    .map((key) => ({ key, label: SERVICE_FILTERS[key], count: fitting(items, key).length }))
    .filter(({ key, count }) => count > 0 || key === pressed || (key !== 'trial' && key !== 'new'));
}

const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const seats = (item: VendorServiceItem) => countOf(item, item.basis)?.quantity ?? ZERO;

/** By name, or the one with the most seats first. */
export const sorted = (items: readonly VendorServiceItem[], sort: ServiceSort): VendorServiceItem[] =>
  [...items].sort(
    (a, b) =>
      (sort === 'seats' ? compare(seats(b), seats(a)) : 0) || BY_NAME.compare(serviceName(a), serviceName(b)),
  );
