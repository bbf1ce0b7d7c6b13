/** A pair that may be one customer; `logOdds` are those of the pair on its own. */
export interface Edge {
  account: number;
  company: number;
  logOdds: number;
}

const ROUNDS = 10;
/** Odds beyond this would drown all others in rounding. */
const MOST_LOG_ODDS = 20;

export const oddsOf = (logOdds: number): number => Math.exp(Math.min(MOST_LOG_ODDS, logOdds));

/**
 * How likely each pair is when the whole book is seen at once and each account and each company has one partner or
 * none: belief propagation over matchings (the monomer-dimer model; exact where the pairs form a tree). So two
 * accounts that fit one company equally have one half each, and a company that surely belongs to another account
 * leaves the way free to the next one. The likelihoods of an account, and of a company, sum to at most 1, so no two
 * of them are above one half. `claims`: odds of a partner outside the book, by company.
 */
export function likelihoods(
  edges: readonly Edge[],
  accounts: number,
  companies: number,
  claims: ReadonlyMap<number, number>,
): Float64Array {
  const odds = Float64Array.from(edges, (edge) => oddsOf(edge.logOdds));
  const account = Uint32Array.from(edges, (edge) => edge.account);
  const company = Uint32Array.from(edges, (edge) => edge.company);
  const nobody = new Float64Array(accounts);
  const claimed = new Float64Array(companies);
  for (const [at, weight] of claims) claimed[at] = weight;

  // What the company (the account) of a pair leaves free for it, seen from its other pairs.
  const freeAtCompany = new Float64Array(edges.length).fill(1);
  const freeAtAccount = new Float64Array(edges.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    leave(freeAtAccount, freeAtCompany, odds, account, nobody);
    leave(freeAtCompany, freeAtAccount, odds, company, claimed);
  }
  const byAccount = parts(freeAtCompany, odds, account, nobody);
  const byCompany = parts(freeAtAccount, odds, company, claimed);
  return byAccount.map((part, at) => Math.min(part, byCompany[at] ?? 0));
}

/** Sum of odds of the pairs of each end, as far as their other end is free. */
function sums(free: Float64Array, odds: Float64Array, end: Uint32Array, base: Float64Array): Float64Array {
  const sum = base.slice();
  for (let at = 0; at < odds.length; at++) {
    const of = end[at] ?? 0;
    sum[of] = (sum[of] ?? 0) + (odds[at] ?? 0) * (free[at] ?? 0);
  }
  return sum;
}

/** Into `here`: what each pair's end has left for it after its other pairs. */
function leave(
  here: Float64Array,
  there: Float64Array,
  odds: Float64Array,
  end: Uint32Array,
  base: Float64Array,
): void {
  const sum = sums(there, odds, end, base);
  for (let at = 0; at < odds.length; at++) {
    // Never below 0 where rounding would have it.
    const others = Math.max(0, (sum[end[at] ?? 0] ?? 0) - (odds[at] ?? 0) * (there[at] ?? 0));
    here[at] = 1 / (1 + others);
  }
}

function parts(free: Float64Array, odds: Float64Array, end: Uint32Array, base: Float64Array): Float64Array {
  const sum = sums(free, odds, end, base);
  return odds.map((one, at) => (one * (free[at] ?? 0)) / (1 + (sum[end[at] ?? 0] ?? 0)));
}
