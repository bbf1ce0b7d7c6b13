import { failureOf } from '@/lib/model/failure';
import type { Changes, SyncRun } from '@/lib/store/contract';
import type { Clients } from './clients';
import type { SyncDeps } from './contract';
import { interruptsRun, noteFailure, noteSuccess, outcomeOf } from './outcome';
import { afterStage, type Progress, readProgress } from './progress';
import { SYNC_SETTINGS } from './settings';
import type { Stage, StageContext, Step } from './stages/stage';
import { move, placeOf, type RunEvent, type StageName } from './transitions';

export interface Engine {
  deps: SyncDeps;
  clients: Clients;
  stages: Record<StageName, Stage>;
  signal: AbortSignal;
  /** Called with each state of the run that is on disk. */
  moved(run: SyncRun): void;
}

/**
 * Takes a run to its end. Each round writes its rows, the cursor and the counts in one transaction, so that a worker
 * that dies between any two lines loses no more than one round. Throws only when the store refuses.
 */
export async function drive(engine: Engine, begun: SyncRun): Promise<SyncRun> {
  let run = begun;
  while (run.state === 'running') {
    run = (await isCancelled(engine, run))
      ? await save(engine, run, 'cancel', { finishedAt: engine.deps.now() })
      : await round(engine, run);
    engine.moved(run);
  }
  return run;
}

async function round(engine: Engine, run: SyncRun): Promise<SyncRun> {
  const progress = await payOwed(engine, readProgress(run.cursor));
  const place = placeOf(run.stage) ?? 'vendor plans';
  if (place === 'end') {
    const { event, ...outcome } = outcomeOf(progress);
    return save(engine, run, event, { ...outcome, cursor: null, finishedAt: engine.deps.now() });
  }
  const stage = engine.stages[place];
  const leave = (after: Progress, changes?: Changes): Promise<SyncRun> =>
    save(engine, run, 'next', { cursor: afterStage(after, place), done: 0, total: null }, changes);
  try {
    const { side } = stage;
    if (side && (progress.stopped[side] || !(await engine.clients.isConnected(side))))
      return await leave(progress);
    const step = await stage.step(contextOf(engine, run), progress);
    const onward = step.progress ?? progress;
    const after = side && !step.unasked ? noteSuccess(onward, side) : onward;
    if (!step.progress) return await leave(after, step.changes);
    return await save(engine, run, 'stay', { cursor: after, ...counts(run, step) }, step.changes);
  } catch (thrown) {
    if (engine.signal.aborted) return run;
    const failure = failureOf(thrown);
    if (interruptsRun(failure))
      return save(engine, run, 'interrupt', { failure, finishedAt: engine.deps.now() });
    const goOn = stage.skip?.(progress) ?? { progress: null, what: stage.what };
    const noted = noteFailure(goOn.progress ?? progress, stage.side, goOn.what, thrown);
    if (!goOn.progress) return leave(noted);
    return save(engine, run, 'stay', { cursor: noted, done: run.done + 1 });
  }
}

/**
 * Tells who waits for a stage that it has ended. The debt is crossed out with the next round's write, so that it is
 * paid twice rather than never.
 */
async function payOwed({ deps }: Engine, progress: Progress): Promise<Progress> {
  const { owed } = progress;
  if (!owed) return progress;
  const paid = { ...progress, owed: null };
  try {
    await deps.afterStage?.(owed);
    return paid;
  } catch (thrown) {
    return noteFailure(paid, null, `What follows from "${owed}"`, thrown);
  }
}

async function isCancelled({ deps, signal }: Engine, run: SyncRun): Promise<boolean> {
  return signal.aborted || (await deps.store.settings.get(SYNC_SETTINGS.cancel)) === run.id;
}

const contextOf = ({ deps, clients, signal }: Engine, run: SyncRun): StageContext => ({
  store: deps.store,
  runId: run.id,
  startedAt: run.startedAt,
  signal,
  get lmpi() {
    return clients.lmpi;
  },
  get psa() {
    return clients.psa;
  },
});

function counts(run: SyncRun, { done, of }: Step): Pick<SyncRun, 'done' | 'total'> {
  const sum = run.done + done;
  if (!of) return { done: sum, total: run.total };
  return { done: sum, total: 'left' in of ? sum + of.left : of.total };
}

/** One transaction: what the round found, and where the run stands. */
async function save(
  { deps }: Engine,
  run: SyncRun,
  event: RunEvent,
  change: Partial<SyncRun>,
  changes: Changes = {},
): Promise<SyncRun> {
  const saved: SyncRun = { ...run, ...change, ...move(run, event), updatedAt: deps.now() };
  await deps.store.commit({ ...changes, put: { ...changes.put, syncRuns: [saved] } });
  return saved;
}
