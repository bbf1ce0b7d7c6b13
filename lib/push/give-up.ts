import type { Failure } from '@/lib/model/failure';
import type { PushItem } from '@/lib/model/push-journal';
import type { PushDeps } from './contract';
import { entryOf, itemEntry } from './entries';
import * as fail from './failures';
import type { Journal } from './journal';
import { isUnderWay } from './run-parts';
import { failed } from './settle-item';

/**
 * Ends what a stopped batch has under way and nobody can find out about, because the PSA is gone or its keys are: it would
 * stay open for ever, and with it the rows. A person looks at it. Nothing is said of the line itself.
 */
export const giveUp = (
  { deps, journal }: { deps: PushDeps; journal: Journal },
  batchId: string,
  because: Failure,
): Promise<void> =>
  journal.write(async () => {
    const batch = (await deps.store.pushBatches.get(batchId)) ?? fail.refuse(fail.GONE);
    const items = (await deps.store.pushItems.ofBatch(batchId)).filter(isUnderWay);
    if (batch.state !== 'stopped' || items.length === 0) return { entries: [], result: undefined };
    const after = items.map(
      (item): PushItem => ({ ...item, ...endOf(item, because), updatedAt: deps.now() }),
    );
    const entries = after.map((item) => {
      const { state, step, before, failure } = item;
      const told = entryOf('read back', failure?.sentence ?? '', {
        state,
        step,
        before,
        read: null,
        failure,
      });
      return itemEntry(batch, item, told);
    });
    return { entries, put: { pushItems: after }, result: undefined };
  });

/** Of one whose next write was not sent it is known what was done. */
function endOf({ state }: PushItem, { sentence }: Failure): Pick<PushItem, 'state' | 'failure'> {
  const { state: end, failure } =
    state === 'writing'
      ? failed('unclear', fail.unreadBack(sentence))
      : failed('half done', fail.halfDone(sentence));
  return { state: end, failure };
}
