import { add, subtract, ZERO } from '@/lib/model/decimal';
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
  // One that broke off at a later write has done those before it; one that counted twice was not gone on with.
  const count = state === 'half done' ? step : state === 'done twice' ? step + 1 : option.writes.length;
  const done = option.writes.slice(0, count);
  // Only the write under way can have counted twice; those after it were not sent, and belong to what was meant: of a cut
  // over the old row would go on beside the new one.
  if (kind === 'correction') {
    const back = opposite(option.writes[step], item, kind, now, removes);
    return back.length > 0 ? [...back, ...option.writes.slice(step + 1)] : [];
  }
  return done.toReversed().flatMap((write) => {
    const back = opposite(write, item, kind, now, removes);
    const isDouble = state === 'done twice' && write === option.writes[step];
    return isDouble ? twice(write, item, now, removes, back) : back;
  });
}

/** What counted twice and was not corrected, taken back as a whole. */
function twice(
  write: PushWrite,
  item: PushItem,
  now: ProductSight,
  removes: boolean,
  once: readonly PushWrite[],
): PushWrite[] {
  const second =
    write.kind === 'add line' && removes ? opposite(write, item, 'correction', now, removes) : [];
  const whole = once.map((one) =>
    one.kind === 'adjust units' ? { ...one, change: add(one.change, one.change) } : one,
  );
  return [...second, ...whole];
}

function opposite(
  write: PushWrite | undefined,
  item: PushItem,
  kind: 'undo' | 'correction',
  now: ProductSight,
  removes: boolean,
): PushWrite[] {
  if (!write) return [];
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
  const added = kind === 'correction' && removes ? secondLine(item, write, now) : item.addedLineId;
  if (added === null) return [];
  if (removes) return [{ ...place, kind: 'remove line', lineId: added }];
  return [
    { ...place, kind: 'adjust units', lineId: added, change: subtract(ZERO, write.quantity), day: write.day },
  ];
}

/** Of two that were added the one too many; null: somebody has taken it away. */
function secondLine(
  { addedLineId, option }: PushItem,
  { quantity, included }: Extract<PushWrite, { kind: 'add line' }>,
  now: ProductSight,
): string | null {
  const second = now.find(
    (line) =>
      !lineOf(option.basis, line.lineId) &&
      line.lineId !== addedLineId &&
      line.quantity === quantity &&
      line.included === included,
  );
  return second?.lineId ?? null;
}
