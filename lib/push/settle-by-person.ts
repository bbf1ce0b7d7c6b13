import { isOver, needsPerson, type PushBatch, type PushedBy, type PushItem } from '@/lib/model/push-journal';
import type { PushDeps } from './contract';
import { entryOf, itemEntry, whoOf } from './entries';
import * as fail from './failures';
import type { Journal } from './journal';

/**
 * A person looked at a line in the PSA and says that it is right, or was put right there by hand. Written down with the
 * entry that tells of it; nothing is sent, and nothing is read. Throws as `Push.settle`.
 */
export const settleByPerson = (
  { deps, journal }: { deps: PushDeps; journal: Journal },
  itemId: string,
  by: PushedBy,
): Promise<void> =>
  journal.write(async () => {
    const { store, now } = deps;
    const item = (await store.pushItems.get(itemId)) ?? fail.refuse(fail.GONE);
    const batch = (await store.pushBatches.get(item.batchId)) ?? fail.refuse(fail.GONE);
    const open = await store.pushItems.inState('waiting', 'writing');
    if (!isOver(item.state) || open.some(({ line }) => line.undoes === itemId)) fail.refuse(fail.UNDER_WAY);
    if (!needsPerson(item)) fail.refuse(fail.NOT_TO_LOOK_AT);
    const at = now();
    const after: PushItem = { ...item, settled: { by, at }, updatedAt: at, updatedBy: 'user' };
    return {
      entries: [settledEntry(batch, item, by)],
      put: { pushItems: [after] },
      result: undefined,
    };
  });

/** Without quantities: what stands in the PSA now a person has seen, and Seatcheck has not. */
function settledEntry(batch: PushBatch, item: PushItem, by: PushedBy) {
  const sentence = `${whoOf({ by })} looked at it in ${batch.system} and says that it is settled. It had ended as: ${item.state}.`;
  const detail = { state: item.state, failure: item.failure, read: item.after };
  return { ...itemEntry(batch, item, entryOf('settled', sentence, detail)), by, from: null, to: null };
}
