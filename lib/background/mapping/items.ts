import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { AccountMapping, UsageRow, VendorAccount, VendorService } from '@/lib/model/records';
import { accountState, alive, serviceState } from './state';
import type { MappingWorld } from './world';

/** A vendor account and a vendor service as the panel lists them. */
export function accountItem(
  world: MappingWorld,
  account: VendorAccount,
  distinction: string,
): Omit<VendorAccountItem, 'isNew'> {
  const mapping = alive(world.accountMappings.get(account.id));
  const rows = world.rowsOfAccount.get(account.id) ?? [];
  const { id, name, city, state, postalCode, country, emailDomains } = account;
  const itsState = accountState(mapping);
  return {
    id,
    name,
    city,
    state,
    postalCode,
    country,
    emailDomains,
    distinction,
    inReport: rows.length > 0,
    mapping: itsState,
    companies: (mapping?.companies ?? []).map(({ companyId, share }) => ({
      id: companyId,
      name: world.companies.get(companyId)?.name ?? null,
      share,
    })),
    excludedReason: mapping?.excluded ?? null,
    matchedBy: mapping && itsState === 'mapped' ? matchedBy(mapping) : null,
    used: total(rows, 'used'),
    usedByService: [...Map.groupBy(rows, (row) => row.serviceId).values()].flatMap(
      (ofService) => total(ofService, 'used') ?? [],
    ),
  };
}

function matchedBy({ updatedBy }: AccountMapping): VendorAccountItem['matchedBy'] {
  return updatedBy === 'equal name' || updatedBy === 'suggestion' || updatedBy === 'import'
    ? updatedBy
    : 'user';
}

export function serviceItem(world: MappingWorld, service: VendorService): Omit<VendorServiceItem, 'isNew'> {
  const mapping = alive(world.serviceMappings.get(service.id));
  const state = serviceState(mapping, service.trialOrNotForResale);
  const rows = world.rowsOfService.get(service.id) ?? [];
  const { id, productName, servicePlan, unit, trialOrNotForResale } = service;
  return {
    id,
    productName,
    servicePlan,
    unit,
    trialOrNotForResale,
    mapping: state,
    feeds: (mapping?.feeds ?? []).map(({ productId, share, rule }) => {
      const product = world.products.get(productId);
      return {
        productId,
        identifier: product?.identifier ?? null,
        description: product?.description ?? '',
        share,
        rule,
      };
    }),
    excludedReason: mapping?.excluded ?? (state === 'excluded' ? 'trial or not for resale' : null),
    // Also of one that is unlinked: it holds when it is linked again.
    basis: world.serviceMappings.get(service.id)?.basis ?? 'used',
    used: total(rows, 'used'),
    provisioned: total(rows, 'provisioned'),
    accounts: new Set(rows.flatMap((row) => row.accountId ?? [])).size,
  };
}

function total(rows: readonly UsageRow[], basis: 'used' | 'provisioned'): Decimal | null {
  const reported = rows.flatMap((row) => row[basis] ?? []);
  return reported.length === 0 ? null : sum(reported);
}
