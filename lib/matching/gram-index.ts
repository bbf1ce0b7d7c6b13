import { BUCKETS } from './grams';

/** Names assumed beside those of the book, so that in a book of five no run of characters counts as common. */
const BACKGROUND = 400;

export interface Near {
  name: number;
  /** Cosine of the two names' TF-IDF vectors over runs of three characters, 0 to 1. */
  cosine: number;
}

/** Finds the names most like a given one without looking at all of them. Names are numbered as they were given. */
export class GramIndex {
  private readonly weights = new Float32Array(BUCKETS);
  private readonly starts = new Uint32Array(BUCKETS + 1);
  private readonly postings: Uint32Array;
  private readonly lengths: Float32Array;
  private readonly dots: Float32Array;
  private readonly touched: Uint32Array;

  /** `others`: names that are asked for later; they count for how rare a run of characters is. */
  constructor(names: readonly Uint16Array[], others: readonly Uint16Array[]) {
    const rows = new Uint32Array(BUCKETS);
    const all = new Uint32Array(BUCKETS);
    let total = 0;
    for (const grams of names) {
      total += grams.length;
      for (const gram of grams) rows[gram] = (rows[gram] ?? 0) + 1;
    }
    all.set(rows);
    for (const grams of others) for (const gram of grams) all[gram] = (all[gram] ?? 0) + 1;
    const count = names.length + others.length;
    for (let gram = 0; gram < BUCKETS; gram++) {
      this.weights[gram] = Math.log((BACKGROUND + count) / (1 + (all[gram] ?? 0)));
      this.starts[gram + 1] = (this.starts[gram] ?? 0) + (rows[gram] ?? 0);
    }
    this.postings = new Uint32Array(total);
    const next = this.starts.slice();
    for (const [name, grams] of names.entries()) {
      for (const gram of grams) {
        const at = next[gram] ?? 0;
        this.postings[at] = name;
        next[gram] = at + 1;
      }
    }
    this.lengths = Float32Array.from(names, (grams) => this.lengthOf(grams));
    this.dots = new Float32Array(names.length);
    this.touched = new Uint32Array(names.length);
  }

  private lengthOf(grams: Uint16Array): number {
    let sum = 0;
    const { weights } = this;
    for (const gram of grams) sum += (weights[gram] ?? 0) ** 2;
    return Math.sqrt(sum) || 1;
  }

  /** At most `most` names with a cosine of at least `least`; best first, equal ones in their order. */
  nearest(grams: Uint16Array, most: number, least: number): Near[] {
    const { weights, starts, postings } = this;
    const dots = this.dots;
    const lengths = this.lengths;
    const touched = this.touched;
    let seen = 0;
    for (const gram of grams) {
      const weight = (weights[gram] ?? 0) ** 2;
      const end = starts[gram + 1] ?? 0;
      for (let at = starts[gram] ?? 0; at < end; at++) {
        const name = postings[at] ?? 0;
        const dot = dots[name] ?? 0;
        if (dot === 0) touched[seen++] = name;
        dots[name] = dot + weight;
      }
    }
    const length = this.lengthOf(grams);
    const found: Near[] = [];
    let bar = least;
    for (let at = 0; at < seen; at++) {
      const name = touched[at] ?? 0;
      const cosine = Math.min(1, (dots[name] ?? 0) / (length * (lengths[name] ?? 1)));
      dots[name] = 0;
      if (cosine < bar) continue;
      found.push({ name, cosine });
      if (found.length < 4 * most + 16) continue;
      found.sort(byCosine);
      found.length = most;
      bar = found.at(-1)?.cosine ?? bar;
    }
    return found.sort(byCosine).slice(0, most);
  }
}

const byCosine = (a: Near, b: Near): number => b.cosine - a.cosine || a.name - b.name;
