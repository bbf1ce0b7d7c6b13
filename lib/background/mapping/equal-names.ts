import { isElsewhere } from '@/lib/matching/elsewhere';
import { matchEqualNames } from '@/lib/matching/equal-names';
import type { Context } from '../context';
import { inTurn } from '../in-turn';
import { byId } from './world';

/**
 * Links accounts and companies of equal names, unless their places say that they are two firms; whatever a person has
 * decided, or undone, stays.
 */
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
  const account = byId(accounts);
  const company = byId(companies);
  const pairs = matchEqualNames(accounts, companies).filter(({ left, right }) => {
    const [mine, theirs] = [account.get(left), company.get(right)];
    if (decided.has(left) || inactive.has(right) || !mine || !theirs) return false;
    return !isElsewhere({ ...mine, domains: mine.emailDomains }, { ...theirs, domains: [theirs.website] });
  });
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
