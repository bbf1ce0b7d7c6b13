import type { PushOf } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import { failureOf } from '@/lib/model/failure';
import type { PlannedLine, ProductSight } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { AGREEMENT_GONE, GONE, OTHER_SYSTEM, refuse } from '@/lib/push/failures';
import { placeOf } from '@/lib/push/plan/overlay';
import { notUndoable, planUndo } from '@/lib/push/plan/undo';
import { mustNotBeTooMany, type Planning } from './planning';
import { takenPlaces } from './taken';

/** An undo of a batch or an item, or the correction of one that counted twice: the newest first, each read again. */
export async function planBack(
  planning: Planning,
  of: PushOf,
): Promise<{ lines: PlannedLine[]; undoes: string }> {
  const { context, api, system } = planning;
  const { store } = context;
  const kind = 'correctItem' in of ? 'correction' : 'undo';
  const items = await itemsOf(planning, of);
  const [batchId = ''] = items.map((item) => item.batchId);
  const batch = (await store.pushBatches.get(batchId)) ?? refuse(GONE);
  if (batch.systemId !== system.id) refuse(OTHER_SYSTEM);
  // What was never written is no part of an undo of the whole.
  const wanted = 'undoBatch' in of ? items.filter((item) => notUndoable(item, kind) === null) : items;
  mustNotBeTooMany(wanted);
  const taken = await takenPlaces(store);
  const isTaken = (agreementId: string, productId: string): boolean =>
    taken.has(placeOf(agreementId, productId));
  const lines = await Promise.all(
    wanted
      .toReversed()
      .map(async (item) => planUndo(item, kind, await sightOf(planning, item), api.writes, isTaken)),
  );
  return {
    lines: [...lines].sort((a, b) => Number(a.cannot === null) - Number(b.cannot === null)),
    undoes: batch.id,
  };
}

async function itemsOf({ context: { store } }: Planning, of: PushOf): Promise<PushItem[]> {
  if ('undoBatch' in of) {
    const items = await store.pushItems.ofBatch(of.undoBatch);
    return items.length > 0 ? items : refuse(GONE);
  }
  const id = 'undoItem' in of ? of.undoItem : 'correctItem' in of ? of.correctItem : '';
  return [(await store.pushItems.get(id)) ?? refuse(GONE)];
}

async function sightOf(
  { context, api, signal }: Planning,
  { option, line }: PushItem,
): Promise<ProductSight | Failure> {
  const agreement = await context.store.agreements.get(option.agreementId);
  if (!agreement) return AGREEMENT_GONE;
  try {
    return await api.writes.sight(agreement, line.productId, option.day, signal);
  } catch (thrown) {
    return failureOf(thrown);
  }
}
