import type { Badge } from '@/lib/model/badge';
import { type Decimal, higher } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
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

/** A row as reported, for the trace: "42 used, 50 provisioned", and which of them counts where it is not what was used. */
export function countWords({ used, provisioned }: Counts, basis: Basis): string {
  const words = (count: Decimal | null, what: string): string =>
    count === null ? `${what} is not reported` : `${figure(count)} ${what}`;
  if (used === null) return `${words(provisioned, 'provisioned')} (${words(used, 'used')})`;
  if (provisioned === null) return `${words(used, 'used')} (${words(provisioned, 'provisioned')})`;
  const counts = { used: '', provisioned: ': provisioned counts', higher: ': the higher counts' }[basis];
  return `${words(used, 'used')}, ${words(provisioned, 'provisioned')}${counts}`;
}

/** What a sum of counts rests on. */
export function countedBasis(bases: readonly Badge['basis'][]): Badge['basis'] {
  const distinct = new Set(bases);
  return distinct.size > 1 ? 'used and provisioned' : (bases[0] ?? 'used');
}
