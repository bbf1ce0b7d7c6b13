import { type Failure, failureOf } from '@/lib/model/failure';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { writeOf } from './entries';
import * as fail from './failures';
import { judge, type Verdict } from './judge';
import { type BatchRun, heldBy, RETRY_AFTER, sightOf, type Went } from './run-parts';
import { conclude, failed, outcomeOf } from './settle-item';

/** What is known of the answer. `dead`: the worker that sent it, or was about to, is gone. */
export type Answered = 'accepted' | 'refused' | 'unknown' | 'dead';

/** When it is read again, ms after the one before; then as the last. */
const WAITS = [1_000, 2_000, 5_000, 12_000, 20_000, 20_000];
/** So long the PSA may still be at a request that it did not answer, ms. */
const UNSURE_FOR = 60_000;
/** A dead worker's request may have been under way for as long before. */
const UNDER_WAY_FOR = 60_000;
/** So long a change has to stand alone before a second one is not expected any more, ms. */
const STILL_FOR = 5_000;

interface Reading {
  sight: ProductSight | null;
  verdict: Verdict | null;
  failure: Failure | null;
}

/**
 * Finds by reading alone what came of a write that was sent or may have been: an item that is `writing`. Reads again for a
 * while where the PSA may still be at it, and never sends. `first`: a reading that is under way already.
 */
export async function readBack(
  run: BatchRun,
  item: PushItem,
  answered: Answered,
  first?: Promise<ProductSight>,
): Promise<{ item: PushItem; went: Went | null }> {
  const { deps } = run;
  const until = unsureUntil(deps.now(), item, answered);
  let next = first;
  let seen = null as { as: Verdict['as']; since: number } | null;
  const isStill = ({ as }: Verdict): boolean => seen?.as === as && deps.now() - seen.since >= STILL_FOR;
  for (let round = 0; ; round++) {
    const { sight, verdict, failure } = await read(item, next ?? sightOf(run, item));
    next = undefined;
    if (failure && fail.reachOf(failure) === 'a person') return { item, went: heldBy(deps, failure) };
    const isLate = deps.now() >= until;
    if (sight && verdict) {
      if (isFinal(verdict, answered, isLate, isStill(verdict), writeOf(item))) {
        const facts = { refused: item.failure, isAnswered: answered === 'accepted' };
        const outcome = outcomeOf(item, verdict, sight, facts);
        return { item: await conclude(run, item, sight, outcome), went: null };
      }
      if (seen?.as !== verdict.as) seen = { as: verdict.as, since: deps.now() };
    } else if (failure && isLate) {
      if (fail.reachOf(failure) === 'passes')
        return { item, went: { as: 'held', because: failure, retryAt: deps.now() + RETRY_AFTER } };
      const outcome = failed('unclear', fail.unreadBack(failure.sentence));
      return { item: await conclude(run, item, null, outcome), went: null };
    }
    await deps.sleep(WAITS[Math.min(round, WAITS.length - 1)] ?? UNSURE_FOR, run.signal);
  }
}

async function read(item: PushItem, asking: Promise<ProductSight>): Promise<Reading> {
  try {
    const sight = await asking;
    return { sight, verdict: judge(writeOf(item), item.before ?? [], sight), failure: null };
  } catch (thrown) {
    return { sight: null, verdict: null, failure: failureOf(thrown) };
  }
}

function unsureUntil(now: number, { updatedAt }: PushItem, answered: Answered): number {
  if (answered !== 'dead') return now + UNSURE_FOR;
  // The clock may have been put back since.
  return Math.min(updatedAt, now) + UNSURE_FOR + UNDER_WAY_FOR;
}

/** Whether nothing else can come of it any more. `isStill`: readings have said the same for a while. */
function isFinal(
  { as }: Verdict,
  answered: Answered,
  isLate: boolean,
  isStill: boolean,
  write: PushWrite,
): boolean {
  if (isLate) return true;
  if (as === 'before') return answered === 'refused';
  if (as === 'other') return answered === 'accepted' || answered === 'refused';
  // What the browser sent again may be on its way still, where sent twice counts twice and nobody heard of either.
  const mayCountAgain = write.kind === 'adjust units' || write.kind === 'add line';
  return as === 'twice' || answered === 'accepted' || !mayCountAgain || isStill;
}
