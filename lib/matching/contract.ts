/** A vendor account or a PSA company as the matcher sees it. Texts as their systems write them; empty when not told. */
export interface Party {
  id: string;
  name: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
  /** Domains of e-mail addresses, websites and contacts, as told: also "https://www.acme.example/". */
  domains: readonly string[];
}

/** One reason for or against a pair, for a person to check: "same postcode", "legal form differs". */
export interface Evidence {
  field: 'name' | 'city' | 'state' | 'postcode' | 'country' | 'domain' | 'rival';
  favours: 'same' | 'different';
  text: string;
}

export interface Candidate {
  companyId: string;
  /** 0 to 1, comparable over the whole book: ranks, and is held against the band. */
  score: number;
  /** The weightiest first. */
  evidence: readonly Evidence[];
}

/**
 * `automatic`: above the band whose precision was measured (bands.ts); `suggested`: worth a person's look;
 * `none`: no such company here.
 */
export type Outcome = 'automatic' | 'suggested' | 'none';

export interface Decision {
  accountId: string;
  outcome: Outcome;
  /** Best first, at most `MOST_CANDIDATES`; with `automatic` the first is meant. */
  candidates: readonly Candidate[];
}

export interface Book {
  /** Accounts to decide. */
  accounts: readonly Party[];
  /** All companies that could be meant. */
  companies: readonly Party[];
  /** Companies that other accounts are mapped to already, with those accounts: a rival claim, told as evidence. */
  claimed: ReadonlyMap<string, readonly Party[]>;
}

export interface MatchOptions {
  /** Called some dozens of times, with numbers of accounts. */
  onProgress?(done: number, total: number): void;
  /**
   * For measuring only: what would be automatic if a name were enough. In the product a place or a domain must agree
   * too, because not every list of names bears the band out (docs/matching.md).
   */
  nameAlone?: boolean;
}

export const MOST_CANDIDATES = 5;

/** Decides the whole book at once. Pure; takes milliseconds to seconds, so never on the main thread of a page. */
export type Match = (book: Book, options?: MatchOptions) => Decision[];
