import { type Alignment, align } from './align';
import { isDistinctive } from './common-words';
import type { ReadName } from './read-name';
import { isNumber } from './tokens';
import type { WordWeights } from './word-weights';

export type Agreement = 'same' | 'differ' | 'untold';

/** What two names have and have not in common; measured, not judged. */
export interface NameFit {
  account: ReadName;
  company: ReadName;
  alignment: Alignment;
  /** Over runs of three characters, 0 to 1. */
  cosine: number;
  /** Weight of what both have, in words that no other name has: 1 is as rare as one such word. */
  shared: number;
  /** Weight of the words that only one of them has, in the same measure: rare ones, and those of a trade. */
  lostAccount: Lost;
  lostCompany: Lost;
  /** Words of one name that are the other party's town or in its brackets, and so no difference: "Acme Leeds", and Acme is in Leeds. */
  ownTown: readonly string[];
  /** Words of one name that are a town of the book, while the other party is in another. */
  otherTown: readonly string[];
  /** All words are the same, in whatever order, also where one side writes two together. */
  sameWords: boolean;
  /** One name begins with all of the other: "Acme", "Acme Pharmaceuticals". */
  begins: boolean;
  /** The first word of one, the likeliest to be its owner's or its own, is not in the other. */
  lostFirst: boolean;
  forms: Agreement;
  qualifiers: Agreement;
  /** Only one has something in brackets, and nothing of the other tells it. */
  oneQualified: boolean;
  /** One has a number that the other has not: "Unit 1", "Unit 2". */
  numbers: Agreement;
  /** As `sameWords`, but for endings and umlauts. */
  sameButEndings: boolean;
}

export interface Lost {
  rare: number;
  common: number;
}

/** Words of the towns of both parties, and of all towns that the book tells. */
export interface Towns {
  account: ReadonlySet<string>;
  company: ReadonlySet<string>;
  book: ReadonlySet<string>;
}

export function fitNames(
  account: ReadName,
  company: ReadName,
  cosine: number,
  weights: WordWeights,
  towns: Towns,
): NameFit {
  const alignment = align(account.words, company.words);
  const { equal, joined, near, onlyAccount, onlyCompany } = alignment;
  const most = weights.most;
  let shared = sum(equal, weights) + sum(joined, weights);
  const lostAccount = { rare: 0, common: 0 };
  const lostCompany = { rare: 0, common: 0 };
  const ownTown: string[] = [];
  const otherTown: string[] = [];
  const lose = (lost: Lost, word: string, part: number) => {
    lost[isDistinctive(word) ? 'rare' : 'common'] += (part * weights.of(word)) / most;
  };
  const judge = (
    words: readonly string[],
    lost: Lost,
    other: ReadonlySet<string>,
    aside: readonly string[],
  ) => {
    for (const word of words) {
      if (other.has(word) || aside.includes(word)) ownTown.push(word);
      else lose(lost, word, 1);
      if (other.size > 0 && !other.has(word) && towns.book.has(word)) otherTown.push(word);
    }
  };
  judge(onlyAccount, lostAccount, towns.company, bracketed(company));
  judge(onlyCompany, lostCompany, towns.account, bracketed(account));
  for (const pair of near) {
    shared += pair.like * Math.min(weights.of(pair.account), weights.of(pair.company));
    lose(lostAccount, pair.account, 1 - pair.like);
    lose(lostCompany, pair.company, 1 - pair.like);
  }
  const lost = onlyAccount.length + onlyCompany.length;
  const qualifiers = qualifiersOf(account, company, towns);
  return {
    account,
    company,
    alignment,
    cosine,
    shared: shared / most,
    lostAccount,
    lostCompany,
    ownTown,
    otherTown,
    sameWords: lost + near.length === 0,
    sameButEndings: lost === 0 && near.every(({ how }) => how === 'ending' || how === 'umlaut'),
    begins: begins(account.words, company.words) || begins(company.words, account.words),
    lostFirst:
      isLost(account.words[0], onlyAccount, ownTown) || isLost(company.words[0], onlyCompany, ownTown),
    forms: agreement(account.forms, company.forms),
    qualifiers,
    oneQualified: qualifiers === 'untold' && account.qualifiers.length + company.qualifiers.length > 0,
    numbers: [...onlyAccount, ...onlyCompany].some(isNumber)
      ? 'differ'
      : equal.some(isNumber)
        ? 'same'
        : 'untold',
  };
}

const bracketed = ({ qualifiers }: ReadName): string[] => qualifiers.flatMap((told) => told.split(' '));

/** What one has in brackets is no difference where the other has it in its name or is in that town. */
function qualifiersOf(account: ReadName, company: ReadName, towns: Towns): Agreement {
  const both = agreement(account.qualifiers, company.qualifiers);
  if (both !== 'untold') return both;
  const [here, there] = [bracketed(account), bracketed(company)];
  if (here.length + there.length === 0) return 'untold';
  const found =
    here.every((word) => company.words.includes(word) || towns.company.has(word)) &&
    there.every((word) => account.words.includes(word) || towns.account.has(word));
  return found ? 'same' : 'untold';
}

const begins = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((word, at) => word === long[at]);

const isLost = (word: string | undefined, lost: readonly string[], ownTown: readonly string[]): boolean =>
  word !== undefined && lost.includes(word) && !ownTown.includes(word);

function agreement(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'untold';
  return a.some((one) => b.includes(one)) ? 'same' : 'differ';
}

function sum(words: readonly string[], weights: WordWeights): number {
  let total = 0;
  for (const word of words) total += weights.of(word);
  return total;
}
