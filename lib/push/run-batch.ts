import { type Failure, failureOf } from '@/lib/model/failure';
import { isOver, type PushBatch, type PushItem } from '@/lib/model/push-journal';
import type { PsaApi } from '@/lib/psa/contract';
import { endBatch, holdBatch } from './batch-steps';
import type { PushDeps } from './contract';
import * as fail from './failures';
import type { Follow } from './follow';
import { giveUp } from './give-up';
import type { Journal } from './journal';
import { leaveNotes } from './notes';
import { runItem } from './run-item';
import { type BatchRun, isUnderWay, passesByItself, type Went } from './run-parts';

export interface RunnerParts {
  deps: PushDeps;
  journal: Journal;
  follow: Follow;
  signal: AbortSignal;
}

type Held = Extract<Went, { as: 'held' }>;

/**
 * Takes a batch as far as it goes. One that a person paused or stopped is only taken to the end of the line under way.
 * Resolves with when another try is worth it, ms since the epoch; null: nothing is left, or a person has to do something.
 * Throws only when the store refuses.
 */
export async function runBatch(parts: RunnerParts, batch: PushBatch): Promise<number | null> {
  const { deps, journal } = parts;
  const hold = async (went: Held): Promise<number | null> => {
    parts.follow.settleAll();
    if (batch.state === 'stopped' && !mayPass(went)) {
      await giveUp(parts, batch.id, went.because);
      await endBatch(parts, batch.id);
      return null;
    }
    await holdBatch(parts, batch.id, went.because, went.retryAt);
    return went.retryAt;
  };
  const api = await apiFor(deps, batch);
  const items = await deps.store.pushItems.ofBatch(batch.id);
  if ('as' in api) {
    // What was stopped has no need of the PSA once its lines are over; a note is not worth waiting for then.
    const needsNobody =
      items.every(({ state }) => isOver(state)) && (batch.state === 'stopped' || !batch.note);
    if (!needsNobody) return hold(api);
    await endBatch(parts, batch.id);
    return null;
  }
  const { signal } = parts;
  const run: BatchRun = {
    deps,
    journal,
    api,
    batchId: batch.id,
    batch,
    agreements: new Map(),
    agreementsNow: new Map(),
    signal,
  };
  const held = await runItems(parts, run, batch, items);
  if (held) return hold(held);
  parts.follow.settleAll();
  const after = await deps.store.pushItems.ofBatch(batch.id);
  if (after.every(({ state }) => isOver(state))) {
    await leaveNotes(run, batch, after);
    await endBatch(parts, batch.id);
  }
  deps.notify();
  return null;
}

async function runItems(
  { deps, follow }: RunnerParts,
  run: BatchRun,
  batch: PushBatch,
  items: readonly PushItem[],
): Promise<Held | null> {
  // A worker that is gone may have told nobody of them.
  for (const { sent, option } of items) if (sent > 0) follow.touch(option.agreementId);
  const runs = batch.state === 'running' || passesByItself(batch);
  const left = items.filter((item) => !isOver(item.state) && (runs || isUnderWay(item)));
  // The line under way first, so that no other is begun beside it.
  left.sort((a, b) => Number(isUnderWay(b)) - Number(isUnderWay(a)));
  const guard = createGuard(deps, batch);
  for (const [at, item] of left.entries()) {
    const { agreementId } = item.option;
    // A vault that was locked meanwhile, or another PSA, is not written to with the keys of before.
    const why = (await whyNot(deps, batch)) ?? (isUnderWay(item) ? null : await guard());
    if (why) return why;
    const went = await runItem(run, item);
    deps.notify();
    if (went.as === 'asked') return null;
    follow.touch(agreementId);
    if (went.as === 'held') return went;
    if (!left.slice(at + 1).some(({ option }) => option.agreementId === agreementId))
      follow.settle(agreementId);
  }
  return null;
}

/** ms. */
const GUARD_HOLDS = 5_000;

/**
 * Why no further line is begun: a report that looks broken may come in while a batch is under way or held. Looked at
 * again after a while, not before each line: it is the whole report that is looked at.
 */
function createGuard({ frozen, now }: PushDeps, { kind }: PushBatch): () => Promise<Held | null> {
  let asked: { at: number; why: Held | null } | null = null;
  return async () => {
    if (kind !== 'push') return null;
    if (!asked || Math.abs(now() - asked.at) > GUARD_HOLDS) {
      const failure = await frozen();
      asked = { at: now(), why: failure && heldFor(failure) };
    }
    return asked.why;
  };
}

/** The connected PSA where the batch is its own; else why it is not written to. */
async function apiFor(deps: PushDeps, batch: PushBatch): Promise<PsaApi | Held> {
  const why = await whyNot(deps, batch);
  if (why) return why;
  return (
    (await deps.psa().catch((thrown: unknown) => heldFor(failureOf(thrown)))) ?? heldFor(fail.NOT_CONNECTED)
  );
}

async function whyNot(deps: PushDeps, batch: PushBatch): Promise<Held | null> {
  try {
    const system = await deps.system();
    if (!system) return heldFor(fail.NOT_CONNECTED);
    return system.kind === batch.psa && system.id === batch.systemId ? null : heldFor(fail.OTHER_SYSTEM);
  } catch (thrown) {
    return heldFor(failureOf(thrown));
  }
}

/** Whether what holds it ends by itself, or when somebody unlocks. */
const mayPass = ({ because, retryAt }: Held): boolean => retryAt !== null || because.code === 'vault.locked';

const heldFor = (because: Failure): Held => ({ as: 'held', because, retryAt: null });
