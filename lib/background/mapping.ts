import { matchEqualNames } from '@/lib/matching/equal-names';
import type { Input } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { AccountMapping, ServiceMapping } from '@/lib/model/records';
import type { Context } from './context';
import { inTurn } from './in-turn';

/** Every change of a mapping goes through here: kept at once, told to all open pages. */
async function changeAccount(
  context: Context,
  accountId: string,
  change: Partial<AccountMapping>,
): Promise<void> {
  const { store } = context;
  await inTurn(store, async () => {
    if (!(await store.vendorAccounts.get(accountId))) throw new FailureError(GONE);
    const before = await store.accountMappings.get(accountId);
    await store.accountMappings.put({
      id: accountId,
      companyId: null,
      excluded: null,
      deletedAt: null,
      ...before,
      ...change,
      updatedAt: context.now(),
      updatedBy: 'user',
    });
  });
  context.broadcast({ event: 'changed' });
}

async function changeService(
  context: Context,
  serviceId: string,
  change: (before: ServiceMapping) => Partial<ServiceMapping>,
): Promise<void> {
  const { store } = context;
  await inTurn(store, async () => {
    if (!(await store.vendorServices.get(serviceId))) throw new FailureError(GONE);
    const stamp = { updatedAt: context.now(), updatedBy: 'user' as const };
    const known = await store.serviceMappings.get(serviceId);
    const alive = known && known.deletedAt === null ? known : undefined;
    const blank: ServiceMapping = {
      id: serviceId,
      productIds: [],
      basis: 'used',
      excluded: null,
      deletedAt: null,
      ...stamp,
    };
    const before = alive ?? { ...blank, basis: known?.basis ?? 'used' };
    await store.serviceMappings.put({ ...before, ...change(before), ...stamp });
  });
  context.broadcast({ event: 'changed' });
}

export async function linkAccount(
  context: Context,
  { accountId, companyId }: Input<'account.link'>,
): Promise<void> {
  if (!(await context.store.companies.get(companyId))) throw new FailureError(GONE);
  await changeAccount(context, accountId, { companyId, excluded: null, deletedAt: null });
}

/** The tombstone stays, so that equal names do not link it again. */
export const unlinkAccount = (context: Context, { accountId }: Input<'account.unlink'>): Promise<void> =>
  changeAccount(context, accountId, { companyId: null, excluded: null, deletedAt: context.now() });

export const excludeAccount = (
  context: Context,
  { accountId, reason }: Input<'account.exclude'>,
): Promise<void> =>
  reason === null
    ? unlinkAccount(context, { accountId })
    : changeAccount(context, accountId, { companyId: null, excluded: reason, deletedAt: null });

export async function linkService(
  context: Context,
  { serviceId, productId }: Input<'service.link'>,
): Promise<void> {
  if (!(await context.store.products.get(productId))) throw new FailureError(GONE);
  await changeService(context, serviceId, (before) => ({
    productIds: [...new Set([...before.productIds, productId])],
    excluded: null,
  }));
}

export const unlinkService = (
  context: Context,
  { serviceId, productId }: Input<'service.unlink'>,
): Promise<void> =>
  changeService(context, serviceId, (before) => {
    const productIds = before.productIds.filter((id) => id !== productId);
    return { productIds, deletedAt: productIds.length === 0 ? context.now() : null };
  });

export const excludeService = (
  context: Context,
  { serviceId, reason }: Input<'service.exclude'>,
): Promise<void> =>
  changeService(context, serviceId, () =>
    reason === null
      ? { excluded: null, productIds: [], deletedAt: context.now() }
      : { excluded: reason, productIds: [] },
  );

export const setBasis = (context: Context, { serviceId, basis }: Input<'service.basis'>): Promise<void> =>
  changeService(context, serviceId, () => ({ basis }));

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
  const inactive = new Set(companies.filter((company) => company.inactive).map((company) => company.id));
  const pairs = matchEqualNames(accounts, companies).filter(
    ({ left, right }) => !decided.has(left) && !inactive.has(right),
  );
  await store.accountMappings.put(
    ...pairs.map(({ left, right }) => ({
      id: left,
      companyId: right,
      excluded: null,
      deletedAt: null,
      updatedAt: now(),
      updatedBy: 'equal name' as const,
    })),
  );
  return pairs.length;
}

const GONE = {
  code: 'mapping.gone',
  sentence: 'This record is not there any more.',
  nextStep: 'Refresh the list and choose again.',
};
