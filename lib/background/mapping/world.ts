import type { Month } from '@/lib/model/calendar';
import type {
  AccountMapping,
  Company,
  Product,
  ServiceMapping,
  UsageRow,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';
import { type Context, figureMonth } from '../context';

type Reading = Pick<Context, 'store' | 'now'>;

/** What the mappings are about, read once. */
export interface MappingWorld {
  month: Month;
  /** Whether there is a published report of the month. */
  reported: boolean;
  accounts: VendorAccount[];
  services: VendorService[];
  companies: ReadonlyMap<string, Company>;
  products: ReadonlyMap<string, Product>;
  accountMappings: ReadonlyMap<string, AccountMapping>;
  serviceMappings: ReadonlyMap<string, ServiceMapping>;
  rowsOfAccount: ReadonlyMap<string, UsageRow[]>;
  rowsOfService: ReadonlyMap<string, UsageRow[]>;
}

export async function mappingWorld(context: Reading): Promise<MappingWorld> {
  const { store } = context;
  const month = await figureMonth(context);
  const [accounts, services, companies, products, accountMappings, serviceMappings, usage, report] =
    await Promise.all([
      store.vendorAccounts.all(),
      store.vendorServices.all(),
      store.companies.all(),
      store.products.all(),
      store.accountMappings.all(),
      store.serviceMappings.all(),
      store.usage.ofMonth(month),
      store.usage.report(month),
    ]);
  return {
    month,
    reported: report !== undefined,
    accounts,
    services,
    companies: byId(companies),
    products: byId(products),
    accountMappings: byId(accountMappings),
    serviceMappings: byId(serviceMappings),
    rowsOfAccount: Map.groupBy(usage, (row) => row.accountId ?? ''),
    rowsOfService: Map.groupBy(usage, (row) => row.serviceId),
  };
}

export const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));
