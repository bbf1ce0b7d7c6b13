import { fitOf, INSIDE, NOT, START, WHOLE, WITH_ERROR } from './fit';
import { BETWEEN_WORDS, fold, wordsOf } from './fold';
import { rangesOf, type TextRange } from './ranges';

export interface Found<T> {
  item: T;
  /** For each text of the item, in their order: what is to be highlighted. Worked out when it is first read. */
  readonly ranges: TextRange[][];
}

export interface Finder<T> {
  /** Items in which every word of the query fits, best first; all, in their order, for a query without words. */
  find(query: string): Found<T>[];
  /** Makes the index now (some 40 ms for 10,000 items), and not at the first query. */
  prepare(): void;
}

/** Of the best fits of the words, the worst counts; these two are better than any. */
const SAME_TEXT = 0;
const TEXT_STARTS = 1;
const KINDS: Record<number, number> = { [WHOLE]: 2, [START]: 2, [INSIDE]: 3, [WITH_ERROR]: 4 };
/** Texts beyond these are equally good places. */
const MOST_TEXTS = 8;

/**
 * A search index over thousands of items. Every word of a query must fit a word of the item, in any order and in any
 * of its texts; a word fits whole, as a start, inside, or with one small error.
 *
 * It is our own because @leeoniya/ufuzzy, made for this, looks for words in the order typed: any order is a pass over
 * everything per permutation (120 for five words). It ranks 10,000 companies in 21 ms at the first letter, where the
 * budget of a keystroke is 16. Here each distinct word is looked at once.
 */
export function createFinder<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): Finder<T> {
  let made: Index | null = null;
  const index = (): Index => {
    made ??= indexOf(items, textsOf);
    return made;
  };

  /** For each item the best fit of one word and its text: fit * MOST_TEXTS + text; NOT: none. */
  function fitsOf(wanted: string): Uint8Array {
    const { words, places } = index();
    const best = new Uint8Array(items.length).fill(NOT);
    words.forEach((word, at) => {
      const how = fitOf(wanted, word);
      if (how === NOT) return;
      for (const place of places[at] ?? []) {
        const item = Math.floor(place / MOST_TEXTS);
        const value = how * MOST_TEXTS + (place % MOST_TEXTS);
        if (value < (best[item] ?? NOT)) best[item] = value;
      }
    });
    return best;
  }

  /** Of the last query: while a word is typed, those before it stay. */
  let last = new Map<string, Uint8Array>();

  return {
    prepare: () => void index(),
    find(query) {
      const whole = fold(query).trim();
      const wanted = [...new Set(wordsOf(whole).map(({ text }) => text))];
      const hit = (item: T): Found<T> => new Hit(item, textsOf, wanted);
      if (wanted.length === 0) return items.map(hit);
      const fits = wanted.map((word) => last.get(word) ?? fitsOf(word));
      last = new Map(wanted.map((word, at) => [word, fits[at] ?? new Uint8Array()]));
      const { folded } = index();
      const ranked: T[][] = [];
      items.forEach((item, at) => {
        const rank = rankOf(fits, at, whole, folded[at] ?? []);
        if (rank === NOT) return;
        ranked[rank] ??= [];
        ranked[rank].push(item);
      });
      return ranked.flat().map(hit);
    },
  };
}

/** Kind first, then how far back the texts stand in which the words were found. */
function rankOf(fits: readonly Uint8Array[], item: number, whole: string, texts: readonly string[]): number {
  let worst = 0;
  let back = 0;
  for (const fitsOfWord of fits) {
    const value = fitsOfWord[item] ?? NOT;
    if (value === NOT) return NOT;
    worst = Math.max(worst, Math.floor(value / MOST_TEXTS));
    back = Math.max(back, value % MOST_TEXTS);
  }
  let kind = KINDS[worst] ?? NOT;
  if (worst <= START) {
    const started = texts.findIndex((text) => text.startsWith(whole));
    if (started >= 0) {
      kind = texts[started] === whole ? SAME_TEXT : TEXT_STARTS;
      back = started;
    }
  }
  return kind * MOST_TEXTS + back;
}

class Hit<T> implements Found<T> {
  #ranges: TextRange[][] | null = null;
  constructor(
    readonly item: T,
    private readonly textsOf: (item: T) => readonly string[],
    private readonly wanted: readonly string[],
  ) {}
  get ranges(): TextRange[][] {
    this.#ranges ??= this.textsOf(this.item).map((text) => rangesOf(text, this.wanted));
    return this.#ranges;
  }
}

interface Index {
  /** Each distinct word. */
  words: readonly string[];
  /** Where it stands: item * MOST_TEXTS + text. */
  places: readonly (readonly number[])[];
  /** The texts of each item. */
  folded: readonly (readonly string[])[];
}

function indexOf<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): Index {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const places: number[][] = [];
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.length;
      numbers.set(word, number);
      words.push(word);
      places.push([]);
    }
    return number;
  };
  /** Most texts stand at many items: a product's name at each of its findings. */
  const known = new Map<string, { folded: string; numbers: number[] }>();
  const look = (text: string) => {
    let looked = known.get(text);
    if (!looked) {
      const own = fold(text);
      const parts = own.split(BETWEEN_WORDS).filter((word) => word !== '');
      looked = { folded: own, numbers: parts.map(numberOf) };
      known.set(text, looked);
    }
    return looked;
  };
  const folded = items.map((item, at) =>
    textsOf(item).map((text, which) => {
      const looked = look(text);
      const place = at * MOST_TEXTS + Math.min(which, MOST_TEXTS - 1);
      for (const number of looked.numbers) places[number]?.push(place);
      return looked.folded;
    }),
  );
  return { words, places, folded };
}
