import { gramsOf } from './grams';

/** The weight of each gram of a name; the squares of all add up to 1. */
export type GramVector = ReadonlyMap<string, number>;

/**
 * Vectors of names over a whole book: a gram weighs as much as it is rare (TF-IDF). Each name's is made once, and is
 * used by the search and by the comparison.
 */
export class GramVectors {
  readonly #known = new Map<readonly string[], Map<string, number>>();

  constructor(names: Iterable<readonly string[]>) {
    const seen = new Map<string, number>();
    let count = 0;
    for (const words of names) {
      count += 1;
      const grams = gramsOf(words);
      this.#known.set(words, grams);
      for (const gram of grams.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
    }
    const rarity = new Map<string, number>();
    // A customer's name stands on both sides, so that two is as rare as can be.
    for (const [gram, times] of seen)
      rarity.set(gram, Math.max(Math.log((count + 2) / (Math.max(times, 2) + 0.5)), 0.01));
    for (const vector of this.#known.values()) normalise(vector, rarity);
  }

  of(words: readonly string[]): GramVector {
    return this.#known.get(words) ?? new Map();
  }

  /** 0 to 1. */
  cosine(mine: readonly string[], theirs: readonly string[]): number {
    const [a, b] = [this.of(mine), this.of(theirs)];
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const [gram, weight] of small) sum += weight * (large.get(gram) ?? 0);
    return Math.min(1, sum);
  }
}

function normalise(vector: Map<string, number>, rarity: ReadonlyMap<string, number>): void {
  let squares = 0;
  for (const [gram, count] of vector) {
    const weight = count * (rarity.get(gram) ?? 0);
    squares += weight * weight;
    vector.set(gram, weight);
  }
  const length = Math.sqrt(squares) || 1;
  for (const [gram, weight] of vector) vector.set(gram, weight / length);
}
