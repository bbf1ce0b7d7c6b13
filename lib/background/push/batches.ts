import type { Input, Output } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import { GONE } from '@/lib/push/failures';
import { countsOf, withTrouble } from '@/lib/push/status';
import type { Context } from '../context';
import { memberOf } from './member';

/** Newest first. */
export async function batches({ store, push }: Context): Promise<Output<'push.batches'>> {
  const [all, items] = await Promise.all([store.pushBatches.all(), store.pushItems.all()]);
  const byBatch = Map.groupBy(items, ({ batchId }) => batchId);
  const newest = all.sort((a, b) => b.confirmedAt - a.confirmedAt || (a.id < b.id ? 1 : -1));
  return {
    batches: newest.map((batch) =>
      withCounts(withTrouble(batch, push.trouble?.() ?? null), byBatch.get(batch.id) ?? []),
    ),
  };
}

export async function batch(
  { store, push, session }: Context,
  { batchId }: Input<'push.batch'>,
): Promise<Output<'push.batch'>> {
  const [found, items] = await Promise.all([
    store.pushBatches.get(batchId),
    store.pushItems.ofBatch(batchId),
  ]);
  if (!found) throw new FailureError(GONE);
  const member = await memberOf({ session }, found.psa);
  return {
    batch: withCounts(withTrouble(found, push.trouble?.() ?? null), items),
    items,
    ...(member ? { member } : {}),
  };
}

const withCounts = (of: PushBatch, items: readonly PushItem[]) => ({ ...of, ...countsOf(items) });

type OfBatch = { batchId: string };
const nothing = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work;
  return {};
};
export const pause = ({ push }: Context, { batchId }: OfBatch) => nothing(push.pause(batchId));
export const goOn = ({ push }: Context, { batchId }: OfBatch) => nothing(push.goOn(batchId));
export const stop = ({ push }: Context, { batchId }: OfBatch) => nothing(push.stop(batchId));
