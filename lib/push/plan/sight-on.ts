import type { Day } from '@/lib/model/calendar';
import { quantityOn } from '@/lib/model/line-day';
import type { LineSight, ProductSight } from '@/lib/model/push';

/** A sight as it would be read on another day: what is billed by no periods says the same on every day. */
export const sightOn = (sight: ProductSight, day: Day): ProductSight =>
  sight.map((line) => lineOn(line, day));

export function lineOn({ periods, ...line }: LineSight, day: Day): LineSight {
  return periods ? { ...line, quantity: quantityOn({ quantity: null, periods }, day) } : line;
}
