import type { Party } from '@/lib/matching/contract';
import type { Ranked, Verdict } from '../judged';

/** Candidates of one account that are kept: some may be absent in the open world. */
export const KEPT = 10;

/** Decides a whole book, so it is asked anew in every world. */
export interface Decider {
  name: string;
  decide(accounts: readonly Party[], companies: readonly Party[]): Verdict[];
}

/**
 * Ranks the companies for one cleaned name and decides nothing. It is asked once; in the open world the absent
 * companies are struck from its ranking. Its cutoff is the lowest score with a precision of .99 in the tune half.
 */
export interface Ranker {
  name: string;
  /** So slow that only so many accounts of a half are ranked; null: all. */
  sample: number | null;
  /** Names of the companies in; the ranking of one name out, by place in that list. */
  over(names: readonly string[]): (name: string) => Placed[];
}

/** A company by its place in the list. */
export interface Placed {
  place: number;
  score: number;
}

export type System = Decider | Ranker;

export const withIds = (placed: readonly Placed[], companies: readonly Party[]): Ranked[] =>
  placed.map(({ place, score }) => ({ companyId: companies[place]?.id ?? '', score }));
