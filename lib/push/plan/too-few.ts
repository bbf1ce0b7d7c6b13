import { dayLabel } from '@/lib/model/calendar';
import { add, isNegative } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import { lineOf } from '../judge';

/** Where units that are taken away are not there any more: an adjustment changes all later periods alike; null: they are. */
export function tooFew(now: ProductSight, writes: readonly PushWrite[]): string | null {
  for (const write of writes) {
    if (write.kind !== 'adjust units') continue;
    const less = (lineOf(now, write.lineId)?.periods ?? []).find(
      ({ to, quantity }) => to >= write.day && isNegative(add(quantity, write.change)),
    );
    if (less)
      return `From ${dayLabel(less.from)} on it has ${figure(less.quantity)}, which is fewer than would be taken away.`;
  }
  return null;
}
