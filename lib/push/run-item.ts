import { type Failure, failureOf } from '@/lib/model/failure';
import type { ProductSight } from '@/lib/model/push';
import { isOver, type PushItem } from '@/lib/model/push-journal';
import type { WriteAnswer } from '@/lib/psa/write-contract';
import { mustBillStill } from './agreement-now';
import { mustBillBesideAsBefore } from './beside';
import { writeOf } from './entries';
import * as fail from './failures';
import { answered, journalled, unsent } from './item-steps';
import { differenceOf, judge } from './judge';
import { readBack } from './read-back';
import { type BatchRun, heldBy, isTooLate, OVER, sightOf, type Went } from './run-parts';
import { conclude, failed, outcomeOf } from './settle-item';

/** Where the PSA says that it is busy and not for how long, ms; and as long as is waited with the worker awake. */
const BUSY_FOR = 5_000;
const LONGEST_WAIT = 120_000;
/** So often one line waits for a busy PSA before the batch does. */
const BUSY_ROUNDS = 5;

/**
 * Takes one line as far as it goes. Whatever it does stands in the store before: it may die at any point, and called again
 * with what the store says it goes on without sending anything twice.
 */
export async function runItem(run: BatchRun, begun: PushItem): Promise<Went> {
  let item = begun;
  let isOurs = false;
  for (let busy = 0; !isOver(item.state); ) {
    // Found so: whoever sent it is gone.
    const round = item.state === 'writing' && !isOurs ? await found(run, item) : await next(run, item);
    isOurs = true;
    item = round.item;
    if (round.went) return round.went;
    if (round.wait === undefined) continue;
    busy += 1;
    if (busy > BUSY_ROUNDS || round.wait > LONGEST_WAIT)
      return { as: 'held', because: round.because, retryAt: run.deps.now() + round.wait };
    await run.deps.sleep(round.wait, run.signal);
  }
  return OVER;
}

type Round = { item: PushItem; went: Went | null } & (
  | { wait?: undefined }
  /** The PSA is busy: nothing was changed. ms. */
  | { wait: number; because: Failure }
);

const found = (run: BatchRun, item: PushItem): Promise<Round> =>
  readBack(run, item, item.failure ? 'refused' : 'dead');

/** Re-reads, and sends the next write where the product is as it should be before it. */
async function next(run: BatchRun, item: PushItem): Promise<Round> {
  // At the same time, so that neither is older than the other when it is written.
  const beside =
    item.step === 0
      ? Promise.all([mustBillStill(run, item), mustBillBesideAsBefore(run, item)])
      : Promise.resolve();
  beside.catch(() => undefined);
  const unread = async (thrown: unknown, sight: ProductSight | null): Promise<Round> => {
    const failure = failureOf(thrown);
    if (!fail.isOfOneLine(failure)) return { item, went: heldBy(run.deps, failure) };
    // Turned away by a busy PSA it may have been done all the same: only a reading says that it was not.
    const isUnread = sight === null && item.before !== null;
    const outcome = isUnread
      ? failed('unclear', fail.unreadBack(failure.sentence))
      : leftAlone(item, failure);
    return over(await conclude(run, item, sight, outcome));
  };
  let sight: ProductSight;
  try {
    sight = await sightOf(run, item);
  } catch (thrown) {
    return unread(thrown, null);
  }
  // The PSA said that it was busy, and yet it may have been done.
  const verdict = item.before && judge(writeOf(item), item.before, sight);
  if (verdict && verdict.as !== 'before') {
    const outcome = outcomeOf(item, verdict, sight, { refused: null, isAnswered: true });
    return over(await conclude(run, item, sight, outcome));
  }
  if (item.step === 0 && isTooLate(run))
    return over(await conclude(run, item, sight, leftAlone(item, fail.WAITED)));
  const basis = item.step === 0 ? item.option.basis : (item.after ?? []);
  const difference = differenceOf(basis, sight);
  if (difference !== null)
    return over(await conclude(run, item, sight, leftAlone(item, fail.changedSincePlan(difference))));
  try {
    await beside;
  } catch (thrown) {
    return unread(thrown, sight);
  }
  const writing = await journalled(run, item, sight);
  return writing ? send(run, writing, sight) : { item, went: { as: 'asked' } };
}

const over = (item: PushItem): Round => ({ item, went: null });

/** Of a write before which nothing was sent. */
const leftAlone = ({ step }: PushItem, why: Failure) =>
  step === 0 ? failed('changed', why) : failed('half done', fail.halfDone(why.sentence));

async function send(run: BatchRun, item: PushItem, before: ProductSight): Promise<Round> {
  let answer: WriteAnswer;
  try {
    answer = await run.api.writes.send(writeOf(item), before, run.signal);
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (!UNSENT.has(failure.code)) answer = { kind: 'unknown', failure };
    else return { item: await unsent(run, item, failure), went: heldBy(run.deps, failure) };
  }
  if (answer.kind === 'busy') {
    const wait = answer.retryAfter ?? BUSY_FOR;
    const noted = await answered(run, item, answer);
    // Of a batch that was stopped meanwhile it is not sent again.
    if (noted.state !== 'waiting') return readBack(run, noted, 'refused');
    return { item: noted, went: null, wait, because: answer.failure };
  }
  // Nobody waits for the disk meanwhile: what is read back is judged after both.
  const first = sightOf(run, item);
  first.catch(() => undefined);
  const noted = await answered(run, item, answer);
  const { item: judged, went } = await readBack(run, noted, answer.kind, first);
  if (went || answer.kind !== 'refused' || !fail.stopsBatch(answer.failure)) return { item: judged, went };
  return { item: judged, went: { as: 'held', because: answer.failure, retryAt: null } };
}

/** Thrown while nothing was sent (lib/psa/write-contract.ts), or by an API whose keys were removed. */
const UNSENT = new Set(['cancelled', 'psa.disconnected']);
