import type { Input } from '@/lib/messaging/protocol';
import type { Context } from '../context';
import { memberOf, whoOf } from './member';

/** For the record: a person looked at a line, and it is settled. Who: as typed, else as the PSA's page tells, else nobody. */
export async function settle(context: Context, { itemId, by }: Input<'push.settle'>): Promise<void> {
  const { store, push, broadcast } = context;
  const item = await store.pushItems.get(itemId);
  const batch = item && (await store.pushBatches.get(item.batchId));
  await push.settle(itemId, whoOf(by, batch ? await memberOf(context, batch.psa) : null));
  broadcast({ event: 'push' });
  // Its findings say no more that it has to be looked at.
  broadcast({ event: 'review' });
}
