import { ZERO } from '@/lib/model/decimal';
import type { FindingCounts } from '@/lib/model/status';
import type { CompanyFigures } from '../company';
import { stateOf } from '../compare';
import { concernedProducts } from './concerned';

export type GroupCounts = Pick<FindingCounts, 'underBilled' | 'overBilled' | 'matched'>;

/**
 * How many mapped products of a company are billed as they should be, and how many are not. A product that nobody uses
 * and nobody bills is not counted. Uses the groups that the company's findings are made of, and works nothing out twice.
 */
export function countGroups(figures: CompanyFigures): GroupCounts {
  const counts: GroupCounts = { underBilled: 0, overBilled: 0, matched: 0 };
  for (const productId of concernedProducts(figures)) {
    const { variance, expected, group } = figures.groupOf(productId);
    if (variance === null || expected.quantity === null) continue;
    if (group.lines.length === 0 && expected.quantity === ZERO) continue;
    const state = stateOf(variance);
    if (state === 'under-billed') counts.underBilled += 1;
    if (state === 'over-billed') counts.overBilled += 1;
    if (state === 'matched') counts.matched += 1;
  }
  return counts;
}
