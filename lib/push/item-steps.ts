import type { Failure } from '@/lib/model/failure';
import type { ProductSight } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import type { WriteAnswer } from '@/lib/psa/write-contract';
import { entryOf, itemEntry, sendsOf, writeOf } from './entries';
import type { Step } from './journal';
import { type BatchRun, fresh, isUnderWay, resumedWith } from './run-parts';

/** On disk before anything is sent; null: a person paused or stopped the batch meanwhile. */
export function journalled(run: BatchRun, item: PushItem, before: ProductSight): Promise<PushItem | null> {
  const { deps, journal } = run;
  return journal.write(async (): Promise<Step<PushItem | null>> => {
    const { batch, item: kept } = await fresh(run, item.id);
    const resumed = resumedWith(batch, deps.now());
    const mayBegin = batch.state === 'running' || resumed.entries.length > 0 || isUnderWay(kept);
    if (kept.state !== 'waiting' || !mayBegin) return { entries: [], result: null };
    const writing: PushItem = {
      ...kept,
      state: 'writing',
      before,
      failure: null,
      sent: kept.sent + 1,
      updatedAt: deps.now(),
    };
    const detail = { write: writeOf(writing), step: writing.step, before };
    const sending = itemEntry(batch, writing, entryOf('sending', `${sendsOf(writing)}.`, detail));
    return {
      entries: [...resumed.entries, sending],
      put: { ...resumed.put, pushItems: [writing] },
      result: writing,
    };
  });
}

/** The answer, for the record. A refusal stays with the item, so that it is known after a death too. */
export function answered(run: BatchRun, item: PushItem, answer: WriteAnswer): Promise<PushItem> {
  return run.journal.write(async () => {
    const { batch, item: kept } = await fresh(run, item.id);
    const isSentAgain = answer.kind === 'busy' && (batch.state !== 'stopped' || item.step > 0);
    const state = isSentAgain ? ('waiting' as const) : kept.state;
    const isNo = answer.kind === 'refused' || (answer.kind === 'busy' && !isSentAgain);
    const failure = isNo ? answer.failure : null;
    const isNews = state !== kept.state || failure !== kept.failure;
    const after: PushItem = isNews ? { ...kept, state, failure, updatedAt: run.deps.now() } : kept;
    const detail = { ...answer, step: item.step };
    return {
      entries: [itemEntry(batch, after, entryOf('answered', saidOf(batch.system, answer), detail))],
      ...(isNews ? { put: { pushItems: [after] } } : {}),
      result: after,
    };
  });
}

function saidOf(system: string, answer: WriteAnswer): string {
  if (answer.kind === 'accepted') return `${system} accepted it.`;
  if (answer.kind === 'refused') return `${system} refused it. ${answer.failure.sentence}`;
  if (answer.kind === 'busy') return `${system} is busy and changed nothing. ${answer.failure.sentence}`;
  return `Whether it was done is not known. ${answer.failure.sentence}`;
}

/** Nothing was sent after all: it is as if it had not begun. */
export function unsent(run: BatchRun, item: PushItem, failure: Failure): Promise<PushItem> {
  return run.journal.write(async () => {
    const { batch, item: kept } = await fresh(run, item.id);
    const after: PushItem = {
      ...kept,
      state: 'waiting',
      before: null,
      sent: kept.sent - 1,
      updatedAt: run.deps.now(),
    };
    const told = entryOf('answered', `It was not sent. ${failure.sentence}`, { failure, step: item.step });
    return { entries: [itemEntry(batch, after, told)], put: { pushItems: [after] }, result: after };
  });
}
