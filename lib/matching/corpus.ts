import type { Party } from './contract';
import { GramVectors } from './gram-vectors';
import { type ParsedName, parseName } from './parse-name';

/** A party with its names taken apart: usually one; with "trading as" several. */
export interface Known {
  party: Party;
  names: readonly ParsedName[];
}

/** What is common and what is rare in a whole book, over both sides. */
export interface Corpus {
  /** 0.02 for a word that all names have, to 1 for one that a single customer has. */
  rarity(word: string): number;
  grams: GramVectors;
}

export const know = (party: Party): Known => ({ party, names: parseName(party.name) });

/** Inverse document frequency, over accounts and companies together. */
export function corpusOf(sides: readonly (readonly Known[])[]): Corpus {
  const names = sides.flatMap((side) => side.flatMap((known) => known.names.map(({ words }) => words)));
  const seen = new Map<string, number>();
  for (const words of names) for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1);
  // A name stands on both sides, so that a word of one customer is seen twice: as rare as can be.
  const rare = (times: number): number => Math.log((names.length + 2) / (Math.max(times, 2) + 0.5));
  const most = rare(0) || 1;
  return {
    rarity: (word) => Math.max(rare(seen.get(word) ?? 0) / most, 0.02),
    grams: new GramVectors(names),
  };
}
