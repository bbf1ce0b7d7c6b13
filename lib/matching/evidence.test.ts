import { expect, it } from 'vitest';
import { decide, said } from './testing';

it.each([
  ['Brindlemoor Ltd', 'Brindlemoor LLC', 'legal form differs (Ltd, LLC)'],
  ['Brindlemoor', 'BRINDLEMOOR Inc', 'same name, written differently'],
  ['Brindlemoor Ltd', 'Brindlemoor Ltd', 'same name'],
  ['Tansley Brindlemoor', 'Brindlemoor Tansley', 'same words in another order'],
  ['Brindlemore Joinery', 'Brindlemoor Joinery', 'two letters differ: Brindlemore, Brindlemoor'],
  ['Brindlemor Joinery', 'Brindlemoor Joinery', 'one letter differs: Brindlemor, Brindlemoor'],
  ['Brindlemoor', 'Brindlemoor Holdings', 'the company has one more word: Holdings'],
  ['Brindlemoor Joinery of Leeds', 'Brindlemoor Joinery', 'the account has one more word: Leeds'],
  ['Brindlemoor Tansley Quennell', 'Brindlemoor Tansley Vale', '2 of 3 rare words equal'],
  ['Müller Tansley', 'Mueller Tansley', 'the same word: Müller, Mueller'],
  ['Brindlemoor Systems', 'Brindlemoor System', 'another ending: Systems, System'],
  ['Brindle Moor', 'Brindlemoor', 'written together or apart: Brindle Moor'],
  ['Brindlemoor (UK)', 'Brindlemoor', 'only one says UK'],
])('says of %s and %s: %s', (account, company, text) => {
  expect(said(decide([account], [company]))).toContain(text);
});

it('says what the places and domains say', () => {
  const texts = said(
    decide(
      [['Brindlemoor', { city: 'Leeds', postalCode: 'ls14ap', domains: ['brindlemoor.example'] }]],
      [['Brindlemoor', { city: 'leeds', postalCode: 'LS1 4AP', domains: ['x@brindlemoor.example'] }]],
    ),
  );
  expect(texts).toEqual(
    expect.arrayContaining(['same name', 'same postcode', 'same city', 'same domain brindlemoor.example']),
  );
  const other = said(
    decide(
      [['Brindlemoor', { postalCode: '90210', country: 'US' }]],
      [['Brindlemoor', { postalCode: '10115', country: 'Germany' }]],
    ),
  );
  expect(other).toEqual(expect.arrayContaining(['another postcode', 'another country']));
});

it('counts a missing field neither for nor against', () => {
  const told = { city: 'Leeds', postalCode: 'LS1 4AP', state: 'x', country: 'UK', domains: ['b.example'] };
  expect(said(decide([['Brindlemoor', told]], ['Brindlemoor']))).toEqual(['same name']);
});
