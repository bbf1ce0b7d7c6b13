import type { Failure } from '@/lib/model/failure';
import type { SyncStatus } from '@/lib/model/status';
import type { SyncRun } from '@/lib/store/contract';
import { type Place, placeOf } from './transitions';

const ACTIVITIES: Record<Place, string> = {
  'vendor plans': 'Reading service plans',
  'vendor products': 'Reading vendor products',
  'vendor customers': 'Reading vendor accounts',
  'account joins': 'Joining report names to accounts',
  'last month': 'Reading the report of last month',
  'psa companies': 'Reading companies',
  'psa products': 'Reading products',
  'psa agreements': 'Reading agreements',
  'agreement lines': 'Reading agreement lines',
  'older months': 'Reading reports of older months',
  'month in progress': 'Reading the month in progress',
  end: 'Finishing',
};

/** Newest first. */
export const newestFirst = (runs: SyncRun[]): SyncRun[] => runs.toSorted((a, b) => b.startedAt - a.startedAt);

/** `runs` newest first; `broken`: what kept a run from even writing how it ended. */
export function statusOf(runs: readonly SyncRun[], broken: Failure | null): SyncStatus {
  const [newest] = runs;
  // A run that was cancelled says nothing of the data: the one before it still tells how old they are.
  const ended = runs.find((run) => run.state !== 'running' && run.state !== 'cancelled');
  const running = newest?.state === 'running' && broken === null;
  const place = placeOf(newest?.stage ?? '') ?? 'end';
  return {
    running,
    activity: running ? ACTIVITIES[place] : '',
    done: running ? newest.done : 0,
    total: running ? newest.total : null,
    finishedAt: ended?.finishedAt ?? null,
    failure: broken ?? (running ? null : (ended?.failure ?? null)),
    missing: ended?.missing ?? [],
  };
}
