/** Cells say the same again and again, from row to row and from one reading to the next. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    if (known.size > 5000) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

/** Most texts are folded already, which is cheaper to see than to do. */
const FOLDED = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** As displayed, with white space (also no-break spaces) folded. */
export const fold = (text: string): string => (FOLDED.test(text) ? text : foldAnew(text));
const foldAnew = remembered((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim());

/** The form in which two displayed texts are the same: case does not count. */
export const same = remembered((text) => fold(text).toLowerCase());

/** Classes of Unicode take milliseconds to compile, on the first text that needs them: most pages have none. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

export const withoutAccents = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');

/** The form in which a header word is looked up: no accents, no sort arrows, no marks at the end. */
export const word = remembered((text) => {
  const bare = withoutAccents(same(text));
  return bare.replace(isPlain(bare) ? /[^a-z0-9#]+/g : /[^\p{L}\p{N}#]+/gu, ' ').trim();
});
