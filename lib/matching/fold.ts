/** Letters that Unicode decomposition leaves whole, as they are written without them (own list). */
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
  ĸ: 'k',
};
const SPECIAL = /[ßæœøłđðþıĸ]/g;
/** What decomposes under NFKC or loses a mark under NFD; plain ASCII skips both. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Lower case, without accents, typographic forms and runs of white space: how names are compared. */
export function fold(text: string): string {
  const lower = BEYOND_ASCII.test(text)
    ? text
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    : text.toLowerCase();
  return lower.replace(/\s+/g, ' ').trim();
}
