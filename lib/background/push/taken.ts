import { placeOf } from '@/lib/push/plan/overlay';
import type { Store } from '@/lib/store/contract';

/** Whether a push that is not over is about a product on an agreement of this installation (`PsaSystemNow.id`). */
export async function takenPlaces(
  store: Store,
  systemId: string,
): Promise<(agreementId: string, productId: string) => boolean> {
  const open = await store.pushItems.inState('waiting', 'writing');
  const batches = await store.pushBatches.some([...new Set(open.map(({ batchId }) => batchId))]);
  const ours = new Set(batches.flatMap(({ id, systemId: of }) => (of === systemId ? [id] : [])));
  const places = new Set(
    open
      .filter(({ batchId }) => ours.has(batchId))
      .flatMap(({ option }) => option.writes.map((write) => placeOf(write.agreementId, write.productId))),
  );
  return (agreementId, productId) => places.has(placeOf(agreementId, productId));
}
