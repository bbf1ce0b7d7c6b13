import type { VendorAccount } from '@/lib/model/records';
import type { Changes, Store } from '@/lib/store/contract';
import { createJoiner, NAME_PREFIX, nameAccountId } from './join';
import { ambiguousAccount, PREFIX, stampedProblems } from './problems';
import { byId } from './stamps';

/**
 * Joins the names of every kept report anew, after the customer list or a person's answer changed. An account
 * known by name only that turned out to be a customer gives its rows and its mapping to it, in one transaction.
 */
export const rejoin = async (store: Store, at: number): Promise<void> =>
  store.commit(await rejoinChanges(store, at));

export async function rejoinChanges(store: Store, at: number): Promise<Changes> {
  const [accounts, answers, rows, problems, mappings] = await Promise.all([
    store.vendorAccounts.all(),
    store.accountJoins.all(),
    store.usage.joins(),
    store.problems.all(),
    store.accountMappings.all(),
  ]);
  const join = createJoiner(accounts, answers);
  const [account, problem] = [byId(accounts), byId(problems)];
  const named = new Map<string, VendorAccount>();
  const joins = new Map<string, string | null>();
  const ambiguous = new Map<string, ReturnType<typeof ambiguousAccount>>();

  for (const row of rows) {
    const joined = join(row.reportKey);
    const accountId = joined.kind === 'ambiguous' ? null : joined.accountId;
    if (row.accountId !== accountId) joins.set(row.reportKey, accountId);
    if (joined.kind === 'ambiguous')
      ambiguous.set(row.reportKey, ambiguousAccount(row.reportKey, row, joined.candidates));
    if (joined.kind === 'name' && !account(joined.accountId))
      named.set(joined.accountId, nameAccount(row.reportKey, row, at));
  }
  // Also a mapping that was made while its account was moved, and now is that of nobody.
  const names = new Set([
    ...accounts.filter((known) => known.customerId === null).map(({ id }) => id),
    ...mappings.filter(({ id, deletedAt }) => deletedAt === null && isName(id)).map(({ id }) => id),
  ]);
  const moves = [...names].flatMap((id) => {
    const joined = join(id.slice(NAME_PREFIX.length));
    return joined.kind === 'customer' ? [{ from: id, to: joined.accountId, at }] : [];
  });
  const now = stampedProblems([...ambiguous.values()], at).map((made) => {
    const before = problem(made.id);
    return before && before.sentence === made.sentence && sameIds(before, made) ? before : made;
  });
  return {
    put: { vendorAccounts: [...named.values()] },
    joins: [...joins].map(([reportKey, accountId]) => ({ reportKey, accountId })),
    moves,
    problems: [{ prefix: PREFIX.ambiguous, problems: now }],
  };
}

/** The account of names that nobody in the customer list has. */
export const nameAccount = (
  key: string,
  { customer, city, state }: { customer: string; city: string; state: string },
  at: number,
): VendorAccount => ({
  id: nameAccountId(key),
  customerId: null,
  name: customer,
  city,
  state,
  postalCode: '',
  country: '',
  emailDomains: [],
  firstSeenAt: at,
  updatedAt: at,
  updatedBy: 'sync',
});

const isName = (id: string): boolean => id.startsWith(NAME_PREFIX);

const sameIds = (a: { candidateAccountIds: string[] }, b: { candidateAccountIds: string[] }): boolean =>
  a.candidateAccountIds.join() === b.candidateAccountIds.join();
