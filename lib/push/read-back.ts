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
  let next = first;
  let seen = null as { as: Verdict['as']; since: number } | null;
  const isStill = ({ as }: Verdict): boolean => seen?.as === as && waited - seen.since >= STILL_FOR;
  let waited = 0;
  for (let round = 0; ; round++) {
    // Before: what is read slowly says how it was when the reading began.
    const late = isLate(deps.now(), item, answered, waited);
    const { sight, verdict, failure } = await read(item, next ?? sightOf(run, item));
    next = undefined;
    if (failure && fail.reachOf(failure) === 'a person') return { item, went: heldBy(deps, failure) };
    if (sight && verdict) {
      if (isFinal(verdict, answered, late, isStill(verdict), writeOf(item))) {
        const facts = { refused: item.failure, isAnswered: answered === 'accepted' };
        const outcome = outcomeOf(item, verdict, sight, facts);
        return { item: await conclude(run, item, sight, outcome), went: null };
      }
      if (seen?.as !== verdict.as) seen = { as: verdict.as, since: waited };
    } else if (failure && late) {
      if (fail.reachOf(failure) === 'passes')
        return { item, went: { as: 'held', because: failure, retryAt: deps.now() + RETRY_AFTER } };
      const outcome = failed('unclear', fail.unreadBack(failure.sentence));
      return { item: await conclude(run, item, null, outcome), went: null };
    }
    const wait = WAITS[Math.min(round, WAITS.length - 1)] ?? UNSURE_FOR;
    await deps.sleep(wait, run.signal);
    waited += wait;
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

/** Whether the PSA cannot be at it any more. By what was waited: the clock may be put forward or back meanwhile. */
function isLate(now: number, { updatedAt }: PushItem, answered: Answered, waited: number): boolean {
  if (answered !== 'dead') return waited >= UNSURE_FOR;
  const longest = UNSURE_FOR + UNDER_WAY_FOR;
  return waited >= longest || now - updatedAt >= longest;
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
