import { isCommon } from './common-words';
import type { Book, Party } from './contract';
import { ownDomains } from './domain';
import type { DomainUse } from './domain-fit';
import { gramsOf } from './grams';
import { type Place, readPlace } from './place';
import { type ReadName, readName } from './read-name';
import { Shares } from './shares';
import { spell } from './tokens';
import { WordWeights } from './word-weights';

/** A party read once, for many comparisons. */
export interface Prepared {
  party: Party;
  names: readonly ReadName[];
  grams: readonly Uint16Array[];
  place: Place;
  domains: readonly string[];
  /** Words of the town, as they may stand in a name. */
  town: ReadonlySet<string>;
}

export function prepare(party: Party): Prepared {
  const names = readName(party.name);
  const place = readPlace(party);
  return {
    party,
    names,
    grams: names.map((name) => gramsOf(name.words)),
    place,
    domains: party.domains.length === 0 ? [] : ownDomains(party.domains),
    town: townWords(place.city),
  };
}

const NO_TOWN: ReadonlySet<string> = new Set();

/** Spelled as names are; words such as "New" and "East" say nothing alone. */
const townWords = (city: string): ReadonlySet<string> =>
  city === ''
    ? NO_TOWN
    : new Set(spell(city.split(' ')).filter((word) => word.length > 2 && !isCommon(word)));

/** What the book as a whole says: how common words, cities, postcodes and domains are in it. */
export interface Background {
  words: WordWeights;
  cities: Shares;
  postcodes: Shares;
  domains: Map<string, DomainUse>;
  /** Words of all towns told. */
  towns: ReadonlySet<string>;
}

export interface PreparedBook extends Background {
  accounts: readonly Prepared[];
  companies: readonly Prepared[];
}

/** In the order of their ids, so that no decision hangs on the order in which a book is given. */
export function prepareBook(book: Book): PreparedBook {
  const accounts = [...book.accounts].sort(byId).map(prepare);
  const companies = [...book.companies].sort(byId).map(prepare);
  const words = new WordWeights();
  const cities = new Shares();
  const postcodes = new Shares();
  const domains = new Map<string, DomainUse>();
  const towns = new Set<string>();
  const countSide = (side: readonly Prepared[], of: keyof DomainUse) => {
    for (const { names, place, town, domains: told } of side) {
      for (const name of names) words.count(name.words);
      cities.count(place.city);
      postcodes.count(place.postcode);
      for (const word of town) towns.add(word);
      for (const domain of told) {
        const use = domains.get(domain) ?? { accounts: 0, companies: 0 };
        use[of]++;
        domains.set(domain, use);
      }
    }
  };
  countSide(accounts, 'accounts');
  countSide(companies, 'companies');
  return { accounts, companies, words, cities, postcodes, domains, towns };
}

const byId = (a: Party, b: Party): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
