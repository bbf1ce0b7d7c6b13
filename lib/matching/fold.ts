/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const MARKS = /\p{M}+/gu;
const ODD = /[ßæœøłđðþı]/gu;
const APART = /[^\p{L}\p{N}]+/u;

/** Lower case, without accents and apostrophes; "&" and "+" are read as "and". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(ODD, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’'`´]/gu, '')
    .replace(/[&+]/gu, ' and ');

/** The words of a text: folded, initials that stand side by side as one ("J. R. Smith", "JR Smith": "jr smith"). */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let initials = '';
  for (const word of fold(text).split(APART)) {
    if (word === '') continue;
    if (word.length === 1 && /\p{L}/u.test(word)) {
      initials += word;
      continue;
    }
    if (initials) words.push(initials);
    initials = '';
    words.push(word);
  }
  if (initials) words.push(initials);
  return words;
}
