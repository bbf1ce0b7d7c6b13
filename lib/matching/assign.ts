/** A possible match: places of account and company in their lists, and how likely it is. */
export interface Edge {
  account: number;
  company: number;
  score: number;
}

/**
 * Settles the whole book at once: the likeliest pair first, then the likeliest of those left. As both sides see the same
 * score, nobody is left who would rather have one that would rather have him (a stable matching). Gives each account's
 * company; an account that every fitting company was taken from is absent.
 */
export function assign(edges: readonly Edge[], least: number): Map<number, number> {
  const sorted = edges
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.account - b.account || a.company - b.company);
  const companyOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { account, company } of sorted) {
    if (companyOf.has(account) || taken.has(company)) continue;
    companyOf.set(account, company);
    taken.add(company);
  }
  return companyOf;
}
