/** How a word of a query fits a word of a text, the best first. */
export const WHOLE = 0;
export const START = 1;
export const INSIDE = 2;
export const WITH_ERROR = 3;
export const NOT = 255;

/** Shorter words have too many neighbours. */
const SHORTEST_WITH_ERROR = 4;

export function fitOf(wanted: string, word: string): number {
  const at = word.indexOf(wanted);
  if (at === 0) return word.length === wanted.length ? WHOLE : START;
  if (at > 0) return INSIDE;
  return errorPrefix(wanted, word) > 0 ? WITH_ERROR : NOT;
}

/**
 * How many letters of the start of `word` read as `wanted` with one letter wrong, missing, too many, or swapped with
 * its neighbour; 0: none.
 */
export function errorPrefix(wanted: string, word: string): number {
  const length = wanted.length;
  if (length < SHORTEST_WITH_ERROR || word.length < length - 1) return 0;
  let same = 0;
  while (same < length && wanted.charCodeAt(same) === word.charCodeAt(same)) same += 1;
  // Only the last letter is beyond the word: one too many.
  if (same >= length - 1 && word.length === length - 1) return word.length;
  const a = wanted.charCodeAt(same);
  const b = wanted.charCodeAt(same + 1);
  const x = word.charCodeAt(same);
  const y = word.charCodeAt(same + 1);
  if (a === y && b === x && goesOn(wanted, same + 2, word, same + 2)) return length;
  if (word.length > same && goesOn(wanted, same + 1, word, same + 1)) return length;
  if (a === y && goesOn(wanted, same, word, same + 1)) return length + 1;
  return b === x && goesOn(wanted, same + 1, word, same) ? length - 1 : 0;
}

/** Whether `wanted` from one place on stands in `word` at another. */
function goesOn(wanted: string, from: number, word: string, at: number): boolean {
  if (word.length - at < wanted.length - from) return false;
  for (let place = from; place < wanted.length; place += 1)
    if (wanted.charCodeAt(place) !== word.charCodeAt(at + place - from)) return false;
  return true;
}
