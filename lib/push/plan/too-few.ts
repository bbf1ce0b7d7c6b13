import { type Day, dayLabel } from '@/lib/model/calendar';
import { add, isNegative } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { quantityOn } from '@/lib/model/line-day';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import { lineOf } from '../judge';

/** Where units that are taken away are not there any more: an adjustment changes all later periods alike; null: they are. */
export function tooFew(now: ProductSight, writes: readonly PushWrite[]): string | null {
  for (const write of writes) {
    if (write.kind !== 'adjust units') continue;
    const periods = lineOf(now, write.lineId)?.periods ?? [];
    const days = periods.map(({ from }): Day => (from > write.day ? from : write.day)).sort();
    for (const day of days) {
      const units = quantityOn({ quantity: null, periods }, day);
      if (units !== null && isNegative(add(units, write.change)))
        return `From ${dayLabel(day)} on it has ${figure(units)}, which is fewer than would be taken away.`;
    }
  }
  return null;
}
