import { ABBREVIATIONS, FILLERS } from './abbreviations';
import { wordsOf } from './fold';
import { LEGAL_FORMS, LONGEST_FORM, SAME_FORM } from './legal-forms';

/** A name taken apart. */
export interface ParsedName {
  /** What tells it from others, in order, abbreviations written out. Never empty for a name that has a word. */
  words: readonly string[];
  /** Of the brackets: "(UK)", "(Head Office)". */
  aside: readonly string[];
  /** As they stand, in one spelling: "ltd", "gmbh and co kg". */
  forms: readonly string[];
  /** `words` as one, for names that are only spaced in another way. */
  compact: string;
}

const ALSO =
  /\b(?:t\/a|trading as|d\/b\/a|dba|doing business as|formerly(?: known as)?|f\/k\/a|fka|previously|prev\.|a\/k\/a|aka|also known as)\b[:\s]*/giu;
/** Registers add the state of incorporation, or what became of a name: "/DE/", "/NEW/". */
const REGISTER_MARK = /[/\\][a-z]{2,3}[/\\]?(?=\s|$)/giu;
const BRACKETS = /[([{]([^)\]}]*)[)\]}]/gu;

/**
 * The names that one text gives: "Smith Ltd t/a Blue Door" and "Blue Door (Smith Ltd)" give two or three, other texts
 * one.
 */
export function parseName(text: string): ParsedName[] {
  const parts = text
    .split(ALSO)
    .map((part) => part.replace(/[(\s]+$/u, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const inBrackets = [...text.matchAll(BRACKETS)].map(([, inside = '']) => inside.replace(ONCE, ''));
  const names = inBrackets.filter((inside) => wordsOf(inside).length > 1);
  const parsed = [...parts, ...names].map(parseOne);
  return parsed.filter(({ compact }, at) => parsed.findIndex((other) => other.compact === compact) === at);
}

/** "(was Old Pound Vets)". */
const ONCE = /^\s*(?:was|ex|prev|previously|formerly|now|part of)\b\.?:?\s*/iu;

function parseOne(text: string): ParsedName {
  const aside: string[] = [];
  const plain = text
    .replace(REGISTER_MARK, (mark) => ` (${mark.replace(/[/\\]/gu, '')}) `)
    .replace(BRACKETS, (_all, inside: string) => {
      aside.push(...wordsOf(inside));
      return ' ';
    });
  const all = wordsOf(plain);
  const { words, forms } = withoutForms(all.length > 0 ? all : aside);
  const meant = words.map(written).filter((word) => !FILLERS.has(word));
  const kept = meant.length > 0 ? meant : words;
  const { words: place, forms: inAside } = withoutForms(aside);
  return {
    words: kept,
    aside: all.length > 0 ? place.map(written).filter((word) => !FILLERS.has(word)) : [],
    forms: [...forms, ...inAside],
    compact: kept.join(''),
  };
}

export const written = (word: string): string => ABBREVIATIONS.get(word) ?? word;

/** Forms stand at the end, a few at the beginning; what is only a form is a name. */
function withoutForms(all: readonly string[]): { words: string[]; forms: string[] } {
  const words = [...all];
  const forms: string[] = [];
  for (let found = true; found && words.length > 1; ) {
    found = false;
    for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0 && !found; length -= 1) {
      const tail = words.slice(-length).join(' ');
      if (!LEGAL_FORMS.has(tail)) continue;
      forms.unshift(SAME_FORM[tail] ?? tail);
      words.splice(-length);
      found = true;
    }
    // "Smith & Co": what joined the form goes with it.
    while (words.length > 1 && words.at(-1) === 'and') words.pop();
  }
  return { words, forms };
}
