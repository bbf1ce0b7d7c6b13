import type { DriftItem } from '@/lib/messaging/protocol';
import { equalForm } from '@/lib/model/names';
import type { AccountMapping, ServiceMapping, VendorService } from '@/lib/model/records';
import { serviceName } from './services';
import { accountState, alive, serviceState } from './state';
import type { MappingWorld } from './world';

/** Which lists of the PSA were once read to their end. */
interface Read {
  companies: boolean;
  products: boolean;
}

/**
 * Mapped records that are not what they were when they were mapped (product.md, "mapping drift"): renamed on either
 * side, gone, or a service that the report calls otherwise now. Mappings hold by id meanwhile.
 */
export function driftsOf(world: MappingWorld, read: Read): DriftItem[] {
  return [
    ...world.accounts.flatMap((account) => {
      const mapping = alive(world.accountMappings.get(account.id));
      return mapping && accountState(mapping) === 'mapped'
        ? ofAccount(world, read, mapping, account.name)
        : [];
    }),
    ...world.services.flatMap((service) => {
      const mapping = alive(world.serviceMappings.get(service.id));
      const isMapped = serviceState(mapping, service.trialOrNotForResale) === 'mapped';
      return mapping && isMapped ? ofService(world, read, mapping, service) : [];
    }),
  ];
}

function ofAccount(world: MappingWorld, read: Read, mapping: AccountMapping, name: string): DriftItem[] {
  const concerns = { accountId: mapping.id, serviceId: null };
  const renamed: DriftItem[] = isRenamed(mapping.accountName, name)
    ? [
        {
          id: driftId('account', mapping.id),
          kind: 'renamed',
          what: 'vendor account',
          ...concerns,
          before: mapping.accountName,
          now: name,
          sentence: `The vendor account ${mapping.accountName} is called ${name} now.`,
        },
      ]
    : [];
  const ofCompanies = mapping.companies.flatMap(({ companyId, name: before }): DriftItem[] => {
    const company = world.companies.get(companyId);
    const id = driftId('company', mapping.id, companyId);
    if (company ? company.inactive : read.companies) {
      const called = before || company?.name || 'A company';
      const how = company ? 'is not active any more' : 'is not in the PSA any more';
      const sentence = `${called} ${how}; ${name} is mapped to it.`;
      return [{ id, kind: 'gone', what: 'company', ...concerns, before: called, now: null, sentence }];
    }
    if (!company || !isRenamed(before, company.name)) return [];
    const sentence = `The company ${before} is called ${company.name} now; ${name} is mapped to it.`;
    return [{ id, kind: 'renamed', what: 'company', ...concerns, before, now: company.name, sentence }];
  });
  return [...renamed, ...ofCompanies];
}

function ofService(
  world: MappingWorld,
  read: Read,
  mapping: ServiceMapping,
  service: VendorService,
): DriftItem[] {
  const concerns = { accountId: null, serviceId: mapping.id };
  const name = serviceName(service);
  const successor = successorOf(world, service);
  const renamed: DriftItem[] = successor
    ? [
        {
          id: driftId('service', service.id, successor.id),
          kind: 'renamed service',
          what: 'vendor service',
          ...concerns,
          before: name,
          now: serviceName(successor),
          sentence: `The report calls ${name} ${serviceName(successor)} now: the same plan, another name.`,
        },
      ]
    : [];
  const ofProducts = mapping.feeds.flatMap(({ productId, name: before }): DriftItem[] => {
    const product = world.products.get(productId);
    const id = driftId('product', mapping.id, productId);
    if (product ? product.inactive : read.products) {
      const called = before || product?.identifier || 'A product';
      const how = product ? 'is not active any more' : 'is not in the PSA any more';
      const sentence = `${called} ${how}; ${name} is mapped to it.`;
      return [{ id, kind: 'gone', what: 'product', ...concerns, before: called, now: null, sentence }];
    }
    if (!product || !isRenamed(before, product.identifier)) return [];
    const sentence = `The product ${before} is called ${product.identifier} now; ${name} is mapped to it.`;
    return [{ id, kind: 'renamed', what: 'product', ...concerns, before, now: product.identifier, sentence }];
  });
  return [...renamed, ...ofProducts];
}

/**
 * A service is its names (product.md, "Vendor service"), so that another name is another service. Where the report has
 * the old one no more, and one of the same plan and unit that nobody has decided on, it is the same under a new name.
 */
function successorOf(world: MappingWorld, service: VendorService): VendorService | null {
  if (!world.reported || service.servicePlanId === null || world.rowsOfService.has(service.id)) return null;
  const alike = world.services.filter(
    (other) =>
      other.id !== service.id &&
      other.servicePlanId === service.servicePlanId &&
      equalForm(other.unit) === equalForm(service.unit) &&
      world.rowsOfService.has(other.id) &&
      alive(world.serviceMappings.get(other.id)) === undefined,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The name as mapped is empty where it was not known. */
const isRenamed = (before: string, now: string): boolean =>
  before !== '' && equalForm(before) !== equalForm(now);

export const driftId = (...parts: string[]): string => JSON.stringify(parts);
