import { shareOf } from './common-words';

/** How many companies the share of a listed word stands for beside those counted in the book. */
const BACKGROUND = 400;

/**
 * How much it says that two names share a word: log of one over its share among the names of the book, smoothed by
 * the background (`common-words.ts`) so that a book of twenty is judged by more than twenty.
 */
export class WordWeights {
  private readonly counts = new Map<string, number>();
  private readonly weights = new Map<string, number>();
  private names = 0;

  count(words: readonly string[]): void {
    this.names++;
    for (const word of new Set(words)) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  of(word: string): number {
    const known = this.weights.get(word);
    if (known !== undefined) return known;
    // Both sides are counted; a company and its account count once.
    const names = this.names / 2 + BACKGROUND;
    const weight = Math.log(names / ((this.counts.get(word) ?? 1) / 2 + 0.5 + BACKGROUND * shareOf(word)));
    const kept = Math.max(0.3, weight);
    this.weights.set(word, kept);
    return kept;
  }

  /** What a word that no other name has weighs: the measure of "rare". */
  get most(): number {
    return Math.log((this.names / 2 + BACKGROUND) / (1 + BACKGROUND * shareOf('')));
  }
}
