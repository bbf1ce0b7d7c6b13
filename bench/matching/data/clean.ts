/** Words at the end of a name that only tell its legal form. */
const FORMS = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited llc llp lp plc pty pte ' +
    'sa sas sarl ag kg gmbh bv nv oy ab as asa spa srl the'
  ).split(' '),
);

/** Without case, accents and punctuation; "&" is read out. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The name that all peers are given, so that none loses by what a line of code mends: folded and without
 * legal forms at its end. Deliberately not the matcher's own normalisation: what is judged must not judge.
 */
export function cleaned(name: string): string {
  const words = folded(name).split(' ');
  while (words.length > 1 && FORMS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.join(' ');
}
