import type { LearnedLayout } from '@/lib/model/learned';
import { equalForm } from '@/lib/model/names';
import type { AccountMapping, ServiceMapping, VendorAccount, VendorService } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { learnedGrids } from '../learned';
import { byId } from '../mapping/world';
import { psaSystemOf } from './gather';

/** A company or product, whichever it is. */
export interface Target {
  id: string;
  /** Of a product, its identifier. */
  name: string;
  identifier: string;
  inactive: boolean;
}
export interface Targets {
  byId: ReadonlyMap<string, Target>;
  byName: ReadonlyMap<string, Target[]>;
}

/** What an import is planned on, read once. */
export interface ImportWorld {
  psaSystem: string | null;
  accounts: ReadonlyMap<string, VendorAccount>;
  accountsByName: ReadonlyMap<string, VendorAccount[]>;
  services: ReadonlyMap<string, VendorService>;
  companies: Targets;
  products: Targets;
  accountMappings: ReadonlyMap<string, AccountMapping>;
  serviceMappings: ReadonlyMap<string, ServiceMapping>;
  /** By `learnedKey`. */
  layouts: ReadonlyMap<string, LearnedLayout>;
}

export async function importWorld(store: Store): Promise<ImportWorld> {
  const [psaSystem, accounts, services, companies, products, accountMappings, serviceMappings, learned] =
    await Promise.all([
      psaSystemOf(store),
      store.vendorAccounts.all(),
      store.vendorServices.all(),
      store.companies.all(),
      store.products.all(),
      store.accountMappings.all(),
      store.serviceMappings.all(),
      learnedGrids(store),
    ]);
  return {
    psaSystem,
    accounts: byId(accounts),
    accountsByName: Map.groupBy(accounts, ({ name }) => equalForm(name)),
    services: byId(services),
    companies: targets(companies),
    products: targets(products.map((product) => ({ ...product, name: product.identifier }))),
    accountMappings: byId(accountMappings),
    serviceMappings: byId(serviceMappings),
    layouts: new Map(learned.map(({ id, layout }) => [id, layout])),
  };
}

const targets = (records: readonly Target[]): Targets => ({
  byId: byId(records),
  byName: Map.groupBy(records, ({ name }) => equalForm(name)),
});
