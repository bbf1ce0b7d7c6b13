import { fold } from './fold';
import { isRemark, otherNames, splitSlash, withoutSecurity } from './noise';
import { stripForms } from './strip-forms';
import { spell, tokens } from './tokens';

/** A name as it is compared. */
export interface ReadName {
  /** Words that count, spelled in one way, in their order. */
  words: readonly string[];
  /** Without any gap: for words that one side writes together. */
  compact: string;
  /** Legal forms, by the short name shown to people. */
  forms: readonly string[];
  /** What stands in brackets or behind a slash and is no remark: "uk" of "Acme (UK)". */
  qualifiers: readonly string[];
  /** First letters, for "JBC"; with and without the legal form. Empty for fewer than three words. */
  initials: readonly string[];
  /** It stood in brackets, so it may be another name or only belong to this one. */
  aside: boolean;
}

const BRACKETED = /[([{]([^)\]}]*)[)\]}]?/g;

/** The ways to read a name: one, or several where it says "trading as". Empty when no letter or digit is told. */
export function readName(name: string): ReadName[] {
  const read: ReadName[] = [];
  for (const part of otherNames(withoutSecurity(fold(name)))) {
    for (const one of [readOne(part), ...bracketedNames(part)])
      if (one && !read.some((other) => other.compact === one.compact)) read.push(one);
  }
  return read;
}

/** "Perrollaz SARL (The Corner Bakery)": two words or more in brackets may be the name people know. */
function bracketedNames(part: string): (ReadName | null)[] {
  return [...part.matchAll(BRACKETED)].map(([, inside = '']) =>
    tokens(inside).filter((word) => word.length > 1).length > 1 && !isRemark(inside)
      ? readOne(inside, true)
      : null,
  );
}

/** Numbers that somebody's list has in front: "00417 - Acme". */
const CODE = /^[#\d][\d-]{2,}\s*[-:|]\s+(?=\p{L})/u;

function readOne(part: string, aside = false): ReadName | null {
  const { name, suffix } = splitSlash(part.replace(CODE, ''));
  const asides: string[] = suffix === '' ? [] : [suffix];
  let open = name.replace(BRACKETED, (_, inside: string) => {
    asides.push(inside);
    return ' ';
  });
  if (!/[\p{L}\p{N}]/u.test(open)) {
    open = name;
    asides.length = 0;
  }
  const dash = open.lastIndexOf(' - ');
  if (dash > 0 && isRemark(open.slice(dash + 3))) open = open.slice(0, dash);
  const all = tokens(open);
  const { words: stripped, forms, behind } = stripForms(all);
  const words = spell(stripped);
  if (words.length === 0) return null;
  const qualifiers = [...behind];
  for (const told of asides) {
    if (isRemark(told)) continue;
    const inside = stripForms(['x', ...tokens(told)]);
    forms.push(...inside.forms);
    const rest = spell(inside.words.slice(1)).join(' ');
    if (rest !== '' && !isRemark(rest)) qualifiers.push(rest);
  }
  return { words, compact: words.join(''), forms, qualifiers, initials: initialsOf(words, all), aside };
}

function initialsOf(words: readonly string[], all: readonly string[]): string[] {
  if (words.length < 3) return [];
  const short = words.map((word) => word.charAt(0)).join('');
  const long = all
    .filter((word) => word !== 'and' && word !== 'the')
    .map((word) => word.charAt(0))
    .join('');
  return short === long ? [short] : [short, long];
}
