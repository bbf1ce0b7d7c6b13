/** What the domains of two parties say. */
export interface DomainComparison {
  odds: number;
  same: string | null;
  /** Both have domains of their own, and none in common. */
  differ: boolean;
}

const SAME = 4.5;
/** Sister companies and branches share one. */
const SHARED = 2;
/** Companies have several domains, and bought ones keep theirs. */
const DIFFER = -0.6;

/** `owners`: how many companies have this domain. */
export function compareDomains(
  mine: readonly string[],
  theirs: readonly string[],
  owners: (domain: string) => number,
): DomainComparison {
  const same = mine.find((domain) => theirs.includes(domain)) ?? null;
  if (same !== null) return { odds: owners(same) > 1 ? SHARED : SAME, same, differ: false };
  const differ = mine.length > 0 && theirs.length > 0;
  return { odds: differ ? DIFFER : 0, same: null, differ };
}
