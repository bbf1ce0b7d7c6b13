import type { Book, Party } from './contract';
import type { Prepared } from './prepare';
import { type Edge, oddsOf } from './whole-book';

/** A company with a claim is at best as likely as not to be meant by somebody else. */
const LEAST_CLAIM = 1;

/** The accounts that are mapped to a company already and are not decided in this book. */
export function claimantsOf(book: Book): ReadonlyMap<string, readonly Party[]> {
  if (book.claimed.size === 0) return book.claimed;
  const decided = new Set(book.accounts.map(({ id }) => id));
  const claimants = new Map<string, readonly Party[]>();
  for (const [companyId, parties] of book.claimed) {
    const others = parties.filter(({ id }) => !decided.has(id));
    if (others.length > 0) claimants.set(companyId, others);
  }
  return claimants;
}

/** What the claims weigh beside the pairs: as much as the best pair of the company, so that none is automatic. */
export function claimsOn(
  edges: readonly Edge[],
  companies: readonly Prepared[],
  claimants: ReadonlyMap<string, readonly Party[]>,
): ReadonlyMap<number, number> {
  const claims = new Map<number, number>();
  if (claimants.size === 0) return claims;
  for (const { company, logOdds } of edges) {
    const id = companies[company]?.party.id;
    if (id !== undefined && claimants.has(id))
      claims.set(company, Math.max(claims.get(company) ?? LEAST_CLAIM, oddsOf(logOdds)));
  }
  return claims;
}
