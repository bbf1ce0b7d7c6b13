import type { ServiceMapping } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { accountState, alive } from '../mapping/state';
import { byId } from '../mapping/world';
import { SYSTEM } from '../psa-system';
import type { AccountEntry, MappingFile, ServiceEntry } from './file';

export const psaSystemOf = async (store: Store): Promise<string | null> =>
  (await store.settings.get<string>(SYSTEM)) ?? null;

/** The live mappings with the names that their records have now, or had when they were last known. */
export async function gatherMappings(store: Store): Promise<Omit<MappingFile, 'unread' | 'layouts'>> {
  const [psaSystem, accounts, services, companies, products, accountMappings, serviceMappings] =
    await Promise.all([
      psaSystemOf(store),
      store.vendorAccounts.all().then(byId),
      store.vendorServices.all().then(byId),
      store.companies.all().then(byId),
      store.products.all().then(byId),
      store.accountMappings.all(),
      store.serviceMappings.all(),
    ]);
  return {
    accounts: accountMappings.flatMap((mapping): AccountEntry[] => {
      if (accountState(mapping) === 'unmapped') return [];
      const account = accounts.get(mapping.id);
      return [
        {
          id: mapping.id,
          name: account?.name ?? mapping.accountName,
          city: account?.city ?? '',
          state: account?.state ?? '',
          companies: mapping.companies.map(({ companyId, name, share }) => {
            const company = companies.get(companyId);
            return {
              id: companyId,
              name: company?.name ?? name,
              identifier: company?.identifier ?? '',
              share,
            };
          }),
          excluded: mapping.excluded,
          psaSystem,
        },
      ];
    }),
    services: serviceMappings.flatMap((mapping): ServiceEntry[] => {
      if (!alive(mapping) || saysNothing(mapping)) return [];
      const service = services.get(mapping.id);
      return [
        {
          id: mapping.id,
          productName: service?.productName ?? '',
          servicePlan: service?.servicePlan ?? '',
          unit: service?.unit ?? '',
          basis: mapping.basis,
          feeds: mapping.feeds.map(({ productId, name, share, rule }) => {
            const identifier = products.get(productId)?.identifier ?? name;
            return { id: productId, name: identifier, identifier, share, rule };
          }),
          excluded: mapping.excluded,
          psaSystem,
        },
      ];
    }),
  };
}

/** Neither linked nor excluded, and of the usual basis. */
const saysNothing = ({ feeds, excluded, basis }: ServiceMapping): boolean =>
  feeds.length === 0 && excluded === null && basis === 'used';
