import { subtract, ZERO } from '@/lib/model/decimal';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { lineOf } from '../judge';

/**
 * The writes that bring back what stood there before an item, the last first; of a correction the opposite of what counted
 * twice, once. `removes`: the PSA can take lines away.
 */
export function backwards(
  item: PushItem,
  kind: 'undo' | 'correction',
  now: ProductSight,
  removes: boolean,
): PushWrite[] {
  const { option, state, step } = item;
  // Of one that was half done the first writes alone were.
  const done = state === 'half done' ? option.writes.slice(0, Math.max(step, 1)) : option.writes;
  const all = kind === 'correction' ? done.slice(-1) : done;
  return all.toReversed().flatMap((write) => opposite(write, item, kind, now, removes));
}

function opposite(
  write: PushWrite,
  item: PushItem,
  kind: 'undo' | 'correction',
  now: ProductSight,
  removes: boolean,
): PushWrite[] {
  const { agreementId, productId } = write;
  const place = { agreementId, productId };
  // As it stood when the plan was made: just before the first write it was the same, or nothing was sent.
  const was = 'lineId' in write ? lineOf(item.option.basis, write.lineId) : undefined;
  if (write.kind === 'set quantity')
    return was?.quantity
      ? [{ ...place, kind: 'set quantity', lineId: write.lineId, quantity: was.quantity }]
      : [];
  if (write.kind === 'adjust units') return [{ ...write, change: subtract(ZERO, write.change) }];
  if (write.kind === 'end line')
    return [{ ...place, kind: 'end line', lineId: write.lineId, lastDay: was?.to ?? null }];
  // What was taken away has no way back: it would be another row.
  if (write.kind === 'remove line') return [];
  const added = addedLine(item, kind, now);
  if (added === null) return [];
  if (removes) return [{ ...place, kind: 'remove line', lineId: added }];
  return [
    { ...place, kind: 'adjust units', lineId: added, change: subtract(ZERO, write.quantity), day: write.day },
  ];
}

/** Of two that were added the second is the one too many. */
function addedLine(
  { addedLineId, option }: PushItem,
  kind: 'undo' | 'correction',
  now: ProductSight,
): string | null {
  if (kind === 'undo') return addedLineId;
  const news = now.filter(({ lineId }) => !lineOf(option.basis, lineId));
  return news.find(({ lineId }) => lineId !== addedLineId)?.lineId ?? addedLineId;
}
