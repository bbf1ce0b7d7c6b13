import { figure } from '@/lib/model/figure';
import type { Share } from '@/lib/model/records';

/** A share as the trace names it: "fixed 30", "70 %", "the remainder". */
export function shareWords(share: Share): string {
  if (share.kind === 'fixed') return `fixed ${figure(share.count)}`;
  if (share.kind === 'percent') return `${share.percent} %`;
  return share.kind === 'remainder' ? 'the remainder' : 'the full count';
}
