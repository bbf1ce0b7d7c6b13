import { candidatesIn } from './candidates';
import { comparePair, type Prepared, prepare } from './compare';
import { type Match, MOST_CANDIDATES } from './contract';
import { corpusOf, know } from './corpus';
import { probability } from './score';
import { type Found, settle } from './settle';

/** Progress is told so many times. */
const STEPS = 40;

export const match: Match = ({ accounts, companies, claimed }, { onProgress } = {}) => {
  const mine = accounts.map((party) => prepare(know(party)));
  const theirs = companies.map((party) => prepare(know(party)));
  const corpus = corpusOf([mine, theirs]);
  const owners = ownersOf(theirs);
  const candidates = candidatesIn(theirs, corpus);
  const every = Math.max(1, Math.floor(mine.length / STEPS));
  const found = mine.map((account, place): Found[] => {
    if (place % every === 0) onProgress?.(place, mine.length);
    return candidates(account)
      .flatMap((company): Found[] => {
        const pair = comparePair(account, theirs[company] as Prepared, corpus, owners);
        if (!pair) return [];
        const alone = probability(pair.odds);
        return [{ company, pair, alone, score: alone }];
      })
      .sort((a, b) => b.alone - a.alone || a.company - b.company)
      .slice(0, MOST_CANDIDATES);
  });
  onProgress?.(mine.length, mine.length);
  return settle(found, mine, theirs, claimed);
};

function ownersOf(companies: readonly Prepared[]): (domain: string) => number {
  const owners = new Map<string, number>();
  for (const { domains } of companies)
    for (const domain of domains) owners.set(domain, (owners.get(domain) ?? 0) + 1);
  return (domain) => owners.get(domain) ?? 0;
}
