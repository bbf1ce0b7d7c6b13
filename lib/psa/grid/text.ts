/** As displayed, with white space (also no-break spaces) folded. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The form in which two displayed texts are the same: case does not count. */
export const same = (text: string): string => fold(text).toLocaleLowerCase('en');

/** The form in which a header word is looked up: no accents, no sort arrows, no marks at the end. */
export const word = (text: string): string =>
  same(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
