import { assign, type Edge } from './assign';
import { AUTOMATIC, AUTOMATIC_EQUAL, SUGGESTED } from './bands';
import type { Pair, Prepared } from './compare';
import type { Candidate, Decision, Outcome } from './contract';
import { evidenceOf, rivalEvidence } from './evidence';
import { isSure } from './sure';

/** A company that an account could be. */
export interface Found {
  /** Its place in the list. */
  company: number;
  pair: Pair;
  /** Of this pair alone, 0 to 1. */
  alone: number;
  /** Beside all others of the book. */
  score: number;
}

/** Below it a candidate is not even listed. */
const WEAKEST = 0.004;
/** What is left of a score when the company goes to an account that fits it better. */
const TAKEN = 0.6;
/** From here on another company, or another account, could be meant as well: a person decides. */
const RIVAL = 0.3;
/** From here on another account is named as one that fits as well. */
const NAMED = 0.5;

/** Decides all accounts together: who goes to which company, what is beyond doubt, and what a person must see. */
export function settle(
  found: readonly Found[][],
  mine: readonly Prepared[],
  theirs: readonly Prepared[],
  claimed: ReadonlyMap<string, readonly { name: string }[]>,
): Decision[] {
  const edges = found.flatMap((ofAccount, account): Edge[] =>
    ofAccount.map(({ company, alone }) => ({ account, company, score: alone })),
  );
  const assigned = assign(edges, SUGGESTED);
  const byCompany = Map.groupBy(edges, ({ company }) => company);
  return found.map((ofAccount, account): Decision => {
    const given = assigned.get(account);
    // The company goes to an account that fits it better: this one would have to share it.
    if (given !== undefined)
      for (const one of ofAccount) if (one.company !== given) one.score = one.alone * TAKEN;
    const ranked = ofAccount.toSorted(
      (a, b) => b.score - a.score || b.alone - a.alone || a.company - b.company,
    );
    const [best, second] = ranked;
    const own = mine[account] as Prepared;
    const candidates = ranked
      .filter(({ score }) => score >= WEAKEST)
      .map(({ company, pair, score }): Candidate => {
        const partyId = (theirs[company] as Prepared).party;
        const rivals = (byCompany.get(company) ?? [])
          .filter((edge) => edge.account !== account && edge.score >= NAMED)
          .map((edge) => (mine[edge.account] as Prepared).party.name);
        const claims = claimed.get(partyId.id) ?? [];
        return {
          companyId: partyId.id,
          score,
          evidence: [
            ...rivalEvidence(
              rivals,
              claims.map(({ name }) => name),
            ),
            ...evidenceOf(own, theirs[company] as Prepared, pair),
          ],
        };
      });
    return {
      accountId: own.party.id,
      outcome: outcomeOf(best, second, account, given, byCompany, claimed, theirs),
      candidates,
    };
  });
}

function outcomeOf(
  best: Found | undefined,
  second: Found | undefined,
  account: number,
  given: number | undefined,
  byCompany: ReadonlyMap<number, readonly Edge[]>,
  claimed: ReadonlyMap<string, readonly unknown[]>,
  theirs: readonly Prepared[],
): Outcome {
  if (!best || best.score < SUGGESTED) return 'none';
  const rivals = (byCompany.get(best.company) ?? []).filter(
    (edge) => edge.account !== account && edge.score >= RIVAL,
  );
  const isClaimed = (claimed.get((theirs[best.company] as Prepared).party.id) ?? []).length > 0;
  const isAlone = (second?.alone ?? 0) < RIVAL && rivals.length === 0 && !isClaimed && given === best.company;
  const band = best.pair.features.equal === 1 ? AUTOMATIC_EQUAL : AUTOMATIC;
  return best.score >= band && isAlone && isSure(best.pair) ? 'automatic' : 'suggested';
}
