import type { Failure } from '@/lib/model/failure';
import {
  isOver,
  needsPerson,
  type PushBatch,
  type PushItem,
  type PushStatus,
} from '@/lib/model/push-journal';
import type { Store } from '@/lib/store/contract';

/** What the status shows of pushes: the batch that runs, else the newest that is paused. */
export async function pushStatus(store: Store, trouble: Failure | null = null): Promise<PushStatus> {
  const [batches, look] = await Promise.all([
    store.pushBatches.all(),
    store.pushItems.inState('done twice', 'half done', 'unclear'),
  ]);
  const open = batches
    .filter(({ endedAt, state }) => endedAt === null && state !== 'ended')
    .sort((a, b) => b.confirmedAt - a.confirmedAt);
  const batch = open.find(({ state }) => state === 'running') ?? open[0];
  return {
    batch: batch ? await progressOf(store, withTrouble(batch, trouble)) : null,
    needsPerson: look.filter(({ undoneBy }) => undoneBy === null).length,
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

/** How far a batch is. `left`: over, neither done nor for a person to look at: as it was before. */
export interface BatchCounts {
  done: number;
  needsPerson: number;
  left: number;
  undoable: number;
}

export function countsOf(items: readonly PushItem[]): BatchCounts {
  const counts = { done: 0, needsPerson: 0, left: 0, undoable: 0 };
  for (const { state, option, undoneBy } of items) {
    if (state === 'done') counts.done += 1;
    else if (needsPerson(state)) counts.needsPerson += undoneBy === null ? 1 : 0;
    else if (isOver(state)) counts.left += 1;
    if (state === 'done' && undoneBy === null && option.undo.possible) counts.undoable += 1;
  }
  return counts;
}
