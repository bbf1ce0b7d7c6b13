import { needsPerson, type PushBatch, type PushItem, STATES_TO_LOOK_AT } from '@/lib/model/push-journal';
import type { Store } from '@/lib/store/contract';
import { placeOf } from './plan/overlay';

/**
 * The items that `done` puts right: the one that it undoes or corrects, and those of the same product on the same
 * agreement that waited for a person to look at them. As they are to be written.
 */
export async function settledBy(store: Store, batch: PushBatch, done: PushItem): Promise<PushItem[]> {
  const { undoes } = done.line;
  const [undone, look] = await Promise.all([
    undoes === null ? undefined : store.pushItems.get(undoes),
    store.pushItems.inState(...STATES_TO_LOOK_AT),
  ]);
  const places = new Set(placesOf(done));
  const open = look.filter(
    (item) => needsPerson(item) && item.id !== undoes && placesOf(item).some((place) => places.has(place)),
  );
  const ours = await ofSystem(store, batch.systemId, open);
  return [...(undone ? [undone] : []), ...ours].map((item) => ({ ...item, undoneBy: done.id }));
}

const placesOf = ({ option }: PushItem): string[] =>
  option.writes.map(({ agreementId, productId }) => placeOf(agreementId, productId));

/** Ids of another installation are other lines. */
async function ofSystem(store: Store, systemId: string, items: readonly PushItem[]): Promise<PushItem[]> {
  if (items.length === 0) return [];
  const batches = await store.pushBatches.some([...new Set(items.map(({ batchId }) => batchId))]);
  const ours = new Set(batches.flatMap((batch) => (batch.systemId === systemId ? [batch.id] : [])));
  return items.filter(({ batchId }) => ours.has(batchId));
}
