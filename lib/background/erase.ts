import type { Problem } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import type { ConnectWiseCredentials } from '@/lib/vault/contract';
import type { Context } from './context';
import { inTurn } from './in-turn';
import { forgetLearned } from './learned';
import { NEVER_FINISHED } from './mapping/finish';
import { accountState } from './mapping/state';
import { CONNECTION_NOTE } from './status';

/** Which ConnectWise the mappings are about, also after it was disconnected. */
export const SYSTEM = 'connection.psaSystem';

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

/** Erases what was fetched from the PSA. */
export async function erasePsaData({ store }: Context): Promise<void> {
  await store.commit({
    remove: {
      companies: ids(await store.companies.all()),
      products: ids(await store.products.all()),
      agreements: ids(await store.agreements.all()),
      agreementLines: ids(await store.agreementLines.all()),
      lineReads: ids(await store.lineReads.all()),
      problems: ids((await store.problems.all()).filter(isOfPsa)),
      syncRuns: ids(await store.syncRuns.all()),
    },
    // Without its marks the next sync reads everything again, and not only what has changed since.
    settings: { [CONNECTION_NOTE.psa]: null, [SYNC_SETTINGS.marks]: null },
  });
}

/**
 * When the keys are another ConnectWise's: there the same ids are other records, so that what was read and what was
 * mapped would give wrong figures. Exclusions and bases stay. True when there was something to erase.
 */
export async function makeRoomFor(context: Context, credentials: ConnectWiseCredentials): Promise<boolean> {
  const { store, sync } = context;
  const system = `${credentials.site} ${credentials.company.toLowerCase()}`;
  const before = await store.settings.get<string>(SYSTEM);
  const isAnother = Boolean(before) && before !== system;
  if (isAnother) {
    await sync.cancel();
    await context.disableSites();
    await erasePsaData(context);
    await forgetLearned(store);
    await inTurn(store, () => forgetRecordsOf(store, context.now()));
  }
  await store.settings.set(SYSTEM, system);
  return isAnother;
}

async function forgetRecordsOf(
  { accountMappings, serviceMappings, mappingChanges }: Store,
  at: number,
): Promise<void> {
  // Undone, a mapping would lead to the other system's record of that id.
  await mappingChanges.delete(...ids(await mappingChanges.all()));
  // Not left as tombstones, which would keep equal names from being matched anew; nor are those that were unlinked.
  const others = (await accountMappings.all()).filter((mapping) => accountState(mapping) !== 'excluded');
  await accountMappings.delete(...ids(others));
  const fed = (await serviceMappings.all()).filter(({ feeds }) => feeds.length > 0);
  const stamp = { deletedAt: at, updatedAt: at, updatedBy: 'user' as const };
  await serviceMappings.put(...fed.map((mapping) => ({ ...mapping, feeds: [], ...stamp })));
}
