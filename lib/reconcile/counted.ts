import type { Badge } from '@/lib/model/badge';
import { type Decimal, higher } from '@/lib/model/decimal';
import type { Basis, UsageRow } from '@/lib/model/records';

export interface Counted {
  quantity: Decimal;
  basis: 'used' | 'provisioned';
}

type Counts = Pick<UsageRow, 'used' | 'provisioned'>;

/** A basis that is not reported falls back to the other one; null when neither is (product.md, "Basis"). */
export function countOf({ used, provisioned }: Counts, basis: Basis): Counted | null {
  if (basis === 'higher' && used !== null && provisioned !== null) {
    const quantity = higher(used, provisioned);
    return { quantity, basis: quantity === used ? 'used' : 'provisioned' };
  }
  if (basis === 'provisioned' && provisioned !== null) return { quantity: provisioned, basis: 'provisioned' };
  if (used !== null) return { quantity: used, basis: 'used' };
  return provisioned === null ? null : { quantity: provisioned, basis: 'provisioned' };
}

/** For the trace: that a basis fell back to the other one. */
export function fellBack({ used, provisioned }: Counts, wanted: Basis): string {
  const missing = used === null ? 'used' : provisioned === null ? 'provisioned' : null;
  return missing !== null && (wanted === 'higher' || wanted === missing)
    ? ` (${missing} is not reported)`
    : '';
}

/** What a sum of counts rests on. */
export function countedBasis(bases: readonly Badge['basis'][]): Badge['basis'] {
  const distinct = new Set(bases);
  return distinct.size > 1 ? 'used and provisioned' : (bases[0] ?? 'used');
}
