import { addDays, dayLabel } from '@/lib/model/calendar';
import { add } from '@/lib/model/decimal';
import { quantityOn } from '@/lib/model/line-day';
import type { LineSight, PushWrite } from '@/lib/model/push';

export type Adjusted = Extract<PushWrite, { kind: 'adjust units' }>;

/**
 * Where else than on its day the units are not as they were shown, in words without a full stop: before it as before, in all
 * later periods other by as much; null: nowhere. Days that one of the readings lacks tell nothing.
 */
export function elsewhere(
  { change, day }: Adjusted,
  { periods: was }: LineSight,
  { periods: is }: LineSight,
): string | null {
  if (!was || !is) return null;
  const days = [addDays(day, -1), ...[...was, ...is].map(({ from }) => from)].sort();
  for (const on of days) {
    const [before, now] = [was, is].map((periods) => quantityOn({ quantity: null, periods }, on));
    if (before == null || now == null) continue;
    const should = on < day ? before : add(before, change);
    if (now !== should) return `${now} instead of ${should} from ${dayLabel(on)} on`;
  }
  return null;
}
