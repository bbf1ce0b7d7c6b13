import type { Problem } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import type { ConnectWiseCredentials } from '@/lib/vault/contract';
import type { Context } from './context';
import { inTurn } from './in-turn';

/** Which ConnectWise the mappings are about, also after it was disconnected. */
const SYSTEM = 'connection.psaSystem';

/** Erases what was fetched from LMPI. */
export async function eraseVendorData({ store }: Context): Promise<void> {
  await store.vendorAccounts.delete(...(await store.vendorAccounts.all()).map((record) => record.id));
  await store.vendorServices.delete(...(await store.vendorServices.all()).map((record) => record.id));
  for (const list of [SYNC_SETTINGS.plans, SYNC_SETTINGS.products]) await store.settings.set(list, null);
  await eraseProblems(store, ({ kind }) => kind !== 'unusable psa record');
  await store.usage.erase();
}

/** Erases what was fetched from the PSA. */
export async function erasePsaData({ store }: Context): Promise<void> {
  // Without its marks the next sync reads everything again, and not only what has changed since.
  await store.settings.set(SYNC_SETTINGS.marks, null);
  const lists = [store.companies, store.products, store.agreements, store.agreementLines, store.lineReads];
  for (const repository of lists) {
    await repository.delete(...(await repository.all()).map((record) => record.id));
  }
  await eraseProblems(store, ({ kind }) => kind === 'unusable psa record');
}

async function eraseProblems({ problems }: Store, of: (problem: Problem) => boolean): Promise<void> {
  await problems.delete(...(await problems.all()).filter(of).map(({ id }) => id));
}

/**
 * When the keys are another ConnectWise's: there the same ids are other records, so that what was read and what was
 * mapped would give wrong figures. Exclusions and bases stay.
 */
export async function makeRoomFor(context: Context, credentials: ConnectWiseCredentials): Promise<void> {
  const { store, sync } = context;
  const system = `${credentials.site} ${credentials.company.toLowerCase()}`;
  const before = await store.settings.get<string>(SYSTEM);
  if (before && before !== system) {
    await sync.cancel();
    await context.disableSites();
    await erasePsaData(context);
    await inTurn(store, () => forgetRecordsOf(store, context.now()));
  }
  await store.settings.set(SYSTEM, system);
}

async function forgetRecordsOf({ accountMappings, serviceMappings }: Store, at: number): Promise<void> {
  // Not left as tombstones, which would keep equal names from being matched anew.
  const linked = (await accountMappings.all()).filter(({ companyId }) => companyId !== null);
  await accountMappings.delete(...linked.map(({ id }) => id));
  const fed = (await serviceMappings.all()).filter(({ productIds }) => productIds.length > 0);
  const stamp = { deletedAt: at, updatedAt: at, updatedBy: 'user' as const };
  await serviceMappings.put(...fed.map((mapping) => ({ ...mapping, productIds: [], ...stamp })));
}
