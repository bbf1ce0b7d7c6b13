import { GramIndex } from './gram-index';
import type { Prepared, PreparedBook } from './prepare';

/** Companies taken from the index for each name of an account, and the least cosine that is worth a look. */
const NEAREST = 6;
const LEAST_COSINE = 0.2;
/** Nor is one far less like than the best; a place or domain in common brings such a company back. */
const LEAST_OF_BEST = 0.5;
/** A domain or postcode of more companies than this leads to none of them. */
const MOST_SHARERS = 12;
/** Initials are looked up when they have this many letters. */
const INITIALS = { least: 3, most: 6 };

/** A company that may be meant, with the cosine of each pair of names that the index found: "0,1" of both. */
export interface Found {
  company: number;
  cosines: Map<number, number>;
}

/** Key of the pair of names in `Found.cosines`. */
export const namePair = (accountName: number, companyName: number): number => accountName * 64 + companyName;

/** Finds the companies that may be meant through indexes: runs of characters, domain, postcode, initials. */
export class Candidates {
  private readonly grams: GramIndex;
  private readonly names: { company: number; name: number }[] = [];
  private readonly keys = new Map<string, number[]>();

  constructor(book: PreparedBook) {
    const documents: Uint16Array[] = [];
    for (const [company, prepared] of book.companies.entries()) {
      for (const [name, grams] of prepared.grams.entries()) {
        this.names.push({ company, name });
        documents.push(grams);
      }
      for (const key of keysOf(prepared)) {
        const list = this.keys.get(key);
        if (list) list.push(company);
        else this.keys.set(key, [company]);
      }
    }
    this.grams = new GramIndex(
      documents,
      book.accounts.flatMap((account) => account.grams),
    );
  }

  of(account: Prepared): Found[] {
    const found = new Map<number, Found>();
    const meet = (company: number): Found => {
      const known = found.get(company) ?? { company, cosines: new Map<number, number>() };
      found.set(company, known);
      return known;
    };
    for (const [own, grams] of account.grams.entries()) {
      const nearest = this.grams.nearest(grams, NEAREST, LEAST_COSINE);
      const least = LEAST_OF_BEST * (nearest[0]?.cosine ?? 0);
      for (const near of nearest) {
        if (near.cosine < least) break;
        const at = this.names[near.name];
        if (at) meet(at.company).cosines.set(namePair(own, at.name), near.cosine);
      }
    }
    for (const key of keysOf(account)) {
      const list = this.keys.get(key) ?? [];
      if (list.length <= MOST_SHARERS) for (const company of list) meet(company);
    }
    return [...found.values()];
  }
}

function keysOf({ names, place, domains }: Prepared): Set<string> {
  const keys = new Set(domains.map((domain) => `@${domain}`));
  if (place.postcode !== '') keys.add(`#${place.postcode}`);
  for (const { compact, initials } of names) {
    for (const letters of [compact, ...initials])
      if (letters.length >= INITIALS.least && letters.length <= INITIALS.most) keys.add(letters);
  }
  return keys;
}
