import type { Day } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import type { ProductSight } from '@/lib/model/push';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { PushDeps } from './contract';
import { batchEntry, entryOf, writeOf } from './entries';
import * as fail from './failures';
import type { Journal } from './journal';

/** What the lines of one batch are written with. */
export interface BatchRun {
  deps: PushDeps;
  journal: Journal;
  api: PsaApi;
  batchId: string;
  batch: Pick<PushBatch, 'kind' | 'confirmedAt'>;
  /** Asked for once a run, by id; null: gone. */
  agreements: Map<string, Promise<Agreement | null>>;
  /** As the PSA has them now, once a run, by id; null: gone. */
  agreementsNow: Map<string, Promise<Agreement | null>>;
  signal: AbortSignal;
}

/** How it goes on after one line. */
export type Went =
  | { as: 'over' }
  /** A person paused or stopped the batch before anything was sent. */
  | { as: 'asked' }
  /** Nothing can be done now. `retryAt`: ms since the epoch; null: a person has to do something. */
  | { as: 'held'; because: Failure; retryAt: number | null };

export const OVER: Went = { as: 'over' };

/** When to try again what passes by itself, ms. */
export const RETRY_AFTER = 60_000;

/** So long after it was confirmed a push may still begin a line, ms: invoices are made meanwhile, and periods end. */
const STANDS_FOR = 8 * 3_600_000;

/**
 * What was shown may not hold any more. What is taken back is judged by the line alone. Confirmed long after now, the clock
 * was put back since, and nobody knows how long ago it was.
 */
export const isTooLate = ({ deps, batch: { kind, confirmedAt } }: BatchRun): boolean =>
  kind === 'push' && Math.abs(deps.now() - confirmedAt) > STANDS_FOR;

/** Holds the batch for a failure of reading. */
export function heldBy({ now }: PushDeps, because: Failure): Went {
  const retryAt = fail.reachOf(because) === 'passes' ? now() + RETRY_AFTER : null;
  return { as: 'held', because, retryAt };
}

/** The product of an item on its agreement, from the PSA now. Fails as `PsaApi` does, and with `push.agreement-gone`. */
export const sightOf = (run: BatchRun, item: PushItem): Promise<ProductSight> =>
  placeSight(run, writeOf(item), item.option.day);

/** A product on an agreement, from the PSA now. Fails as `sightOf`. */
export async function placeSight(
  run: BatchRun,
  { agreementId, productId }: { agreementId: string; productId: string },
  day: Day,
): Promise<ProductSight> {
  const agreement = (await agreementOf(run, agreementId)) ?? fail.refuse(fail.AGREEMENT_GONE);
  return run.api.writes.sight(agreement, productId, day, run.signal);
}

/** From the cache, which a disconnected PSA has lost; then from the PSA. */
export function agreementOf(run: BatchRun, id: string): Promise<Agreement | null> {
  const { deps, api, agreements, signal } = run;
  const asked =
    agreements.get(id) ??
    deps.store.agreements.get(id).then((kept) => kept ?? api.agreement(recordIdOf(id), signal));
  agreements.set(id, asked);
  // A failure is not kept: the next question asks again.
  asked.catch(() => agreements.delete(id));
  return asked;
}

/** Of a `psaKey`. */
export const recordIdOf = (id: string): number => Number(id.slice(id.indexOf(':') + 1));

/** The batch and an item as they stand in the store; throws where they are gone: everything was erased. */
export async function fresh(run: BatchRun, itemId: string): Promise<{ batch: PushBatch; item: PushItem }> {
  const { store } = run.deps;
  const [batch, item] = await Promise.all([store.pushBatches.get(run.batchId), store.pushItems.get(itemId)]);
  if (!batch || !item) return fail.refuse(fail.GONE);
  return { batch, item };
}

/** Whether a paused batch may go on without a person: what held it may have passed. */
export const passesByItself = ({ state, because, retryAt }: PushBatch): boolean =>
  state === 'paused' && because !== null && (retryAt !== null || because.code === 'vault.locked');

/** A batch that was held and goes on by itself says so together with what it does first. */
export function resumedWith(batch: PushBatch, now: number) {
  if (!passesByItself(batch)) return { entries: [], put: {} };
  const after = { ...batch, state: 'running' as const, because: null, retryAt: null, updatedAt: now };
  return {
    entries: [batchEntry(after, entryOf('resumed', 'It went on by itself.', { heldBy: batch.because }))],
    put: { pushBatches: [after] },
  };
}

/** An item is under way from its first write to its last: a person's pause or stop acts after it. */
export const isUnderWay = ({ state, step }: PushItem): boolean =>
  state === 'writing' || (state === 'waiting' && step > 0);

/** A busy PSA turned it away, and it waits to be sent again: only a reading says that nothing of it was done. */
export const wasTurnedAway = ({ state, before }: PushItem): boolean => state === 'waiting' && before !== null;
