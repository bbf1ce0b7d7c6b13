import type { Decimal } from '@/lib/model/decimal';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { Context } from '../context';

/** ms in which a page may still show what it loaded before a push. */
const OPEN_FOR = 24 * 3_600_000;

/** What pushes of the last day did to lines: pages that were drawn before show nothing of it. */
export interface PushedLately {
  /**
   * What the line said until a push; `now`: what it says today. Undefined: no push changed it, the push counts from a
   * later day, or somebody changed it since.
   */
  quantityBefore(lineId: string, now: Decimal | null): Decimal | undefined;
  /** A push has made the line. */
  isAdded(lineId: string): boolean;
}

type Deps = Pick<Context, 'store' | 'now'>;
type Change = { lineId: string; from: Decimal; to: Decimal };
interface OfBatch {
  changes: Change[];
  added: string[];
}

/** Items of batches that are over, by the object that they were asked through: a badge asks often, and items are large. */
const kept = new WeakMap<object, Map<string, { updatedAt: number; found: OfBatch }>>();

export async function pushedLately(deps: Deps): Promise<PushedLately> {
  const since = deps.now() - OPEN_FOR;
  const recent = (await deps.store.pushBatches.all()).filter(({ updatedAt }) => updatedAt >= since);
  const inOrder = recent.sort((a, b) => a.confirmedAt - b.confirmedAt);
  const batches = await Promise.all(inOrder.map((batch) => ofBatch(deps, batch)));
  const changes = Map.groupBy(
    batches.flatMap((batch) => batch.changes),
    ({ lineId }) => lineId,
  );
  const added = new Set(batches.flatMap((batch) => batch.added));
  return {
    quantityBefore: (lineId, now) => changes.get(lineId)?.findLast(({ to }) => to === now)?.from,
    isAdded: (lineId) => added.has(lineId),
  };
}

async function ofBatch({ store }: Deps, { id, endedAt, updatedAt }: PushBatch): Promise<OfBatch> {
  const known = kept.get(store) ?? new Map<string, { updatedAt: number; found: OfBatch }>();
  kept.set(store, known);
  const there = known.get(id);
  if (there?.updatedAt === updatedAt) return there.found;
  const done = (await store.pushItems.ofBatch(id)).filter((item) => item.state === 'done');
  const found = { changes: done.flatMap(changeOf), added: done.flatMap((item) => item.addedLineId ?? []) };
  // However it ended: one that was stopped is over too, once the line under way is.
  if (endedAt !== null) known.set(id, { updatedAt, found });
  return found;
}

/** The line whose quantity an item has changed; none where it ended or added lines. */
function changeOf({ option }: PushItem): Change[] {
  const { writes, oldQuantity: from, newQuantity: to } = option;
  const [write, ...more] = writes;
  const isChange = write?.kind === 'set quantity' || write?.kind === 'adjust units';
  return isChange && more.length === 0 && from !== null ? [{ lineId: write.lineId, from, to }] : [];
}
