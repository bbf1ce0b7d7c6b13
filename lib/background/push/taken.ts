import { placeOf } from '@/lib/push/plan/overlay';
import type { Store } from '@/lib/store/contract';

/** Products on agreements that a push which is not over is about. */
export async function takenPlaces(store: Store): Promise<ReadonlySet<string>> {
  const open = await store.pushItems.inState('waiting', 'writing');
  return new Set(
    open.flatMap(({ option }) =>
      option.writes.map(({ agreementId, productId }) => placeOf(agreementId, productId)),
    ),
  );
}
