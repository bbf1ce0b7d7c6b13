import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from './finder';

interface Place {
  name: string;
  city: string;
}
const place = (name: string, city = ''): Place => ({ name, city });
const textsOf = ({ name, city }: Place): string[] => [name, city];
const names = (items: Place[], query: string): string[] =>
  createFinder(items, textsOf)
    .find(query)
    .map(({ item }) => item.name);

describe('the finder', () => {
  it('gives everything in its order for a query without words', () => {
    const items = [place('B'), place('A')];
    expect(names(items, '')).toEqual(['B', 'A']);
    expect(names(items, ' . ')).toEqual(['B', 'A']);
  });

  it('ranks the same text, its start, the start of a word, inside, and with an error', () => {
    const items = [
      place('Smiht Foods'),
      place('Goldsmith'),
      place('The Smith Works'),
      place('Smith Bakery'),
      place('Smith'),
    ];
    expect(names(items, 'smith')).toEqual([
      'Smith',
      'Smith Bakery',
      'The Smith Works',
      'Goldsmith',
      'Smiht Foods',
    ]);
  });

  it('needs every word, in any order and in any text, and prefers the first text', () => {
    const items = [place('Acme', 'Leeds'), place('Acme', 'York'), place('Leeds Acme')];
    expect(names(items, 'leeds ac')).toEqual(['Leeds Acme', 'Acme']);
    expect(names(items, 'acme york bath')).toEqual([]);
  });

  it('knows neither case nor accents, in any script', () => {
    expect(names([place('MÜLLER Straße'), place('Łódź Œuvre')], 'muller strasse')).toHaveLength(1);
    expect(names([place('Łódź Œuvre')], 'lodz oeuvre')).toHaveLength(1);
    expect(names([place('ΟΔΟΣ'), place('株式会社アクメ')], 'οδος')).toEqual(['ΟΔΟΣ']);
    expect(names([place('株式会社アクメ')], 'アクメ')).toHaveLength(1);
  });

  it('forgives one letter in a word of four and more', () => {
    const items = [place('Anderson Dental')];
    for (const query of [
      'xnderson',
      'andersen',
      'adnerson',
      'anderso',
      'andrson',
      'nderson',
      'anndersn dental',
    ])
      expect([query, names(items, query).length]).toEqual([query, query === 'anndersn dental' ? 0 : 1]);
    expect(names([place('Acme')], 'acmex')).toHaveLength(1);
    expect(names([place('Axe')], 'aze')).toHaveLength(0);
  });
});

describe('what is highlighted', () => {
  const marks = (text: string, query: string): string[] =>
    (createFinder([place(text)], textsOf).find(query)[0]?.ranges[0] ?? []).map(([from, to]) =>
      text.slice(from, to),
    );

  it('stands where it is shown, whatever folding made of it', () => {
    expect(marks('Straße Müller', 'mull strass')).toEqual(['Straß', 'Müll']);
    expect(marks('Cafe\u0301 Noir', 'cafe')).toEqual(['Cafe\u0301']);
    expect(marks('Anderson', 'andresno')).toEqual([]);
    expect(marks('Anderson', 'andreson')).toEqual(['Anderson']);
    expect(marks('Goldsmith', 'smi')).toEqual(['smi']);
  });

  it('is one where words overlap', () => {
    expect(marks('Anderson', 'and anders')).toEqual(['Anders']);
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.constantFrom('Ä', 'ß', 'ſ', 'İ', 'ﬁ', 'é', ' ', '-', 'o', 'Σ', 'n', 'Ǆ', '가'), {
      maxLength: 12,
    })
    .map((all) => all.join('')),
);

describe('for every text', () => {
  it('a part of it finds it', () => {
    fc.assert(
      fc.property(
        fc.array(anyName, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (texts, which, a, b) => {
          const items = texts.map((text) => place(text));
          const chosen = items[which % items.length] ?? place('');
          const letters = [...chosen.name];
          const from = a % (letters.length + 1);
          const to = from + (b % (letters.length - from + 1));
          const query = letters.slice(from, to).join('');
          const found = createFinder(items, textsOf).find(query);
          expect(found.some(({ item }) => item === chosen)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('what is highlighted lies in it, in order', () => {
    fc.assert(
      fc.property(anyName, anyName, (text, query) => {
        for (const { ranges } of createFinder([place(text)], textsOf).find(query)) {
          let last = 0;
          for (const [from, to] of ranges[0] ?? []) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            last = to;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
