import type { Failure } from '@/lib/model/failure';
import type { ProductSight } from '@/lib/model/push';
import type { ItemState, PushItem } from '@/lib/model/push-journal';
import { entryOf, itemEntry, writeOf } from './entries';
import * as fail from './failures';
import type { Step } from './journal';
import { lineOf, type Verdict } from './judge';
import { type BatchRun, fresh } from './run-parts';
import { settledBy } from './settled-by';

/** What an item becomes. */
export interface Outcome {
  state: ItemState;
  failure: Failure | null;
  addedLineId?: string | null;
  /** For the record, a sentence. */
  sentence: string;
}

/** Of a write that was sent, or may have been. `refused`: what the PSA said no with. */
export function outcomeOf(
  item: PushItem,
  verdict: Verdict,
  sight: ProductSight,
  { refused, isAnswered }: { refused: Failure | null; isAnswered: boolean },
): Outcome {
  const isLater = item.step > 0;
  if (verdict.as === 'done')
    return {
      state: 'done',
      failure: null,
      addedLineId: verdict.addedLineId ?? item.addedLineId,
      sentence: `Read back: ${standsNow(item, verdict.addedLineId, sight)}, as it should be.`,
    };
  if (verdict.as === 'twice')
    return {
      state: 'done twice',
      failure: fail.TWICE,
      addedLineId: verdict.addedLineId ?? item.addedLineId,
      sentence: `Read back: ${standsNow(item, verdict.addedLineId, sight)}. The change was counted twice.`,
    };
  if (verdict.as === 'other') return failed('unclear', fail.unclear(verdict.words));
  const why = refused ?? fail.notDone(isAnswered);
  if (isLater) return failed('half done', fail.halfDone(why.sentence));
  return failed(refused ? 'refused' : 'not done', why);
}

export const failed = (state: ItemState, failure: Failure): Outcome => ({
  state,
  failure,
  sentence: failure.sentence,
});

function standsNow(item: PushItem, addedLineId: string | null, sight: ProductSight): string {
  const write = writeOf(item);
  const line = lineOf(sight, 'lineId' in write ? write.lineId : addedLineId);
  if (!line) return 'the line is gone';
  if (write.kind === 'end line')
    return line.to === null ? 'it has no last day' : `the last day is ${line.to}`;
  return line.quantity ?? 'no quantity';
}

/** Writes what was read and what it means, and what follows from it. Resolves with the item as it stands then. */
export function conclude(
  run: BatchRun,
  item: PushItem,
  sight: ProductSight | null,
  outcome: Outcome,
): Promise<PushItem> {
  const { deps, journal } = run;
  return journal.write(async (): Promise<Step<PushItem>> => {
    const { batch, item: kept } = await fresh(run, item.id);
    const isLast = item.step + 1 >= item.option.writes.length;
    const goesOn = outcome.state === 'done' && !isLast;
    const after: PushItem = {
      ...kept,
      state: goesOn ? 'waiting' : outcome.state,
      step: goesOn ? item.step + 1 : item.step,
      // Of the next write nothing was sent yet.
      before: goesOn ? null : kept.before,
      after: sight ?? kept.after,
      addedLineId: outcome.addedLineId ?? kept.addedLineId,
      failure: outcome.failure,
      updatedAt: deps.now(),
    };
    const settled = after.state === 'done' ? await settledBy(deps.store, batch, after) : [];
    const detail = {
      state: outcome.state,
      step: item.step,
      before: item.before,
      read: sight,
      failure: outcome.failure,
    };
    return {
      entries: [itemEntry(batch, after, entryOf('read back', outcome.sentence, detail))],
      put: { pushItems: [after, ...settled] },
      result: after,
    };
  });
}
