import type { Decimal } from '@/lib/model/decimal';
import type { PushItem } from '@/lib/model/push-journal';
import type { Context } from '../context';

/** ms in which a page may still show what it loaded before a push. */
const OPEN_FOR = 24 * 3_600_000;

/**
 * What lines said until a push of the last day, by their ids: pages that were drawn before show it still. `now`: what a
 * line says today; one that somebody changed since is not the push's any more.
 */
export async function quantitiesBefore(
  { store, now: clock }: Pick<Context, 'store' | 'now'>,
  now: ReadonlyMap<string, Decimal | null>,
): Promise<Map<string, Decimal>> {
  const since = clock() - OPEN_FOR;
  const recent = (await store.pushBatches.all()).filter(({ updatedAt }) => updatedAt >= since);
  const found = new Map<string, Decimal>();
  for (const { id } of recent.sort((a, b) => a.confirmedAt - b.confirmedAt))
    for (const item of await store.pushItems.ofBatch(id)) {
      const lineId = changedLine(item);
      const { oldQuantity, newQuantity } = item.option;
      if (lineId !== null && oldQuantity !== null && now.get(lineId) === newQuantity)
        found.set(lineId, oldQuantity);
    }
  return found;
}

/** The line whose quantity an item has changed; null: it has not, or ended or added lines. */
function changedLine({ state, option }: PushItem): string | null {
  const [write, ...more] = option.writes;
  if (state !== 'done' || more.length > 0 || !write) return null;
  return write.kind === 'set quantity' || write.kind === 'adjust units' ? write.lineId : null;
}
