import type { PushItem } from '@/lib/model/push-journal';
import type { Store } from '@/lib/store/contract';

/**
 * What counted twice and was put right stands as it was meant: done once, and as the correction left it. So it can still
 * be undone.
 */
export async function corrected(store: Store, item: PushItem): Promise<PushItem> {
  if (item.state !== 'done twice' || item.undoneBy === null) return item;
  const by = await store.pushItems.get(item.undoneBy);
  const batch = by && (await store.pushBatches.get(by.batchId));
  if (!by || batch?.kind !== 'correction') return item;
  return { ...item, state: 'done', undoneBy: null, after: by.after };
}
