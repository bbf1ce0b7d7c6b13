import type { IDBPTransaction } from 'idb';
import { z } from 'zod';

/** As schema 2 knew them. */
const Stamped = z.looseObject({ id: z.string(), updatedAt: z.number() });
const AccountMapping2 = Stamped.extend({ companyId: z.string().nullable() });
const ServiceMapping2 = Stamped.extend({ productIds: z.array(z.string()) });

const NO_RULE = { allowance: '0', multiplier: '1', minimum: '0', roundUp: false };
const ALL = { kind: 'all' };

/**
 * Schema 3: an account's one company becomes a list with shares, a service's products become feeds with rules, both
 * with the names of today; and what was kept already was first seen when it was last written.
 */
export async function toShares(
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const store = (name: string) => transaction.objectStore(name);
  const accountNames = await namesIn(store('vendorAccounts'), 'name');
  const companyNames = await namesIn(store('companies'), 'name');
  const productNames = await namesIn(store('products'), 'identifier');
  for (const name of ['vendorAccounts', 'vendorServices']) {
    for (const record of z.array(Stamped).parse(await store(name).getAll()))
      await store(name).put({ ...record, firstSeenAt: record.updatedAt });
  }
  for (const mapping of z.array(AccountMapping2).parse(await store('accountMappings').getAll())) {
    const { companyId, ...rest } = mapping;
    const companies =
      companyId === null ? [] : [{ companyId, name: companyNames.get(companyId) ?? '', share: ALL }];
    await store('accountMappings').put({
      ...rest,
      accountName: accountNames.get(mapping.id) ?? '',
      companies,
    });
  }
  for (const mapping of z.array(ServiceMapping2).parse(await store('serviceMappings').getAll())) {
    const { productIds, ...rest } = mapping;
    const feeds = productIds.map((productId) => ({
      productId,
      name: productNames.get(productId) ?? '',
      share: ALL,
      rule: NO_RULE,
    }));
    await store('serviceMappings').put({ ...rest, feeds });
  }
}

async function namesIn(
  store: { getAll(): Promise<unknown[]> },
  field: 'name' | 'identifier',
): Promise<Map<string, string>> {
  const records = z.array(z.looseObject({ id: z.string() })).parse(await store.getAll());
  return new Map(records.map((record) => [record.id, String(record[field] ?? '')]));
}
