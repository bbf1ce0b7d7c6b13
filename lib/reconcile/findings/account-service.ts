import type { Decimal } from '@/lib/model/decimal';
import { findingId } from '@/lib/model/finding';
import type { FindingClass } from '@/lib/model/finding-classes';
import { accountState } from '@/lib/model/mapping-state';
import type { ServiceMapping, UsageRow, VendorService } from '@/lib/model/records';
import { serviceName } from '../service-count';
import { amountOf, rowSteps } from './amount';
import { type Found, findingOf } from './found';
import { type IndexedWorld, stateOfService } from './world';

/** What a mapped account has of a mapped service: both numbers reported, and something provisioned. */
export interface Seats {
  used: Decimal;
  provisioned: Decimal;
  service: VendorService;
  mapping: ServiceMapping;
}

/**
 * A finding for each mapped account and service of which `sentence` says something: once, however many companies share
 * the account. Where one number is not reported, as with services that are sold by credits and have no provisioned
 * number (lmpi.md 5), the two cannot be held against each other.
 */
export function ofSeats(
  world: IndexedWorld,
  kind: FindingClass,
  sentence: (seats: Seats) => string | null,
): Found[] {
  return world.accounts.flatMap((account) => {
    if (accountState(world.mappingOfAccount.get(account.id)) !== 'mapped') return [];
    const byService = Map.groupBy(world.rowsOfAccount.get(account.id) ?? [], (row) => row.serviceId);
    return [...byService].flatMap(([serviceId, rows]) => {
      const seats = seatsOf(world, serviceId, rows);
      const said = seats && sentence(seats);
      return seats && said ? [found(world, kind, account.id, seats, rows, said)] : [];
    });
  });
}

function seatsOf(world: IndexedWorld, serviceId: string, rows: readonly UsageRow[]): Seats | null {
  const service = world.services.get(serviceId);
  const mapping = world.mappingOfService.get(serviceId);
  if (!service || !mapping || stateOfService(world, service) !== 'mapped') return null;
  const { used, provisioned, isWhole } = amountOf(rows);
  if (!isWhole || used === null || provisioned === null) return null;
  return { used, provisioned, service, mapping };
}

function found(
  world: IndexedWorld,
  kind: FindingClass,
  accountId: string,
  { used, provisioned, service, mapping }: Seats,
  rows: readonly UsageRow[],
  sentence: string,
): Found {
  const companies = world.mappingOfAccount.get(accountId)?.companies ?? [];
  const company = companies.length === 1 ? companies[0] : undefined;
  const feed = mapping.feeds.length === 1 ? mapping.feeds[0] : undefined;
  return {
    finding: findingOf(world, {
      id: findingId(kind, accountId, service.id),
      class: kind,
      companyId: company?.companyId ?? null,
      companyName: company ? world.companies.get(company.companyId)?.name || company.name : '',
      productId: feed?.productId ?? null,
      productName: feed?.name ?? '',
      accountId,
      serviceId: service.id,
      subject: [world.accountById.get(accountId)?.name, serviceName(service)].filter(Boolean).join(', '),
      used,
      provisioned,
      unit: service.unit,
      sentence,
    }),
    why: () => rowSteps(world, rows),
  };
}
