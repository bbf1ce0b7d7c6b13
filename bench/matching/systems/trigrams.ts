import { KEPT, type Placed, type Ranker } from './system';

/** Cosine of TF-IDF weights of character 3-grams: the plain method that led or tied in field.md. */
export const trigrams: Ranker = {
  name: '3-gram TF-IDF',
  sample: null,
  over(names) {
    const postings = new Map<string, Placed[]>();
    const counts = names.map(countsOf);
    const seen = new Map<string, number>();
    for (const grams of counts) for (const gram of grams.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
    const rarity = (gram: string) => 1 + Math.log(names.length / (seen.get(gram) ?? 0.5));
    const weigh = (grams: Map<string, number>) => {
      const weights = [...grams].map(([gram, count]) => [gram, count * rarity(gram)] as const);
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return weights.map(([gram, weight]) => [gram, weight / length] as const);
    };
    for (const [place, grams] of counts.entries()) {
      for (const [gram, score] of weigh(grams)) {
        const posted = postings.get(gram);
        if (posted) posted.push({ place, score });
        else postings.set(gram, [{ place, score }]);
      }
    }
    const scores = new Float64Array(names.length);
    return (name) => {
      const touched: number[] = [];
      for (const [gram, weight] of weigh(countsOf(name))) {
        for (const { place, score } of postings.get(gram) ?? []) {
          if (scores[place] === 0) touched.push(place);
          scores[place] = (scores[place] ?? 0) + weight * score;
        }
      }
      const placed = touched.map((place) => ({ place, score: scores[place] ?? 0 }));
      for (const place of touched) scores[place] = 0;
      return placed.sort((a, b) => b.score - a.score || a.place - b.place).slice(0, KEPT);
    };
  },
};

function countsOf(name: string): Map<string, number> {
  const padded = `  ${name} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const gram = padded.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
