import type { Corpus } from './corpus';
import { distance, slips } from './distance';
import type { ParsedName } from './parse-name';

/** How two words correspond. */
export type Likeness = 'same' | 'joined' | 'misspelt' | 'shortened' | 'initial' | 'initials' | 'place';

export interface Pairing {
  mine: string;
  theirs: string;
  likeness: Likeness;
}

/** Which words of two names correspond. */
export interface Alignment {
  pairs: readonly Pairing[];
  /** Words without a partner, of each side. */
  onlyMine: readonly string[];
  onlyTheirs: readonly string[];
  /** The weight of the words with a partner, as a part of all, 0 to 1, of each side. */
  coverMine: number;
  coverTheirs: number;
  inOrder: boolean;
  /** A word in the brackets of one is neither in the other nor the place where it is. */
  asideDiffers: boolean;
}

const WORTH: Record<Likeness, number> = {
  same: 1,
  joined: 1,
  misspelt: 0.85,
  shortened: 0.8,
  initials: 0.7,
  initial: 0.5,
  place: 0.75,
};

/** `places`: words of the cities and states of both parties: "Smile Junction - Leeds" is the one that is in Leeds. */
export function align(
  mine: ParsedName,
  theirs: ParsedName,
  corpus: Corpus,
  places: { mine: ReadonlySet<string>; theirs: ReadonlySet<string> },
): Alignment {
  const left = [...mine.words];
  const right = [...theirs.words];
  const pairs: Pairing[] = [];
  const take = (likeness: Likeness, fits: (a: string, b: string) => boolean): void => {
    for (let at = 0; at < left.length; ) {
      const word = left[at] as string;
      const other = right.findIndex((candidate) => fits(word, candidate));
      if (other < 0) {
        at += 1;
        continue;
      }
      pairs.push({ mine: word, theirs: right[other] as string, likeness });
      left.splice(at, 1);
      right.splice(other, 1);
    }
  };
  take('same', (a, b) => a === b);
  if (left.length > 0 && right.length > 0) {
    takeJoined(left, right, pairs);
    take('misspelt', isSlip);
    takeInitials(left, right, pairs);
    take('shortened', isShortened);
    take('initial', isInitial);
  }
  takePlaces(left, mine.aside, places.theirs, theirs.aside, (word) =>
    pairs.push({ mine: word, theirs: '', likeness: 'place' }),
  );
  takePlaces(right, theirs.aside, places.mine, mine.aside, (word) =>
    pairs.push({ mine: '', theirs: word, likeness: 'place' }),
  );
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + corpus.rarity(word), 0);
  const covered = (side: 'mine' | 'theirs'): number =>
    pairs.reduce(
      (sum, pair) => (pair[side] === '' ? sum : sum + corpus.rarity(pair[side]) * WORTH[pair.likeness]),
      0,
    );
  return {
    pairs,
    onlyMine: left,
    onlyTheirs: right,
    coverMine: ratio(covered('mine'), weigh(mine.words)),
    coverTheirs: ratio(covered('theirs'), weigh(theirs.words)),
    asideDiffers: asideLeft(mine, theirs, places.theirs) || asideLeft(theirs, mine, places.mine),
    inOrder: mine.words.join(' ') === theirs.words.join(' ') || isInOrder(pairs, mine, theirs),
  };
}

function asideLeft({ aside }: ParsedName, other: ParsedName, places: ReadonlySet<string>): boolean {
  return aside.some(
    (word) => !other.words.includes(word) && !other.aside.includes(word) && !places.has(word),
  );
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

const isNumber = (word: string): boolean => /^\d/u.test(word);

/** Numbers and short words that differ by a letter are others. */
const isSlip = (a: string, b: string): boolean => {
  if (isNumber(a) || isNumber(b)) return false;
  const most = slips(Math.min(a.length, b.length));
  return most > 0 && distance(a, b, most) <= most;
};

/** "j" and "john"; "jr" is two initials, not one. */
const isInitial = (a: string, b: string): boolean =>
  (a.length === 1 && b.length > 1 && b.startsWith(a)) || (b.length === 1 && a.length > 1 && a.startsWith(b));

/** "elec" and "electrical"; "wldg" and "welding", which begins alike and has its letters in this order. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || isNumber(short) || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return true;
  if (short.length > long.length * 0.7) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.at(-1) === long.at(-1);
}

/** "rcg" and "rushby carr gould". */
function takeInitials(left: string[], right: string[], pairs: Pairing[]): void {
  const look = (short: string[], long: string[], made: (initials: string, word: string) => Pairing): void => {
    for (let at = short.length - 1; at >= 0; at -= 1) {
      const initials = short[at] as string;
      if (initials.length < 2 || initials.length > 5) continue;
      const from = long.findIndex((_word, start) =>
        [...initials].every((letter, place) => long[start + place]?.[0] === letter),
      );
      if (from < 0) continue;
      const words = long.splice(from, initials.length);
      short.splice(at, 1);
      for (const [place, word] of words.entries()) pairs.push(made(place === 0 ? initials : '', word));
    }
  };
  look(left, right, (mine, theirs) => ({ mine, theirs, likeness: 'initials' }));
  look(right, left, (theirs, mine) => ({ mine, theirs, likeness: 'initials' }));
}

/** "data com" and "datacom". */
function takeJoined(left: string[], right: string[], pairs: Pairing[]): void {
  const join = (many: string[], few: string[], made: (parts: string, whole: string) => Pairing): void => {
    for (let at = 0; at + 1 < many.length; at += 1) {
      const whole = `${many[at]}${many[at + 1]}`;
      const other = few.indexOf(whole);
      if (other < 0) continue;
      pairs.push(made(many[at] as string, whole), made(many[at + 1] as string, ''));
      many.splice(at, 2);
      few.splice(other, 1);
      at -= 1;
    }
  };
  join(left, right, (mine, theirs) => ({ mine, theirs, likeness: 'joined' }));
  join(right, left, (theirs, mine) => ({ mine, theirs, likeness: 'joined' }));
}

/** What is left of a name may stand in the other's brackets, or be the place where the other is. */
function takePlaces(
  words: string[],
  _ownAside: readonly string[],
  places: ReadonlySet<string>,
  theirAside: readonly string[],
  found: (word: string) => void,
): void {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] as string;
    if (!places.has(word) && !theirAside.includes(word)) continue;
    words.splice(at, 1);
    found(word);
  }
}

function isInOrder(pairs: readonly Pairing[], mine: ParsedName, theirs: ParsedName): boolean {
  const places = pairs
    .filter(({ mine: a, theirs: b }) => a !== '' && b !== '')
    .map(({ mine: a, theirs: b }): [number, number] => [mine.words.indexOf(a), theirs.words.indexOf(b)])
    .sort(([a], [b]) => a - b);
  return places.every(([, at], index) => index === 0 || at >= (places[index - 1]?.[1] ?? 0));
}
