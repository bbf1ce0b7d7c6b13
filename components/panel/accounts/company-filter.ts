import type { Candidate } from '@/lib/matching/contract';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Found } from '../find/finder';
import type { Decisions } from './account-filter';

export const COMPANY_FILTERS = ['all', 'unmapped', 'mapped'] as const;
export type CompanyFilter = (typeof COMPANY_FILTERS)[number];
export type CompanySort = 'name' | 'accounts';

/** An account that a company is a candidate of. */
export interface Claim {
  account: VendorAccountItem;
  candidate: Candidate;
}

export type AccountsOf = ReadonlyMap<string, readonly VendorAccountItem[]>;
export type ClaimsOf = ReadonlyMap<string, readonly Claim[]>;

/** The accounts that are mapped to each company. */
export function accountsByCompany(items: readonly VendorAccountItem[]): AccountsOf {
  const all = new Map<string, VendorAccountItem[]>();
  for (const item of items) {
    for (const { id } of item.companies) {
      const accounts = all.get(id);
      if (accounts) accounts.push(item);
      else all.set(id, [item]);
    }
  }
  return all;
}

/** The accounts to map that each company is a candidate of, the most certain first. */
export function claimsByCompany(items: readonly VendorAccountItem[], decisions: Decisions): ClaimsOf {
  const all = new Map<string, Claim[]>();
  for (const account of items) {
    if (account.mapping !== 'unmapped') continue;
    for (const candidate of decisions.get(account.id)?.candidates ?? []) {
      const claims = all.get(candidate.companyId);
      if (claims) claims.push({ account, candidate });
      else all.set(candidate.companyId, [{ account, candidate }]);
    }
  }
  for (const claims of all.values()) claims.sort((a, b) => b.candidate.score - a.candidate.score);
  return all;
}

export interface FoundCompany extends Found<CompanyItem> {
  /** While the list is narrowed to the candidates of an account. */
  candidate: Candidate | null;
}

/** The outcomes of a search that the filter lets through, in their order. */
export function narrowed(
  found: readonly Found<CompanyItem>[],
  filter: CompanyFilter,
  accountsOf: AccountsOf,
  showInactive: boolean,
): Found<CompanyItem>[] {
  const fits = (id: string): boolean => filter === 'all' || accountsOf.has(id) === (filter === 'mapped');
  // One that accounts are mapped to is shown even when it is inactive: there is something to put right.
  return found.filter(
    ({ item }) => (showInactive || !item.inactive || accountsOf.has(item.id)) && fits(item.id),
  );
}

/** Only the candidates, as the matcher ranks them. */
export function likely(
  found: readonly Found<CompanyItem>[],
  candidates: readonly Candidate[],
): FoundCompany[] {
  const byId = new Map(found.map((one) => [one.item.id, one]));
  return candidates.flatMap((candidate) => {
    const one = byId.get(candidate.companyId);
    return one ? [withCandidate(one, candidate)] : [];
  });
}

/** `ranges` stays worked out late. */
export const withCandidate = (found: Found<CompanyItem>, candidate: Candidate | null): FoundCompany => ({
  item: found.item,
  candidate,
  get ranges() {
    return found.ranges;
  },
});
