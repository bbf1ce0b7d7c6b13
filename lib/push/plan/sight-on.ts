import type { Day } from '@/lib/model/calendar';
import { quantityOn } from '@/lib/model/line-day';
import type { LineSight, ProductSight } from '@/lib/model/push';

/**
 * A sight as it would be read on another day: what is billed by no periods says the same on every day. The periods that
 * hold it or come after it stay: an adjustment changes them too.
 */
export const sightOn = (sight: ProductSight, day: Day): ProductSight =>
  sight.map((line) => lineOn(line, day));

export function lineOn({ periods, ...line }: LineSight, day: Day): LineSight {
  if (!periods) return line;
  const quantity = quantityOn({ quantity: null, periods }, day);
  return { ...line, quantity, periods: periods.filter(({ to }) => to >= day) };
}
