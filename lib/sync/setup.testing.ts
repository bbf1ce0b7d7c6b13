import 'fake-indexeddb/auto';
import type { Month } from '@/lib/model/calendar';
import { addMonths } from '@/lib/model/calendar';
import type { SyncStatus } from '@/lib/model/status';
import type { Store } from '@/lib/store/contract';
import { localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { monthReport } from '@/lib/store/samples.testing';
import { REPOSITORIES } from '@/lib/store/schema';
import type { Sync, SyncDeps } from './contract';
import { createSync } from './runner';
import { SYNC_SETTINGS } from './settings';
import { lmpiOf, psaOf, type World } from './world.testing';

let databases = 0;
export const newStore = (): Promise<Store> => openStore({ name: `sync-${databases++}`, locks: localLocks() });

/** Kept reports of all older months but Sep 2026, so that a run has little to fetch. */
export async function keepOldMonths(store: Store): Promise<void> {
  for (let back = 2; back < 24; back++) {
    const month = addMonths('2026-10' as Month, -back);
    await store.commit({ report: { report: monthReport({ month, runId: 'old', rowCount: 0 }), rows: [] } });
  }
}

export interface Bench {
  sync: Sync;
  statuses: SyncStatus[];
  hooks: string[];
}

export function makeSync(world: World, store: Store, change: Partial<SyncDeps> = {}): Bench {
  const statuses: SyncStatus[] = [];
  const hooks: string[] = [];
  const deps: SyncDeps = {
    store,
    lmpi: async () => lmpiOf(world),
    psa: async () => psaOf(world),
    now: () => world.now,
    newId: () => `run-${world.now}`,
    locks: localLocks(),
    notify: (status) => statuses.push(status),
    afterStage: async (stage) => {
      hooks.push(stage);
    },
    ...change,
  };
  return { sync: createSync(deps), statuses, hooks };
}

/** Everything that is kept, for comparing. */
export async function dump(store: Store) {
  const records = await Promise.all(
    REPOSITORIES.map(async (name) => [name, await store[name].all()] as const),
  );
  const reports = await store.usage.reports();
  const rows = await Promise.all(reports.map(({ month, runId }) => store.usage.ofReport(month, runId)));
  const settings = await Promise.all(
    Object.values(SYNC_SETTINGS).map(async (name) => [name, await store.settings.get(name)] as const),
  );
  return {
    records: Object.fromEntries(records),
    reports: reports.map((report, at) => ({ report, rows: rows[at] ?? [] })),
    settings: Object.fromEntries(settings.filter(([, value]) => value !== undefined)),
  };
}

/** Puts a dump back. */
export async function restore(store: Store, kept: Awaited<ReturnType<typeof dump>>): Promise<void> {
  await store.erase();
  await store.commit({ put: kept.records, settings: kept.settings });
  for (const report of kept.reports) await store.commit({ report });
}
