import type { CompanyItem } from '@/lib/messaging/protocol';
import type { Decisions } from './account-filter';

/**
 * The decisions without the companies that have gone, or became inactive, since the matcher was asked; the same map
 * where there are none. What was proven for one of them is proven for no other.
 */
export function stillThere(decisions: Decisions, byId: ReadonlyMap<string, CompanyItem>): Decisions {
  const stands = ({ companyId }: { companyId: string }): boolean => byId.get(companyId)?.inactive === false;
  const others = [...decisions.values()].filter(({ candidates }) => !candidates.every(stands));
  if (others.length === 0) return decisions;
  const all = new Map(decisions);
  for (const decision of others) {
    const candidates = decision.candidates.filter(stands);
    const isSameBest = candidates[0] !== undefined && candidates[0] === decision.candidates[0];
    const outcome = candidates.length === 0 ? 'none' : isSameBest ? decision.outcome : 'suggested';
    all.set(decision.accountId, { ...decision, outcome, candidates });
  }
  return all;
}
