import type {
  DriftItem,
  MappingOverview,
  VendorAccountItem,
  VendorServiceItem,
} from '@/lib/messaging/protocol';
import { serviceName } from '../services/words';

/** The records of the overview by their ids. */
export interface Known {
  accounts: ReadonlyMap<string, VendorAccountItem>;
  services: ReadonlyMap<string, VendorServiceItem>;
}

export const knownOf = ({ accounts, services }: MappingOverview): Known => ({
  accounts: new Map(accounts.map((item) => [item.id, item])),
  services: new Map(services.map((item) => [item.id, item])),
});

interface Concerned {
  accountId: string | null;
  serviceId: string | null;
}

/** Where a person can look at what a warning or a drift concerns. */
export function placesOf({ accountId, serviceId }: Concerned, { accounts, services }: Known) {
  const account = accountId === null ? undefined : accounts.get(accountId);
  const service = serviceId === null ? undefined : services.get(serviceId);
  return [
    account && { target: { accountId: account.id }, step: 'Accounts', name: account.name },
    service && { target: { serviceId: service.id }, step: 'Services', name: serviceName(service) },
  ].filter((place) => place !== undefined);
}

export type Unlink = { accountId: string } | { serviceId: string; productId: string };

/**
 * What unlinks a record that is gone; null where that would take more than the record. Of a split somebody has to say
 * who takes the share of the one that goes.
 */
export function unlinkOf(drift: DriftItem, { accounts, services }: Known): Unlink | null {
  const account = drift.accountId === null ? undefined : accounts.get(drift.accountId);
  if (account) return account.companies.length > 1 ? null : { accountId: account.id };
  const service = drift.serviceId === null ? undefined : services.get(drift.serviceId);
  const [first, ...others] = service?.feeds ?? [];
  if (!service || !first) return null;
  const gone = service.feeds.find(({ identifier }) => identifier === drift.before);
  const feed = gone ?? (others.length === 0 ? first : undefined);
  if (feed?.share.kind !== 'all') return null;
  return { serviceId: service.id, productId: feed.productId };
}
