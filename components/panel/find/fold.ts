/** Letters that Unicode does not take apart, as people type them on a keyboard without them. */
const TYPED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
};
const PLAIN = /^[\x20-\x7e]*$/;
export const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
const WORD = /[\p{L}\p{N}]+/gu;
const known = new Map<string, string>();

/**
 * A character without case and accents. Each is folded by itself, so that a part of a text folds to a part of its
 * folded form whatever stands beside it.
 */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const bare = character
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const folded = [...bare].map((each) => TYPED[each] ?? each).join('');
  known.set(character, folded);
  return folded;
}

export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** For each place in the folded text, and one beyond its end, the place in the text it came from. */
export function foldedPlaces(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = foldCharacter(character).length; unit > 0; unit -= 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  return places;
}

export interface Word {
  text: string;
  /** Where it starts in the folded text. */
  start: number;
}

/** Letters and digits that stand together, of a folded text. */
export const wordsOf = (folded: string): Word[] =>
  [...folded.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));
