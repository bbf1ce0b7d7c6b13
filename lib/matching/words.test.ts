import { describe, expect, it } from 'vitest';
import { align } from './align';
import { fold } from './fold';
import { GramIndex } from './gram-index';
import { gramsOf } from './grams';
import { lettersApart } from './letters';
import { nearWords } from './near-words';
import { WordWeights } from './word-weights';

describe('fold', () => {
  it('takes case, accents and typographic forms away', () => {
    expect(fold('  ÅNGSTRÖM  Łódź Straße Ærø ﬁrst ')).toBe('angstrom lodz strasse aero first');
  });
});

describe('lettersApart', () => {
  it('counts changes and swaps of neighbours, up to the most', () => {
    expect(lettersApart('jonson', 'johnson', 2)).toBe(1);
    expect(lettersApart('jhonson', 'johnson', 2)).toBe(1);
    expect(lettersApart('johnson', 'jensen', 2)).toBe(3);
    expect(lettersApart('same', 'same', 1)).toBe(0);
    expect(lettersApart('a', 'abcdef', 2)).toBe(3);
  });
});

describe('nearWords', () => {
  it.each([
    ['jonson', 'johnson', 'letters'],
    ['system', 'systems', 'ending'],
    ['dairy', 'dairies', 'ending'],
    ['muller', 'mueller', 'umlaut'],
    ['tech', 'technologies', 'shortened'],
    ['wldg', 'welding', 'shortened'],
    ['j', 'john', 'initial'],
    ['bell', 'ball', undefined],
    ['2', '3', undefined],
    ['cat', 'chocolate', undefined],
  ])('%s and %s: %s', (a, b, how) => {
    expect(nearWords(a, b)?.how).toBe(how);
    expect(nearWords(b, a)?.how).toBe(how);
  });
});

describe('align', () => {
  it('lays equal, joined, shortened and lost words beside each other', () => {
    const { equal, joined, near, onlyAccount, onlyCompany } = align(
      ['brindle', 'moor', 'tansley', 'jbc', 'leeds'],
      ['tansley', 'brindlemoor', 'johnson', 'brothers', 'construction'],
    );
    expect(equal).toEqual(['tansley']);
    expect(joined).toEqual(['brindle', 'moor']);
    expect(near).toMatchObject([
      { how: 'initials', account: 'jbc', company: 'johnson brothers construction' },
    ]);
    expect([onlyAccount, onlyCompany]).toEqual([['leeds'], []]);
  });
});

describe('GramIndex', () => {
  it('finds the likest names first, and none that has nothing in common', () => {
    const names = [['tansley'], ['brindlemoor', 'law'], ['brindlemore'], ['quennell']].map(gramsOf);
    const grams = gramsOf(['brindlemoor']);
    const found = new GramIndex(names, [grams]).nearest(grams, 3, 0.1);
    expect(found.map(({ name }) => name).sort()).toEqual([1, 2]);
    expect(found[0]?.cosine).toBeGreaterThan(found[1]?.cosine ?? 1);
    expect(new GramIndex(names, []).nearest(gramsOf(['tansley']), 3, 0.1)[0]).toMatchObject({
      name: 0,
      cosine: expect.closeTo(1),
    });
  });
});

describe('WordWeights', () => {
  it('weighs rare words more than common ones, also in a book of two', () => {
    const weights = new WordWeights();
    weights.count(['brindlemoor', 'dental']);
    weights.count(['brindlemoor', 'dental']);
    expect(weights.of('brindlemoor')).toBeGreaterThan(1.5 * weights.of('services'));
    expect(weights.of('dental')).toBeLessThan(weights.of('brindlemoor'));
    expect(weights.of('never seen')).toBeLessThanOrEqual(weights.most + 1);
  });
});
