import { outcomeOf, WORTH_LISTING } from './bands';
import { Candidates, namePair } from './candidates';
import { claimantsOf, claimsOn } from './claims';
import { type Book, type Candidate, type Decision, type Match, MOST_CANDIDATES } from './contract';
import { evidenceOf } from './evidence';
import { comparePair, type Pair } from './pair';
import { type PreparedBook, prepareBook } from './prepare';
import { rivalsOf } from './rivals';
import { type Edge, likelihoods } from './whole-book';

/** Pairs less likely than this on their own take no part (log odds). */
const LEAST_LOG_ODDS = -8;
const REPORTS = 40;

interface Scored extends Edge {
  pair: Pair;
  score: number;
}

/** See `Match` in contract.ts. Reads, finds candidates, compares, then weighs the pairs of the whole book at once. */
export const match: Match = (book, options = {}) => {
  const total = book.accounts.length;
  const every = Math.max(1, Math.ceil(total / REPORTS));
  const prepared = prepareBook(book);
  const edges = compareAll(prepared, (done) => {
    if (done % every === 0 && done < total) options.onProgress?.(done, total);
  });
  const claimants = claimantsOf(book);
  const claims = claimsOn(edges, prepared.companies, claimants);
  const scores = likelihoods(edges, total, prepared.companies.length, claims);
  for (const [at, edge] of edges.entries()) edge.score = scores[at] ?? 0;
  const decisions = decide(book, prepared, edges, claimants, options.nameAlone);
  if (total > 0) options.onProgress?.(total, total);
  return decisions;
};

function compareAll(book: PreparedBook, onAccount: (done: number) => void): Scored[] {
  const candidates = new Candidates(book);
  const edges: Scored[] = [];
  for (const [account, ofAccount] of book.accounts.entries()) {
    for (const { company, cosines } of candidates.of(ofAccount)) {
      const ofCompany = book.companies[company];
      if (!ofCompany) continue;
      const pair = comparePair(ofAccount, ofCompany, (a, c) => cosines.get(namePair(a, c)) ?? 0, book);
      if (pair && pair.logOdds >= LEAST_LOG_ODDS)
        edges.push({ account, company, logOdds: pair.logOdds, pair, score: 0 });
    }
    onAccount(account + 1);
  }
  return edges;
}

function decide(
  book: Book,
  { accounts, companies }: PreparedBook,
  edges: readonly Scored[],
  claimants: ReturnType<typeof claimantsOf>,
  nameAlone: boolean | undefined,
): Decision[] {
  const ofAccount: Scored[][] = accounts.map(() => []);
  const ofCompany: Pair[][] = companies.map(() => []);
  for (const edge of edges) {
    ofAccount[edge.account]?.push(edge);
    ofCompany[edge.company]?.push(edge.pair);
  }
  const decisions = new Map<string, Decision>();
  for (const [at, { party }] of accounts.entries()) {
    const ranked = (ofAccount[at] ?? []).sort((a, b) => b.score - a.score || a.company - b.company);
    const [best] = ranked;
    const rivals = (edge: Scored) => {
      const of = ofCompany[edge.company] ?? [];
      const claimed = claimants.get(edge.pair.company.party.id) ?? [];
      return rivalsOf(
        edge.pair,
        ranked.map(({ pair }) => pair),
        of,
        claimed,
      );
    };
    const candidates = ranked
      .filter(({ score }, rank) => rank === 0 || (rank < MOST_CANDIDATES && score >= WORTH_LISTING))
      .map((edge): Candidate => {
        const evidence = evidenceOf(edge.pair, rivals(edge));
        return { companyId: edge.pair.company.party.id, score: edge.score, evidence };
      });
    const outcome = best ? outcomeOf(best.pair, best.score, nameAlone) : 'none';
    decisions.set(party.id, { accountId: party.id, outcome, candidates });
  }
  return book.accounts.flatMap(({ id }) => decisions.get(id) ?? []);
}
