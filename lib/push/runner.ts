import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushBatch } from '@/lib/model/push-journal';
import { type RunnerParts, runBatch } from './run-batch';
import { isUnderWay, passesByItself } from './run-parts';

/** The Web Lock that keeps the runner single over all contexts. */
const PUSH_LOCK = 'seatcheck-push';
/** What could not be begun because another context was at it, or the store refused, is looked at again, ms. */
const LOOK_AGAIN = 30_000;
/** A time further away than this was noted by a clock that was put back since, ms. */
const FURTHEST = 3_600_000;

export interface Runner {
  /** Takes all batches as far as they go. Resolves when nothing is left to do now. Never rejects. */
  kick(): Promise<void>;
  idle(): Promise<void>;
  /** Why the last pass could not be taken to its end, such as a full disk; null: it was. */
  trouble(): Failure | null;
}

export function createRunner(parts: RunnerParts): Runner {
  const { deps } = parts;
  const { store, locks, guard = (work) => work() } = deps;
  let under: Promise<void> | null = null;
  let isAskedAgain = false;
  let trouble: Failure | null = null;

  /** The next batch that there is something to do of, the one confirmed first; null: none. */
  async function next(tried: ReadonlySet<string>): Promise<PushBatch | null> {
    const open = (await store.pushBatches.all()).filter(
      ({ id, endedAt }) => endedAt === null && !tried.has(id),
    );
    if (open.length === 0) return null;
    const left = await store.pushItems.inState('waiting', 'writing');
    const underWay = new Set(left.filter(isUnderWay).map(({ batchId }) => batchId));
    const busy = new Set(left.map(({ batchId }) => batchId));
    const now = deps.now();
    const isDue = (batch: PushBatch): boolean =>
      batch.state === 'running' ||
      batch.state === 'stopped' ||
      underWay.has(batch.id) ||
      !busy.has(batch.id) ||
      (passesByItself(batch) && isTime(batch.retryAt, now));
    return (
      open.filter(isDue).sort((a, b) => a.confirmedAt - b.confirmedAt || (a.id < b.id ? -1 : 1))[0] ?? null
    );
  }

  /** When another try is worth it; infinite: never. */
  async function runAll(): Promise<number> {
    const tried = new Set<string>();
    let again = Number.POSITIVE_INFINITY;
    for (let batch = await next(tried); batch; batch = await next(tried)) {
      tried.add(batch.id);
      again = Math.min(again, (await runBatch(parts, batch)) ?? again);
    }
    return again;
  }

  async function pass(): Promise<void> {
    let again = Number.POSITIVE_INFINITY;
    try {
      if (await next(new Set()))
        again = (await locks.tryOnce(PUSH_LOCK, () => guard(runAll))) ?? deps.now() + LOOK_AGAIN;
      for (const batch of await store.pushBatches.all())
        if (passesByItself(batch)) again = Math.min(again, batch.retryAt ?? again);
      trouble = null;
    } catch (thrown) {
      // Nothing is sent that could not be written down; nor can it be written down that nothing is.
      trouble = troubleOf(failureOf(thrown));
      again = deps.now() + LOOK_AGAIN;
    }
    // After the guard, which clears the alarm of a worker that lives.
    if (Number.isFinite(again)) await Promise.resolve(deps.wakeAt?.(again)).catch(() => undefined);
    deps.notify();
  }

  async function run(): Promise<void> {
    do {
      isAskedAgain = false;
      await pass();
    } while (isAskedAgain);
    under = null;
  }

  return {
    kick() {
      if (under) isAskedAgain = true;
      else under = run();
      return under ?? Promise.resolve();
    },
    async idle() {
      while (under) await under;
    },
    trouble: () => trouble,
  };
}

const isTime = (at: number | null, now: number): boolean => at === null || at <= now || at > now + FURTHEST;

/** In the words of a push: the disk's own speak of the sync. */
const troubleOf = (failure: Failure): Failure =>
  failure.code === 'store.full'
    ? {
        ...failure,
        nextStep:
          'Free some disk space: the push goes on by itself then. Nothing is sent that cannot be written down before.',
      }
    : failure;
