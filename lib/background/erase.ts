import { psaOfKey } from '@/lib/model/keys';
import type { Problem, PsaKind } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import type { Context } from './context';
import { GUARD_SETTINGS } from './guard/settings';
import { inTurn } from './in-turn';
import { forgetLearned } from './learned';
import { NEVER_FINISHED } from './mapping/finish';
import { accountState } from './mapping/state';
import { eraseRecords } from './review/settle';
import { CONNECTION_NOTE } from './status';

const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const isOfPsa = ({ kind }: Problem): boolean => kind === 'unusable psa record';

/** Erases what was fetched from LMPI. */
export async function eraseVendorData({ store }: Context): Promise<void> {
  const problems = await store.problems.all();
  await store.commit({
    remove: {
      vendorAccounts: ids(await store.vendorAccounts.all()),
      vendorServices: ids(await store.vendorServices.all()),
      problems: ids(problems.filter((problem) => !isOfPsa(problem))),
      inProgress: ids(await store.inProgress.all()),
      // They tell of failures, and of records by name.
      syncRuns: ids(await store.syncRuns.all()),
    },
    settings: {
      [CONNECTION_NOTE.lmpi]: null,
      [SYNC_SETTINGS.plans]: null,
      [SYNC_SETTINGS.products]: null,
      ...NEVER_FINISHED,
    },
  });
  await store.usage.erase();
}

/** Which of the PSA's records and of what is mapped to them go, by the id of a record. */
type Doomed = (id: string) => boolean;
const ALL: Doomed = () => true;

/** Erases what was fetched from the PSA, or seen on its pages. */
export async function erasePsaData({ store }: Context, isDoomed: Doomed = ALL): Promise<void> {
  await store.commit({
    remove: {
      companies: ids(await store.companies.all()).filter(isDoomed),
      products: ids(await store.products.all()).filter(isDoomed),
      agreements: ids(await store.agreements.all()).filter(isDoomed),
      agreementLines: ids(await store.agreementLines.all()).filter(isDoomed),
      lineReads: ids(await store.lineReads.all()).filter(isDoomed),
      lineChanges: ids((await store.lineChanges.all()).filter(({ lineId }) => isDoomed(lineId))),
      problems: ids((await store.problems.all()).filter(isOfPsa)),
      syncRuns: ids(await store.syncRuns.all()),
      // What was only shown; what was confirmed, its journal and the record stay.
      pushPlans: ids(await store.pushPlans.all()),
    },
    // Without its marks the next sync reads everything again, and not only what has changed since.
    settings: { [CONNECTION_NOTE.psa]: null, [SYNC_SETTINGS.marks]: null, [GUARD_SETTINGS.agreements]: null },
  });
}

/**
 * Before the keys of a PSA are kept: erases the records of others, and what was mapped to them; with `isAnother` those of
 * the same PSA too, which are of another installation. Exclusions and bases stay. True when there was something.
 */
export async function eraseStrangers(context: Context, psa: PsaKind, isAnother: boolean): Promise<boolean> {
  const { store } = context;
  await inTurn(store, () => forgetLearned(store, isAnother ? null : psa));
  const isStranger: Doomed = (id) => isAnother || psaOfKey(id) !== psa;
  // Without keys, pages of several PSAs may have been seen.
  const isAnySeen =
    (await store.companies.all()).some(({ id }) => isStranger(id)) ||
    (await store.products.all()).some(({ id }) => isStranger(id));
  if (!isAnother && !isAnySeen) return false;
  await erasePsaData(context, isStranger);
  await inTurn(store, () => forgetMappedTo(isStranger, isAnother, store, context.now()));
  await eraseRecords(context, () => forgetFound(isStranger, store));
  return true;
}

/** What was decided of the other system's records: one of that id here is another. A view by one would show another's. */
async function forgetFound(isDoomed: Doomed, { findingRecords, savedViews }: Store): Promise<void> {
  const isNamed = (named: readonly (string | null)[]): boolean =>
    named.some((id) => id !== null && isDoomed(id));
  const found = (await findingRecords.all()).filter(({ last }) =>
    isNamed([last.companyId, last.productId, last.agreementId, last.lineId]),
  );
  await findingRecords.delete(...ids(found));
  const views = (await savedViews.all()).filter(({ view }) =>
    isNamed([...view.companyIds, ...view.productIds]),
  );
  await savedViews.delete(...ids(views));
}

async function forgetMappedTo(
  isDoomed: Doomed,
  withUnlinked: boolean,
  { accountMappings, serviceMappings, mappingChanges }: Store,
  at: number,
): Promise<void> {
  // Undone, a mapping would lead to the other system's record of that id.
  await mappingChanges.delete(...ids(await mappingChanges.all()));
  // Not left as tombstones, which would keep equal names from being matched anew; nor are those that were unlinked.
  const others = (await accountMappings.all()).filter((mapping) => {
    if (accountState(mapping) === 'excluded') return false;
    const { companies } = mapping;
    return companies.length === 0 ? withUnlinked : companies.some(({ companyId }) => isDoomed(companyId));
  });
  await accountMappings.delete(...ids(others));
  const fed = (await serviceMappings.all()).filter(({ feeds }) =>
    feeds.some(({ productId }) => isDoomed(productId)),
  );
  const stamp = { deletedAt: at, updatedAt: at, updatedBy: 'user' as const };
  await serviceMappings.put(...fed.map((mapping) => ({ ...mapping, feeds: [], ...stamp })));
}
