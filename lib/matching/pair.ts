import { type DomainFit, fitDomains } from './domain-fit';
import { featuresOf } from './features';
import { fitNames, type NameFit } from './name-fit';
import { logOddsOf } from './odds';
import { fitPlaces, type PlaceFit } from './place-fit';
import type { Background, Prepared } from './prepare';

/** An account and a company, compared in every field. */
export interface Pair {
  account: Prepared;
  company: Prepared;
  name: NameFit;
  place: PlaceFit;
  domain: DomainFit;
  /** Of the pair on its own; the rest of the book is not in them. */
  logOdds: number;
}

/** The cosine of two names, by their numbers among the names of account and company. */
export type CosineOf = (accountName: number, companyName: number) => number;

/** Null where a party has no name. With several names ("trading as") those that fit best are compared. */
export function comparePair(
  account: Prepared,
  company: Prepared,
  cosine: CosineOf,
  background: Background,
): Pair | null {
  const place = fitPlaces(account.place, company.place, background);
  const domain = fitDomains(account.domains, company.domains, background.domains);
  const towns = { account: account.town, company: company.town, book: background.towns };
  let best: Pair | null = null;
  for (const [at, ofAccount] of account.names.entries()) {
    for (const [beside, ofCompany] of company.names.entries()) {
      const name = fitNames(ofAccount, ofCompany, cosine(at, beside), background.words, towns);
      const logOdds = logOddsOf(featuresOf(name, place, domain));
      if (!best || logOdds > best.logOdds) best = { account, company, name, place, domain, logOdds };
    }
  }
  return best;
}
