import { matchEqualNames } from '@/lib/matching/equal-names';
import type { Context } from '../context';
import { inTurn } from '../in-turn';

/** Links accounts and companies of equal names; whatever a person has decided, or undone, stays. */
export const matchByEqualNames = (context: Pick<Context, 'store' | 'now'>): Promise<number> =>
  inTurn(context.store, () => matchNames(context));

async function matchNames({ store, now }: Pick<Context, 'store' | 'now'>): Promise<number> {
  const [accounts, companies, mappings] = await Promise.all([
    store.vendorAccounts.all(),
    store.companies.all(),
    store.accountMappings.all(),
  ]);
  const decided = new Set(mappings.map((mapping) => mapping.id));
  const nameOf = new Map([...accounts, ...companies].map(({ id, name }) => [id, name]));
  const inactive = new Set(companies.filter((company) => company.inactive).map((company) => company.id));
  const pairs = matchEqualNames(accounts, companies).filter(
    ({ left, right }) => !decided.has(left) && !inactive.has(right),
  );
  await store.accountMappings.put(
    ...pairs.map(({ left, right }) => ({
      id: left,
      accountName: nameOf.get(left) ?? '',
      companies: [{ companyId: right, name: nameOf.get(right) ?? '', share: { kind: 'all' as const } }],
      excluded: null,
      deletedAt: null,
      updatedAt: now(),
      updatedBy: 'equal name' as const,
    })),
  );
  return pairs.length;
}
