import type { Account } from './data/dataset';

export interface Ranked {
  companyId: string;
  score: number;
}

/** What a system says of one account. */
export interface Verdict {
  accountId: string;
  /** Best first. */
  ranked: readonly Ranked[];
  automatic: boolean;
}

/** A verdict held against the truth. */
export interface Judged {
  /** Which account of the dataset's half; the same in each world played. */
  account: number;
  /** Of the first candidate; null when there is none. */
  score: number | null;
  /** 1 when the first candidate is right; 0 when no candidate is. */
  place: number;
  /** Whether a right company is in the list at all. */
  hasPartner: boolean;
  automatic: boolean;
  /** The first candidate, to look into. */
  companyId: string | null;
}

export function judge(
  verdicts: readonly Verdict[],
  accounts: readonly Account[],
  absent: ReadonlySet<string>,
): Judged[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.accountId, verdict]));
  return accounts.map(({ party, partners }, account) => {
    const { ranked = [], automatic = false } = byId.get(party.id) ?? {};
    const score = ranked[0]?.score ?? null;
    return {
      account,
      score,
      place: ranked.findIndex(({ companyId }) => partners.has(companyId)) + 1,
      hasPartner: [...partners].some((partner) => !absent.has(partner)),
      automatic: automatic && score !== null,
      companyId: ranked[0]?.companyId ?? null,
    };
  });
}
