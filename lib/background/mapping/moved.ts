import type { AccountMapping, MappingChange, ServiceMapping } from '@/lib/model/records';

/** Ids of records that are replaced -> ids of those that stand for them now. */
type Successors = ReadonlyMap<string, string>;

/** The mapping with the records that stand now; the same object when it concerns none that was replaced. */
export function movedAccount<T extends AccountMapping | null>(mapping: T, companyFor: Successors): T {
  if (!mapping?.companies.some(({ companyId }) => companyFor.has(companyId))) return mapping;
  const companies = mapping.companies.map((one) => ({
    ...one,
    companyId: companyFor.get(one.companyId) ?? one.companyId,
  }));
  return { ...mapping, companies };
}

export function movedService<T extends ServiceMapping | null>(mapping: T, productFor: Successors): T {
  if (!mapping?.feeds.some(({ productId }) => productFor.has(productId))) return mapping;
  const feeds = mapping.feeds.map((feed) => ({
    ...feed,
    productId: productFor.get(feed.productId) ?? feed.productId,
  }));
  return { ...mapping, feeds };
}

/** What is undone or redone later must not lead to a record that is gone. */
export const movedChange = (
  change: MappingChange,
  companyFor: Successors,
  productFor: Successors,
): MappingChange => ({
  ...change,
  accounts: change.accounts.map(({ id, before, after }) => ({
    id,
    before: movedAccount(before, companyFor),
    after: movedAccount(after, companyFor),
  })),
  services: change.services.map(({ id, before, after }) => ({
    id,
    before: movedService(before, productFor),
    after: movedService(after, productFor),
  })),
});
