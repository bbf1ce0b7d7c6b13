import type { Corpus, Known } from './corpus';

/** What has less than this part of the nearest one's score is not worth a comparison. */
const FAR = 0.3;

/**
 * Finds the names that share grams, through an inverted index: no pair is looked at that shares none. Grams that a
 * large part of all names have are left out: they tell nothing, and cost the most.
 */
export class GramIndex {
  readonly #postings = new Map<string, { places: number[]; weights: number[] }>();
  readonly #owners: number[] = [];
  readonly #scores: Float64Array;
  readonly #mostPosted: number;

  constructor(
    companies: readonly Known[],
    private readonly corpus: Corpus,
  ) {
    for (const [place, { names }] of companies.entries())
      for (const { words } of names) {
        const vector = [...this.corpus.grams.of(words)];
        const at = this.#owners.push(place) - 1;
        for (const [gram, weight] of vector) {
          const posted = this.#postings.get(gram) ?? { places: [], weights: [] };
          posted.places.push(at);
          posted.weights.push(weight);
          this.#postings.set(gram, posted);
        }
      }
    this.#scores = new Float64Array(this.#owners.length);
    this.#mostPosted = Math.max(64, this.#owners.length * 0.06);
  }

  /** Places of the nearest `most` in the list, best first. */
  near(words: readonly string[], most: number): number[] {
    const vector = [...this.corpus.grams.of(words)];
    const touched: number[] = [];
    const scores = this.#scores;
    const isSearched = (gram: string): boolean =>
      (this.#postings.get(gram)?.places.length ?? 0) <= this.#mostPosted;
    const searched = vector.filter(([gram]) => isSearched(gram));
    for (const [gram, weight] of searched.length > 0 ? searched : vector) {
      const posted = this.#postings.get(gram);
      if (!posted) continue;
      const { places, weights } = posted;
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] as number;
        if (scores[place] === 0) touched.push(place);
        scores[place] = (scores[place] as number) + weight * (weights[at] as number);
      }
    }
    const best = largest(touched, scores, most * 2);
    const least = FAR * (scores[best[0] ?? 0] ?? 0);
    const near = best.filter((at) => (scores[at] as number) >= least);
    for (const place of touched) scores[place] = 0;
    return [...new Set(near.map((at) => this.#owners[at] as number))].slice(0, most);
  }
}

/** The places of the `most` largest scores, without sorting all of them. */
function largest(places: readonly number[], scores: Float64Array, most: number): number[] {
  if (places.length <= most) return [...places];
  const kept: number[] = [];
  let least = 0;
  for (const place of places) {
    const score = scores[place] as number;
    if (kept.length === most && score <= least) continue;
    let at = kept.length;
    while (at > 0 && (scores[kept[at - 1] as number] as number) < score) at -= 1;
    kept.splice(at, 0, place);
    if (kept.length > most) kept.pop();
    least = scores[kept.at(-1) as number] as number;
  }
  return kept;
}
