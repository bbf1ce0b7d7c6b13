import type { Alignment, Likeness } from './align';
import type { Corpus } from './corpus';
import type { ParsedName } from './parse-name';

/** What a pair of names says, each as a number of about 0 to 1. */
export interface NameFeatures {
  cosine: number;
  coverMine: number;
  coverTheirs: number;
  /** The rarer of the words left over: on the side that has fewer, and on the other. */
  leftLess: number;
  leftMore: number;
  /** All words equal, in this order; or only spaced in another way. */
  equal: number;
  /** Both sides have a word left over: "Smith Dental", "Smith Legal". */
  conflict: number;
  misspelt: number;
  shortened: number;
  initials: number;
  /** The weight of what corresponds, as a part of the weight of all words of both. */
  common: number;
  /** Another number: "Unit 1", "Unit 2". */
  otherNumber: number;
  otherOrder: number;
  /** The weight of what is the same: two equal rare words say more than one common one. */
  weight: number;
  formDiffers: number;
}

const WEIGHTY = 3;

export function nameFeatures(
  mine: ParsedName,
  theirs: ParsedName,
  alignment: Alignment,
  cosine: number,
  corpus: Corpus,
): NameFeatures {
  const { pairs, onlyMine, onlyTheirs, coverMine, coverTheirs, inOrder } = alignment;
  const rarest = (words: readonly string[]): number =>
    words.reduce((most, word) => Math.max(most, corpus.rarity(word)), 0);
  const [mineLeft, theirsLeft] = [rarest(onlyMine), rarest(onlyTheirs)];
  const count = (wanted: Likeness): number => pairs.filter(({ likeness }) => likeness === wanted).length / 2;
  const equal = mine.compact === theirs.compact;
  return {
    cosine: equal ? 1 : cosine,
    coverMine: equal ? 1 : coverMine,
    coverTheirs: equal ? 1 : coverTheirs,
    leftLess: equal ? 0 : Math.min(mineLeft, theirsLeft),
    leftMore: equal ? 0 : Math.max(mineLeft, theirsLeft),
    equal: equal ? 1 : 0,
    conflict: !equal && onlyMine.length > 0 && onlyTheirs.length > 0 ? 1 : 0,
    misspelt: equal ? 0 : Math.min(1, count('misspelt')),
    shortened: equal ? 0 : count('shortened') + count('initial'),
    initials: equal ? 0 : Math.min(1, count('initials')),
    common: equal ? 1 : (2 * coverMine * coverTheirs) / (coverMine + coverTheirs || 1),
    otherNumber: numbersDiffer(mine.words, theirs.words) ? 1 : 0,
    otherOrder: inOrder || equal ? 0 : 1,
    weight: Math.min(
      1,
      (mine.words.reduce((sum, word) => sum + corpus.rarity(word), 0) * Math.max(coverMine, equal ? 1 : 0)) /
        WEIGHTY,
    ),
    formDiffers: formsDiffer(mine.forms, theirs.forms) ? 1 : 0,
  };
}

function numbersDiffer(mine: readonly string[], theirs: readonly string[]): boolean {
  const numbers = (words: readonly string[]): string =>
    words
      .filter((word) => /^\d/u.test(word))
      .sort()
      .join(' ');
  return numbers(mine) !== numbers(theirs);
}

/** Only where both tell one: many leave it out. */
export const formsDiffer = (mine: readonly string[], theirs: readonly string[]): boolean =>
  mine.length > 0 && theirs.length > 0 && !mine.some((form) => theirs.includes(form));
