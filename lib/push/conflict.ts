import { add } from '@/lib/model/decimal';
import type { LineSight, ProductSight } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { lineOf } from './judge';

/**
 * Whether the lines that an item wrote are still as it left them, so that undoing it overwrites nobody's work: null, or
 * in words what is another, without a full stop: "45 now, we left 42". `now`: the product as read on the option's day,
 * as it was read back (`PushItem.after`).
 */
export function changedSince(item: PushItem, now: ProductSight): string | null {
  const { after, option, addedLineId } = item;
  const written = option.writes.flatMap((write) => ('lineId' in write ? [write.lineId] : []));
  const ids = new Set(addedLineId === null ? written : [...written, addedLineId]);
  for (const id of ids) {
    const [left, is] = [leftOf(item, lineOf(after ?? [], id)), lineOf(now, id)];
    if (left && !is) return 'the line is gone now';
    if (!left && is) return 'the line that was taken away is there again';
    const words = left && is ? difference(left, is) : null;
    if (words) return words;
  }
  return null;
}

/**
 * A line that was added is as its own write made it: what was read back after a later write may be somebody else's already.
 * Where it was counted twice, the PSA may have added both up.
 */
function leftOf(
  { option, addedLineId, state }: PushItem,
  read: LineSight | undefined,
): LineSight | undefined {
  const write = option.writes.find(({ kind }) => kind === 'add line');
  if (!read || read.lineId !== addedLineId || write?.kind !== 'add line') return read;
  const { quantity, included } = write;
  const isDouble = state === 'done twice' && read.quantity === add(quantity, quantity);
  return { ...read, included, quantity: isDouble ? read.quantity : quantity };
}

/** Where a line bills by periods, later ones are made as time goes on, and a contract is prolonged. */
const isProlonged = (left: LineSight, is: LineSight): boolean =>
  left.periods !== undefined && left.to !== null && (is.to === null || is.to > left.to);

/** Texts that were edited on the record are no conflict: an undo leaves them as they are. */
function difference(left: LineSight, is: LineSight): string | null {
  if (left.quantity !== is.quantity)
    return `${is.quantity ?? 'no quantity'} now, we left ${left.quantity ?? 'none'}`;
  if (left.included !== is.included) return `${is.included} included now, we left ${left.included}`;
  if (left.unitPrice !== is.unitPrice)
    return `price ${is.unitPrice ?? 'none'} now, we left ${left.unitPrice ?? 'none'}`;
  if (left.billable !== is.billable) return `${is.billable} now, we left ${left.billable}`;
  if (left.from !== is.from) return `first day ${is.from ?? 'open'} now, we left ${left.from ?? 'it open'}`;
  if (left.to !== is.to && !isProlonged(left, is))
    return `last day ${is.to ?? 'open'} now, we left ${left.to ?? 'it open'}`;
  return null;
}
