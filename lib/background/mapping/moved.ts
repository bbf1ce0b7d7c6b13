import type { AccountMapping, MappingChange, ServiceMapping, Share } from '@/lib/model/records';
import { withoutShare } from '@/lib/model/split';

/** Ids of records that are replaced -> ids of those that stand for them now. */
type Successors = ReadonlyMap<string, string>;

/** The mapping with the records that stand now; the same object when it concerns none that was replaced. */
export function movedAccount<T extends AccountMapping | null>(mapping: T, companyFor: Successors): T {
  if (!mapping?.companies.some(({ companyId }) => companyFor.has(companyId))) return mapping;
  const companies = mapping.companies.map((one) => ({
    ...one,
    companyId: companyFor.get(one.companyId) ?? one.companyId,
  }));
  return { ...mapping, companies: withoutTwins(companies, ({ companyId }) => companyId) };
}

export function movedService<T extends ServiceMapping | null>(mapping: T, productFor: Successors): T {
  if (!mapping?.feeds.some(({ productId }) => productFor.has(productId))) return mapping;
  const feeds = mapping.feeds.map((feed) => ({
    ...feed,
    productId: productFor.get(feed.productId) ?? feed.productId,
  }));
  return { ...mapping, feeds: withoutTwins(feeds, ({ productId }) => productId) };
}

/** A split between a record and the one that stands for it now is no split: the first takes part, the rest adds up. */
function withoutTwins<T extends { share: Share }>(targets: readonly T[], idOf: (target: T) => string): T[] {
  const first = new Map(targets.toReversed().map((target) => [idOf(target), target]));
  const isTwin = (target: T): boolean => first.get(idOf(target)) !== target;
  return targets.some(isTwin) ? withoutShare(targets, isTwin) : [...targets];
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
