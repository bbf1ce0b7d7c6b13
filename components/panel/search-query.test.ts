import { expect, it } from 'vitest';
import { firstWord } from './search-query';

it.each([
  ['Contoso Ltd', 'Contoso'],
  ['The Big Bakery', 'Big'],
  ["St. Mary's School", "Mary's"],
  ['Dr. Müller & Partner', 'Müller'],
  ['A', 'A'],
  ['3M Deutschland', '3M'],
  ['(Łódź) Foods', 'Łódź'],
  ['...', ''],
  ['', ''],
])('the first telling word of "%s" is "%s"', (name, word) => {
  expect(firstWord(name)).toBe(word);
});
