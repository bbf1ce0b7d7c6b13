import type { PageStatus } from '@/lib/messaging/protocol';
import { monthLabel } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import type { PushStatus } from '@/lib/model/push-journal';
import type { FindingCounts, Status } from '@/lib/model/status';
import { type Context, shownMonth } from './context';
import { findingCounts } from './counts';
import { accountState, serviceState } from './mapping/state';
import { lastKind } from './psa-system';

/** How many are looked up at once; the first ones are known as a rule. */
const CHUNK = 50;
const NO_COUNTS: FindingCounts = {
  underBilled: 0,
  overBilled: 0,
  underWorth: null,
  overWorth: null,
  matched: 0,
  accountsToMap: 0,
  notCounted: 0,
  servicesToMap: 0,
  problems: 0,
};

/** What the connections are called, kept so that a locked vault can still be named. */
export interface ConnectionNote {
  label: string;
}
export const CONNECTION_NOTE = { lmpi: 'connection.lmpi', psa: 'connection.psa' } as const;

/** Everything the popup shows. Counting is left out while a sync runs, which would count half-read data. */
export async function statusOf(context: Context): Promise<Status> {
  const { store, vault, sync } = context;
  const [kept, vaultState, hasPassphrase, lmpiNote, psaNote, syncStatus, month, reports] = await Promise.all([
    vault.kept(),
    vault.state(),
    vault.hasPassphrase(),
    store.settings.get<ConnectionNote>(CONNECTION_NOTE.lmpi),
    store.settings.get<ConnectionNote>(CONNECTION_NOTE.psa),
    sync.status(),
    shownMonth(context),
    store.usage.reports(),
  ]);
  const kind = await lastKind(context);
  const connected = { lmpi: kept.includes('lmpi'), psa: kind !== null && kept.includes(kind) };
  const { failure } = syncStatus;
  const lmpi = {
    connected: connected.lmpi,
    label: lmpiNote?.label ?? '',
    failure: failureFor('lmpi', failure),
  };
  const psa = {
    kind,
    connected: connected.psa,
    label: psaNote?.label ?? '',
    failure: failureFor('psa', failure),
  };
  const pending = connected.lmpi ? await pendingSteps(context) : [];
  const fetched = reports.find((report) => report.month === month && report.published);
  return {
    phase: phaseOf(connected.lmpi, syncStatus.running, failure !== null, pending.length > 0),
    pending,
    vault: vaultState,
    hasPassphrase,
    lmpi,
    psa,
    sync: syncStatus,
    reportMonth: month,
    reportFetchedAt: fetched?.fetchedAt ?? null,
    fresh: reports.some((report) => !report.published),
    counts: connected.lmpi && !syncStatus.running ? await findingCounts(context) : NO_COUNTS,
    push: await context.push.status(),
  };
}

/** The failure of the last run, when it is that service's. */
const failureFor = (service: 'lmpi' | 'psa', failure: Failure | null): Failure | null =>
  failure?.code.startsWith(`${service}.`) ? failure : null;

function phaseOf(connected: boolean, running: boolean, failing: boolean, pending: boolean): Status['phase'] {
  if (!connected) return 'not connected';
  if (running) return 'syncing';
  if (failing) return 'needs attention';
  return pending ? 'pending' : 'ready';
}

/** What is missing until figures can be shown: at least one account and one service mapped (product.md, journey 1). */
export async function pendingSteps({ store }: Pick<Context, 'store'>): Promise<string[]> {
  const [accounts, services, known] = await Promise.all([
    store.accountMappings.all(),
    store.serviceMappings.all(),
    store.vendorServices.all(),
  ]);
  const serviceById = new Map(known.map((service) => [service.id, service]));
  const mapped = accounts.filter((mapping) => accountState(mapping) === 'mapped').map(({ id }) => id);
  const isTrial = (id: string): boolean => serviceById.get(id)?.trialOrNotForResale ?? false;
  const fed = services.filter((mapping) => serviceState(mapping, isTrial(mapping.id)) === 'mapped');
  const steps: string[] = [];
  if (!(await isAnyKnown(store, mapped))) {
    steps.push('Map at least one vendor account to a company.');
  }
  if (known.length > 0 ? !fed.some(({ id }) => serviceById.has(id)) : fed.length === 0) {
    steps.push('Map at least one vendor service to a product.');
  }
  return steps;
}

/**
 * What another vendor account's customers were mapped to is kept, and maps none of these. Before the list was read
 * nobody can tell.
 */
async function isAnyKnown({ vendorAccounts }: Context['store'], ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  for (let at = 0; at < ids.length; at += CHUNK)
    if ((await vendorAccounts.some(ids.slice(at, at + CHUNK))).length > 0) return true;
  return (await vendorAccounts.count()) === 0;
}

/** Whether a push needs a person: a line to look at, or a batch that a failure holds. */
export const pushAsks = ({ batch, needsPerson }: PushStatus): boolean =>
  needsPerson > 0 || (batch?.state === 'paused' && batch.because !== null);

/** The little that content scripts may know. */
export async function pageStatusOf(context: Context): Promise<PageStatus> {
  const { vault, sync, store } = context;
  const [kept, vaultState, syncStatus, month, reports] = await Promise.all([
    vault.kept(),
    vault.state(),
    sync.status(),
    shownMonth(context),
    store.usage.reports(),
  ]);
  const pending = kept.includes('lmpi') ? await pendingSteps(context) : [];
  const phase = phaseOf(
    kept.includes('lmpi'),
    syncStatus.running,
    syncStatus.failure !== null,
    pending.length > 0,
  );
  const fresh = reports.some((report) => !report.published);
  const sentences: Record<Status['phase'], string> = {
    'not connected': 'Connect Seatcheck from the toolbar first.',
    pending: pending[0] ?? '',
    syncing: syncStatus.activity || 'Reading new data.',
    ready: month ? `Figures of ${monthLabel(month)}.` : 'No report yet.',
    'needs attention': syncStatus.failure?.sentence ?? 'Open Seatcheck from the toolbar.',
  };
  const sentence = fresh && phase !== 'syncing' ? 'New data is waiting: press Refresh.' : sentences[phase];
  return { sentence, phase, syncing: syncStatus.running, fresh, locked: vaultState === 'locked' };
}
