import { type Alignment, align } from './align';
import type { Corpus, Known } from './corpus';
import { compareDomains, type DomainComparison } from './domain-odds';
import { domainsOf } from './domains';
import { type NameFeatures, nameFeatures } from './name-features';
import type { ParsedName } from './parse-name';
import { comparePlaces, type PlaceComparison } from './place-odds';
import { type Place, placeOf } from './places';
import { nameOdds } from './score';

/** A party with everything that is compared, taken apart once. */
export interface Prepared extends Known {
  place: Place;
  domains: readonly string[];
}

export const prepare = (known: Known): Prepared => ({
  ...known,
  place: placeOf(known.party),
  domains: domainsOf(known.party.domains),
});

/** Everything that a pair says for and against being one company. */
export interface Pair {
  mine: ParsedName;
  theirs: ParsedName;
  alignment: Alignment;
  features: NameFeatures;
  place: PlaceComparison;
  domain: DomainComparison;
  nameOdds: number;
  odds: number;
}

/** Of several names each the ones that fit best. */
export function comparePair(
  mine: Prepared,
  theirs: Prepared,
  corpus: Corpus,
  owners: (domain: string) => number,
): Pair | null {
  const place = comparePlaces(mine.place, theirs.place);
  const domain = compareDomains(mine.domains, theirs.domains, owners);
  let best: Pair | null = null;
  const places = { mine: mine.place.words, theirs: theirs.place.words };
  for (const a of mine.names)
    for (const b of theirs.names) {
      const alignment = align(a, b, corpus, places);
      const features = nameFeatures(a, b, alignment, corpus.grams.cosine(a.words, b.words), corpus);
      const odds = nameOdds(features);
      if (best !== null && odds <= best.nameOdds) continue;
      best = {
        mine: a,
        theirs: b,
        alignment,
        features,
        place,
        domain,
        nameOdds: odds,
        odds: odds + place.odds + domain.odds,
      };
    }
  return best;
}
