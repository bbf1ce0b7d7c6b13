import { type Failure, failureOf } from '@/lib/model/failure';
import type { SyncStatus } from '@/lib/model/status';
import type { SyncRun } from '@/lib/store/contract';
import { createClients } from './clients';
import type { Reason, Sync, SyncDeps } from './contract';
import { drive } from './engine';
import { throttled } from './notifier';
import { firstProgress } from './progress';
import { SYNC_SETTINGS } from './settings';
import { createStages } from './stages';
import { newestFirst, statusOf } from './status';
import { move, placeOf } from './transitions';

/** The Web Lock that keeps runs single over all contexts. */
const SYNC_LOCK = 'seatcheck-sync';
/** Ended runs that are kept. */
const RUNS_KEPT = 20;
/** A run that was broken off is gone on with for a day; after that a new one is better. */
const RESUMABLE_FOR = 86_400_000;

const LEFT = 'The run broke off and was not gone on with within a day.';

/** Which run to do, of the kept ones, newest first; null: none. */
type Choose = (runs: SyncRun[]) => SyncRun | null;

export function createSync(deps: SyncDeps): Sync {
  const { store, locks, guard = (work) => work() } = deps;
  const notifier = throttled(deps.notify);
  let controller = new AbortController();
  let under: Promise<unknown> = Promise.resolve();
  let broken: Failure | null = null;
  let told: SyncStatus | null = null;

  const runs = async (): Promise<SyncRun[]> => newestFirst(await store.syncRuns.all());
  /** Asked often while a run is under way here: what is on disk is known then. */
  const status: Sync['status'] = async () => told ?? statusOf(await runs(), broken);

  const runOnce = async (choose: Choose): Promise<SyncRun | null> => {
    const before = await runs();
    const chosen = choose(before);
    const [others, future] = withoutFuture(before.filter(({ id }) => id !== chosen?.id).map(ended), chosen);
    const left = others.filter((run, at) => !before.includes(run) && at < RUNS_KEPT);
    const old = [...others.slice(RUNS_KEPT), ...future].map(({ id }) => id);
    if (chosen || left.length > 0)
      await store.commit({
        remove: { syncRuns: old },
        put: { syncRuns: [...left, ...(chosen ? [chosen] : [])] },
      });
    if (!chosen) return null;
    const { signal } = controller;
    const moved = (run: SyncRun): void => {
      told = statusOf([run, ...others], null);
      notifier.tell(told);
    };
    moved(chosen);
    const engine = { deps, clients: createClients(deps), stages: createStages(), signal, moved };
    try {
      return await guard(() => drive(engine, chosen));
    } finally {
      told = null;
    }
  };

  /** One that a dead worker left too long ago to go on with. */
  const ended = (run: SyncRun): SyncRun =>
    run.state !== 'running'
      ? run
      : { ...run, ...move(run, 'interrupt'), missing: [LEFT], finishedAt: run.updatedAt };

  /** Runs that began later than the newest: the clock was put back since, and they would go on being the newest. */
  const withoutFuture = (all: SyncRun[], newest: SyncRun | null): [SyncRun[], SyncRun[]] => {
    const isPast = (run: SyncRun): boolean => newest === null || run.startedAt <= newest.startedAt;
    return [all.filter(isPast), all.filter((run) => !isPast(run))];
  };

  /** Never rejects: a store that refuses even the end of a run is told by the status. */
  const attempt = async (choose: Choose): Promise<SyncRun | null> => {
    let run: SyncRun | null = null;
    try {
      run = await locks.tryOnce(SYNC_LOCK, () => {
        controller = new AbortController();
        const ending = runOnce(choose);
        under = ending;
        return ending;
      });
      if (run) broken = null;
    } catch (thrown) {
      broken = failureOf(thrown);
    }
    if (run || broken) notifier.tellNow(await status().catch(() => statusOf([], broken)));
    return run;
  };

  const resumed: Choose = ([newest]) => {
    const age = newest ? deps.now() - newest.startedAt : -1;
    if (!newest || age < 0 || age > RESUMABLE_FOR) return null;
    if (newest.state === 'running') return newest;
    if (newest.state !== 'failed' || placeOf(newest.stage) === 'end') return null;
    return { ...newest, ...move(newest, 'resume'), failure: null, finishedAt: null, updatedAt: deps.now() };
  };

  const begun = (reason: Reason): SyncRun => ({
    id: deps.newId(),
    startedAt: deps.now(),
    finishedAt: null,
    state: 'running',
    stage: 'vendor plans',
    cursor: firstProgress(reason),
    done: 0,
    total: null,
    failure: null,
    missing: [],
    updatedAt: deps.now(),
  });

  return {
    start: (reason) => attempt((kept) => resumed(kept) ?? begun(reason)),
    resume: () => attempt(resumed),
    async cancel() {
      controller.abort();
      const [newest] = await runs();
      // For a worker that takes over: it ends the run instead of going on with it.
      if (newest?.state === 'running') await store.settings.set(SYNC_SETTINGS.cancel, newest.id);
      await under.catch(() => undefined);
      if ((await runs())[0]?.state === 'running') await attempt(resumed);
    },
    status,
  };
}
