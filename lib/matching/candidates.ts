import type { Prepared } from './compare';
import type { Corpus } from './corpus';
import { GramIndex } from './gram-index';

/** Looked at for each account, besides those that share a domain, a postcode or their initials. */
const NEAREST = 8;
/** What more than so many companies share leads to none of them. */
const MOST_SHARED = 12;

/** Places of the companies that an account could mean; through indexes, never all of them. */
export function candidatesIn(
  companies: readonly Prepared[],
  corpus: Corpus,
): (account: Prepared) => number[] {
  const grams = new GramIndex(companies, corpus);
  const shared = new Map<string, number[]>();
  for (const [place, company] of companies.entries())
    for (const key of [...keysOf(company), ...initialsOf(company), ...shortWordsOf(company)]) {
      const known = shared.get(key);
      if (known) known.push(place);
      else shared.set(key, [place]);
    }
  return (account) => {
    const found = new Set<number>();
    for (const { words } of account.names) for (const place of grams.near(words, NEAREST)) found.add(place);
    for (const key of [
      ...keysOf(account),
      ...initialsOf(account, 'word'),
      ...shortWordsOf(account, 'initials'),
    ]) {
      const places = shared.get(key) ?? [];
      if (places.length <= MOST_SHARED) for (const place of places) found.add(place);
    }
    return [...found];
  };
}

function* keysOf({ names, place, domains }: Prepared): Generator<string> {
  for (const domain of domains) yield `domain ${domain}`;
  if (place.postcode.length >= 4) yield `postcode ${place.postcode}`;
  for (const { words, compact } of names) {
    yield `compact ${compact}`;
    if (words.length > 1) yield `words ${[...words].sort().join(' ')}`;
  }
}

/** "bt", "btc" of "bayou teche cranes": of the whole name, or of its first three words and more. */
function* initialsOf({ names }: Prepared, kind = 'initials'): Generator<string> {
  for (const { words } of names)
    for (let length = 2; length <= Math.min(5, words.length); length += 1)
      if (length > 2 || words.length === 2)
        yield `${kind} ${words
          .slice(0, length)
          .map((word) => word[0])
          .join('')}`;
}

/** Words that may be somebody's initials. */
function* shortWordsOf({ names }: Prepared, kind = 'word'): Generator<string> {
  for (const { words } of names) {
    const [word = ''] = words;
    if (words.length <= 3 && word.length >= 2 && word.length <= 5) yield `${kind} ${word}`;
  }
}
