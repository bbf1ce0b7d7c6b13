import type { Input, Output } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { AccountMapping, BilledCompany } from '@/lib/model/records';
import { companiesFault } from '@/lib/model/split';
import type { Context } from '../context';
import { type Decision, decide, gone } from './decide';
import { accountState, type MappingState } from './state';

const ALL = { kind: 'all' } as const;

/** What a person does to vendor accounts. Every one can be undone. Throws FailureError `mapping.gone`. */
export const linkAccount = (
  context: Context,
  { accountId, companyId }: Input<'account.link'>,
): Promise<void> =>
  changeAccount(context, accountId, async (account) => {
    const company = await companyNamed(context, companyId);
    const label = `Linked ${account.name} to ${company.name}`;
    return { label, change: { companies: [{ ...company, share: ALL }] } };
  });

/** Throws FailureError `mapping.split` when seats would be lost or invented. */
export const splitAccount = (
  context: Context,
  { accountId, companies }: Input<'account.split'>,
): Promise<void> =>
  changeAccount(context, accountId, async (account) => {
    const shares = companies.length === 1 ? companies.map((one) => ({ ...one, share: ALL })) : companies;
    const fault = companiesFault(shares);
    if (fault) throw unsound(fault);
    const billed = await Promise.all(
      shares.map(async ({ companyId, share }) => ({ ...(await companyNamed(context, companyId)), share })),
    );
    const names = billed.map(({ name }) => name).join(', ');
    const label =
      billed.length === 1 ? `Linked ${account.name} to ${names}` : `Split ${account.name} between ${names}`;
    return { label, change: { companies: billed } };
  });

/** The tombstone stays, so that equal names do not link it again. */
export const unlinkAccount = (context: Context, { accountId }: Input<'account.unlink'>): Promise<void> =>
  changeAccount(context, accountId, async ({ name }, state) =>
    state === 'mapped' ? { label: `Unlinked ${name}`, change: { deletedAt: context.now() } } : null,
  );

export const excludeAccount = (
  context: Context,
  { accountId, reason }: Input<'account.exclude'>,
): Promise<void> =>
  changeAccount(context, accountId, async ({ name }, state) => {
    if (reason !== null) return { label: `Excluded ${name}`, change: { excluded: reason } };
    return state === 'excluded'
      ? { label: `Brought back ${name}`, change: { deletedAt: context.now() } }
      : null;
  });

/** `change` gives null where another page was quicker, and there is nothing left to take back. */
async function changeAccount(
  context: Context,
  accountId: string,
  change: (
    account: { name: string },
    state: MappingState,
  ) => Promise<{ label: string; change: Partial<AccountMapping> } | null>,
): Promise<void> {
  await decide(context, async () => {
    const account = await context.store.vendorAccounts.get(accountId);
    if (!account) throw gone();
    const made = await change(account, accountState(await context.store.accountMappings.get(accountId)));
    if (made === null) return null;
    return { label: made.label, accounts: [{ ...blank(accountId, account.name), ...made.change }] };
  });
}

/**
 * Accepts suggestions in one step. Accounts that were decided meanwhile, records that are gone, and companies that are
 * not active any more are left alone.
 */
export async function acceptSuggestions(
  context: Context,
  { pairs }: Input<'accounts.accept'>,
): Promise<Output<'accounts.accept'>> {
  const { store } = context;
  let accepted = 0;
  await decide(context, async (): Promise<Decision | null> => {
    const ids = pairs.map(({ accountId }) => accountId);
    const [accounts, companies, mappings] = await Promise.all([
      store.vendorAccounts.some(ids),
      store.companies.some(pairs.map(({ companyId }) => companyId)),
      store.accountMappings.some(ids),
    ]);
    const accountById = new Map(accounts.map((account) => [account.id, account]));
    const companyById = new Map(companies.map((company) => [company.id, company]));
    const decided = new Set(mappings.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
    const made = pairs.flatMap(({ accountId, companyId }) => {
      const account = accountById.get(accountId);
      const company = companyById.get(companyId);
      if (!account || !company || company.inactive || decided.has(accountId)) return [];
      decided.add(accountId);
      const companies = [{ companyId, name: company.name, share: ALL }];
      return [{ ...blank(accountId, account.name), companies }];
    });
    accepted = made.length;
    if (made.length === 0) return null;
    const [only] = made;
    const label =
      made.length === 1 && only
        ? `Linked ${only.accountName} to ${only.companies[0]?.name}`
        : `Accepted ${made.length} suggestions`;
    return { label, accounts: made, by: 'suggestion' };
  });
  return { accepted };
}

const blank = (id: string, accountName: string) => ({
  id,
  accountName,
  companies: [] as BilledCompany[],
  excluded: null as string | null,
  deletedAt: null as number | null,
});

async function companyNamed({ store }: Context, companyId: string) {
  const company = await store.companies.get(companyId);
  if (!company) throw gone();
  return { companyId, name: company.name };
}

export const unsound = (sentence: string): FailureError =>
  new FailureError({ code: 'mapping.split', sentence, nextStep: 'Change the split so that it adds up.' });
