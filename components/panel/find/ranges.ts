import { errorPrefix, fitOf, NOT, START, WITH_ERROR } from './fit';
import { fold, foldedPlaces, type Word, wordsOf } from './fold';

/** [from, to) in the text as it is shown. */
export type TextRange = readonly [from: number, to: number];

/** What of a text the words of a query fit, in order and without overlap. */
export function rangesOf(text: string, wanted: readonly string[]): TextRange[] {
  if (wanted.length === 0 || text === '') return [];
  const words = wordsOf(fold(text));
  const found = wanted.flatMap((each) => bestIn(words, each));
  if (found.length === 0) return [];
  const places = foldedPlaces(text);
  const shown = found.map(([from, to]): TextRange => [places[from] ?? 0, endOf(text, places, to)]);
  return merged(shown.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** Accents that follow the last letter on their own belong to it. */
function endOf(text: string, places: readonly number[], to: number): number {
  let end = places[to] ?? text.length;
  // A letter that folds to two is marked whole.
  if (to > 0 && end === places[to - 1]) end = places.find((place) => place > end) ?? text.length;
  return end;
}

function bestIn(words: readonly Word[], wanted: string): TextRange[] {
  let best = NOT;
  let at: Word | null = null;
  for (const word of words) {
    const how = fitOf(wanted, word.text);
    if (how >= best) continue;
    best = how;
    at = word;
  }
  if (!at) return [];
  const from = at.start + (best <= START || best === WITH_ERROR ? 0 : at.text.indexOf(wanted));
  const length = best === WITH_ERROR ? errorPrefix(wanted, at.text) : wanted.length;
  return [[from, Math.min(from + length, at.start + at.text.length)]];
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}
