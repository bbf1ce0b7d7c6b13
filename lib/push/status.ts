import type { Failure } from '@/lib/model/failure';
import {
  isAmiss,
  isOver,
  needsPerson,
  type PushBatch,
  type PushItem,
  type PushStatus,
  STATES_TO_LOOK_AT,
} from '@/lib/model/push-journal';
import type { Store } from '@/lib/store/contract';

/** What the status shows of pushes: the batch that runs, else the newest that is paused. */
export async function pushStatus(store: Store, trouble: Failure | null = null): Promise<PushStatus> {
  const [batches, look] = await Promise.all([
    store.pushBatches.all(),
    store.pushItems.inState(...STATES_TO_LOOK_AT),
  ]);
  const newest = batches.sort((a, b) => b.confirmedAt - a.confirmedAt);
  const open = newest.filter(({ endedAt, state }) => endedAt === null && state !== 'ended');
  const batch = open.find(({ state }) => state === 'running') ?? open[0];
  const left = look.filter(needsPerson);
  const holders = new Set(left.map(({ batchId }) => batchId));
  return {
    batch: batch ? await progressOf(store, withTrouble(batch, trouble)) : null,
    needsPerson: left.length,
    lookAt: newest.find(({ id }) => holders.has(id))?.id ?? null,
  };
}

/** What keeps a batch from going on that the store could not be told. */
export const withTrouble = (batch: PushBatch, trouble: Failure | null): PushBatch =>
  trouble !== null && batch.state === 'running' ? { ...batch, because: trouble } : batch;

async function progressOf(store: Store, batch: PushBatch): Promise<NonNullable<PushStatus['batch']>> {
  const { id, kind, state, because, items: total } = batch;
  const items = await store.pushItems.ofBatch(id);
  return { id, kind, state, because, total, done: items.filter((item) => isOver(item.state)).length };
}

/** How far a batch is. `left`: over, and as it was before. What is settled by now counts as none of them. */
export interface BatchCounts {
  done: number;
  needsPerson: number;
  left: number;
  undoable: number;
}

export function countsOf(items: readonly PushItem[]): BatchCounts {
  const counts = { done: 0, needsPerson: 0, left: 0, undoable: 0 };
  for (const item of items) {
    const { state, option, undoneBy } = item;
    if (state === 'done') counts.done += 1;
    else if (needsPerson(item)) counts.needsPerson += 1;
    else if (isOver(state) && !isAmiss(state)) counts.left += 1;
    if (state === 'done' && undoneBy === null && option.undo.possible) counts.undoable += 1;
  }
  return counts;
}
