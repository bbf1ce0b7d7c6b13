import type { Day } from '@/lib/model/calendar';
import type { PushPlan } from '@/lib/model/push';
import { canBeWritten } from './choices';

/** How many of the lines that can be written can change from this very day. */
export function optionsOn({ lines }: PushPlan, day: Day): { possible: number; all: number } {
  const open = lines.filter(canBeWritten);
  const possible = open.filter(({ options }) => options.some((option) => option.day === day));
  return { possible: possible.length, all: open.length };
}
