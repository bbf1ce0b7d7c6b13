import { ABBREVIATIONS } from './abbreviations';

/** Words that join and say nothing; "and" in the languages in which firms join their owners' names. */
const JOINING: ReadonlySet<string> = new Set([
  'and',
  'et',
  'und',
  'y',
  'og',
  'och',
  'n',
  'the',
  'of',
  'no',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'von',
  'van',
  'di',
  'del',
  'der',
  'die',
  'het',
  'do',
  'da',
  'dos',
]);
/** As those, but single letters, which at the edge of a name may be an initial. */
const JOINING_INSIDE: ReadonlySet<string> = new Set(['e', 'i', 'y', 'o', 'a']);
const NUMERALS: Readonly<Record<string, string>> = {
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
};
const DOTTED =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\p{L}\.\p{L}(?![\p{L}\p{N}])/gu;
/** Legal forms of languages that write no spaces. */
const UNSPACED = /(株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사)/g;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * The words of a folded text: dotted and spaced initials together ("J.R.", "J R" and "JR" are one word), "&" as
 * "and", apostrophes gone, Roman numerals behind a name as digits. Joining words are still there.
 */
export function tokens(folded: string): string[] {
  const text = folded
    .replace(/['’‘`´]/g, '')
    .replace(/[&+]/g, ' and ')
    .replace(UNSPACED, ' $1 ')
    .replace(/(\p{L})\/(?=\p{L}(?!\p{L}))(?<!\p{L}{2}\/)/gu, '$1')
    .replace(DOTTED, (dotted) => `${dotted.replaceAll('.', '')} `);
  const found: string[] = [];
  let open = false;
  for (const word of text.match(WORDS) ?? []) {
    const single = word.length === 1 && /\p{L}/u.test(word);
    if (single && open) found[found.length - 1] += word;
    else found.push(word);
    open = single;
  }
  return found;
}

/** The words that count in a comparison, spelled in one way. */
export function spell(words: readonly string[]): string[] {
  const spelled: string[] = [];
  for (const [index, word] of words.entries()) {
    if (JOINING.has(word) && words.length > 1) continue;
    if (JOINING_INSIDE.has(word) && index > 0 && index < words.length - 1) continue;
    spelled.push((index > 0 ? NUMERALS[word] : undefined) ?? ABBREVIATIONS.get(word) ?? word);
  }
  return spelled.length > 0 ? spelled : [...words];
}

export const isNumber = (word: string): boolean => /^\p{N}+\p{L}?$/u.test(word);
