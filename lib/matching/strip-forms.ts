import { ANYWHERE, BEFORE_THE_NAME, LEGAL_FORMS } from './legal-forms';

const LONGEST = 5;
const byPhrase = new Map<string, string>();
for (const [form, phrases] of Object.entries(LEGAL_FORMS)) {
  for (const phrase of phrases.split('|')) if (!byPhrase.has(phrase)) byPhrase.set(phrase, form);
}

export interface Stripped {
  words: string[];
  /** Short names of the legal forms, as read from the end. */
  forms: string[];
  /** What stood behind the form: "TX" of "Acme Inc TX". */
  behind: string[];
}

/** Takes the legal forms off; at least one word of the name stays. */
export function stripForms(all: readonly string[]): Stripped {
  const words = all.filter((word) => word !== 'and');
  const forms: string[] = [];
  const behind: string[] = [];
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (
    words.length > 2 &&
    (last.length === 2 || last === 'new' || last === 'old') &&
    ANYWHERE.has(before) &&
    !byPhrase.has(last)
  ) {
    behind.push(last);
    words.pop();
  }
  for (let taken = formAtEnd(words); taken; taken = formAtEnd(words)) {
    forms.push(taken.form);
    words.length -= taken.words;
  }
  const [first = ''] = words;
  if (words.length > 1 && BEFORE_THE_NAME.has(first)) {
    forms.push(byPhrase.get(first) ?? first);
    words.shift();
  }
  for (let index = words.length - 2; index > 0; index--) {
    const word = words[index] ?? '';
    if (!ANYWHERE.has(word)) continue;
    forms.push(byPhrase.get(word) ?? word);
    words.splice(index, 1);
  }
  return { words, forms, behind };
}

function formAtEnd(words: readonly string[]): { form: string; words: number } | null {
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    const form = byPhrase.get(length === 1 ? (words.at(-1) ?? '') : words.slice(-length).join(' '));
    if (form) return { form, words: length };
  }
  return null;
}
