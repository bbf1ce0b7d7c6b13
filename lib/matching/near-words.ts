import { lettersApart } from './letters';
import { isNumber } from './tokens';

export interface Nearness {
  how: 'ending' | 'umlaut' | 'letters' | 'shortened' | 'initial' | 'initials';
  /** Letters that differ. */
  letters: number;
  /** Share of an equal word's weight that it counts: guesses of order, fitted on no set. */
  like: number;
}

/** A word this long may have one letter wrong, and from `LONG` on two; "Bell" and "Ball" are two names. */
const SHORTEST = 5;
const LONG = 9;

/** Whether two unequal words may be the same one, written otherwise. */
export function nearWords(a: string, b: string): Nearness | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isNumber(short) || isNumber(long)) return null;
  const first = short.charAt(0);
  if (short.length === 1) return long.startsWith(first) ? { how: 'initial', letters: 0, like: 0.4 } : null;
  if (short.length >= 3 && long.startsWith(short)) {
    const rest = long.slice(short.length);
    if (rest === 's' || rest === 'es') return { how: 'ending', letters: rest.length, like: 0.9 };
    if (rest.length >= 3) return { how: 'shortened', letters: rest.length, like: 0.55 };
  }
  if (shortens(short, long)) return { how: 'shortened', letters: long.length - short.length, like: 0.45 };
  if (short.length < 4) return null;
  if (
    long.length - short.length <= 2 &&
    long.length > short.length &&
    withoutUmlauts(short) === withoutUmlauts(long)
  )
    return { how: 'umlaut', letters: long.length - short.length, like: 0.95 };
  if (short.endsWith('y') && long === `${short.slice(0, -1)}ies`)
    return { how: 'ending', letters: 3, like: 0.9 };
  if (short.length < SHORTEST) return null;
  const most = short.length >= LONG ? 2 : 1;
  const letters = lettersApart(short, long, most);
  return letters <= most ? { how: 'letters', letters, like: 1 - letters / Math.max(5, short.length) } : null;
}

/** "Mueller" and "Müller", which is "muller" when it comes here. */
const withoutUmlauts = (word: string): string => word.replace(/([aou])e/g, '$1');

/** "Wldg" for "Welding": letters left out inside, the first kept, and no vowel left where the short one is that short. */
function shortens(short: string, long: string): boolean {
  if (short.length < 3 || short.length > 0.7 * long.length || short[0] !== long[0]) return false;
  if (short.length < 5 && /[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
