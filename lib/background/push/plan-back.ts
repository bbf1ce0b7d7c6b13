import type { PushOf } from '@/lib/messaging/protocol';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { PlannedLine, ProductSight } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { AGREEMENT_GONE, GONE, OTHER_SYSTEM, refuse } from '@/lib/push/failures';
import { planUndo, wasWritten } from '@/lib/push/plan/undo';
import { corrected } from './corrected';
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
  const found = await itemsOf(planning, of);
  const batch = (await store.pushBatches.get(found[0]?.batchId ?? '')) ?? refuse(GONE);
  if (batch.systemId !== system.id) refuse(OTHER_SYSTEM);
  if (kind === 'undo' && batch.kind === 'correction') refuse(PUT_RIGHT);
  const items = kind === 'undo' ? await Promise.all(found.map((item) => corrected(store, item))) : found;
  // What was never written, or was undone, is no part of an undo of the whole; where nothing else is there, it says why.
  const open = items.filter(({ state, undoneBy }) => wasWritten(state) && undoneBy === null);
  const wanted = open.length > 0 ? open : items;
  mustNotBeTooMany(wanted);
  const isTaken = await takenPlaces(store, system.id);
  const lines = await Promise.all(
    wanted
      .toReversed()
      .map(async (item) => planUndo(item, kind, await sightOf(planning, item), api.writes, isTaken)),
  );
  return {
    lines: lines.sort((a, b) => Number(a.cannot !== null) - Number(b.cannot !== null)),
    undoes: batch.id,
  };
}

const PUT_RIGHT: Failure = {
  code: 'push.cannot-undo',
  sentence: 'This put right what had counted twice: undone, it would count twice again.',
  nextStep: 'Undo the push that it corrected instead.',
};

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
  const { agreementId } = option;
  try {
    // Of a PSA that was disconnected meanwhile nothing is cached: it alone can say that it has it no more.
    const recordId = Number(agreementId.slice(agreementId.indexOf(':') + 1));
    const agreement =
      (await context.store.agreements.get(agreementId)) ?? (await api.agreement(recordId, signal));
    if (!agreement) return AGREEMENT_GONE;
    return await api.writes.sight(agreement, line.productId, option.day, signal);
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    return failureOf(thrown);
  }
}
