import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from './contract';
import { MOST_CANDIDATES } from './contract';
import { match } from './match';
import { bookOf, decide, party, said, short } from './testing';

const leeds = { city: 'Leeds', postalCode: 'LS1 4AP', country: 'UK' };
const york = { city: 'York', postalCode: 'YO1 7HH', country: 'United Kingdom' };

describe('automatic', () => {
  it.each([
    ['Brindlemoor Joinery Ltd', 'BRINDLEMOOR JOINERY LIMITED'],
    ['Brindlemoor & Tansley Law', 'Brindlemoor and Tansley Law, LLP'],
    ['J.R. Brindlemoor', 'J R Brindlemoor'],
    ['Brindle-Moor Joinery', 'Brindlemoor Joinery'],
    ['The Brindlemoor Clinic', 'Brindlemoor Clinic [old]'],
    ['Brindlemoor Mfg', 'Brindlemoor Manufacturing Inc.'],
  ])('is a name equal in all words in the same town, never the name alone: %s', (account, company) => {
    const town = { city: 'Leeds' };
    const other = 'Tansley Plumbing';
    expect(decide([[account, town]], [[company, town], other]).map(short)).toEqual(['automatic c0']);
    expect(decide([account], [company, other]).map(short)).toEqual(['suggested c0']);
    const [alone] = match(bookOf([account], [company, other]), { nameAlone: true });
    expect(alone?.outcome).toBe('automatic');
  });

  it('is a misspelled name at the same postcode', () => {
    const decisions = decide([['Brindlemore Joinery', leeds]], [['Brindlemoor Joinery Ltd', leeds]]);
    expect(decisions.map(short)).toEqual(['automatic c0']);
  });

  it('is a name with its town, and the other is there', () => {
    const decisions = decide([['Brindlemoor Dental Leeds', leeds]], [['Brindlemoor Dental', leeds]]);
    expect(decisions.map(short)).toEqual(['automatic c0']);
    expect(said(decisions)).toContain('the name tells the city: Leeds');
  });
});

describe('never automatic', () => {
  it.each([
    ['Brindlemoor Dental Leeds', 'Brindlemoor Dental York'],
    ['Brindlemoor Holdings', 'Brindlemoor Services'],
    ['Brindlemoor', 'Brindlemoor Holdings'],
    ['Brindlemoor Unit 1', 'Brindlemoor Unit 2'],
    ['Brindlemoor Fund II', 'Brindlemoor Fund III'],
    ['Brindlemoor (UK)', 'Brindlemoor (Ireland)'],
  ])('%s and %s, whatever they share', (account, company) => {
    const shared = { ...leeds, domains: ['brindlemoor.example'] };
    expect(decide([account], [company])[0]?.outcome).not.toBe('automatic');
    expect(decide([[account, shared]], [[company, shared]])[0]?.outcome).not.toBe('automatic');
  });

  it('sisters of any kind at one address with one domain', () => {
    const shared = { ...leeds, domains: ['brindlemoor.example'] };
    const kinds = fc.uniqueArray(
      fc.constantFrom(
        '',
        'Holdings',
        'Services',
        'Property',
        'Leeds',
        'York',
        '1',
        '2',
        'Vale',
        'Immobilien',
        'North',
      ),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(kinds, fc.constantFrom('Brindlemoor', 'Tansley & Sons'), ([here, there], owner) => {
        fc.pre(![here, there].every((kind) => kind === '' || kind === 'Leeds'));
        const book = bookOf([[`${owner} ${here}`, shared]], [[`${owner} ${there}`, shared]]);
        expect(match(book)[0]?.outcome).not.toBe('automatic');
      }),
    );
  });

  it('a misspelling where only names are told', () => {
    expect(decide(['Brindlemore Joinery'], ['Brindlemoor Joinery']).map(short)).toEqual(['suggested c0']);
  });

  it('an equal name in another town', () => {
    const [decision] = decide([['Corner Dental', leeds]], [['Corner Dental', york]]);
    expect(decision?.outcome).not.toBe('automatic');
    expect(said(decision ? [decision] : [])).toContain('another city: Leeds, York');
  });

  it('two accounts that fit one company', () => {
    const decisions = decide(['Brindlemoor Joinery', 'Brindlemoor Joinery Ltd'], ['Brindlemoor Joinery']);
    expect(decisions.map(short)).toEqual(['suggested c0', 'suggested c0']);
    expect(said(decisions)).toContain('another account, Brindlemoor Joinery Ltd, fits as well');
  });

  it('one account that fits two companies', () => {
    const decisions = decide(['Brindlemoor Joinery'], ['Brindlemoor Joinery', 'Brindlemoor Joinery']);
    expect(decisions[0]?.outcome).toBe('suggested');
    expect(said(decisions)).toContain('another company, Brindlemoor Joinery, fits as well');
  });

  it('a company that another account is mapped to', () => {
    const other = party('a9', 'Brindlemoor Workshop');
    const decisions = decide(['Brindlemoor Joinery'], ['Brindlemoor Joinery'], [['c0', [other]]]);
    expect(decisions.map(short)).toEqual(['suggested c0']);
    expect(said(decisions)[0]).toBe('another account, Brindlemoor Workshop, is mapped to it already');
  });
});

describe('the whole book', () => {
  it('lets the place choose between namesakes', () => {
    const decisions = decide(
      [['Corner Dental', york]],
      [
        ['Corner Dental', leeds],
        ['Corner Dental', york],
      ],
    );
    expect(decisions.map(short)).toEqual(['automatic c1']);
  });

  it('gives each of two sisters her own', () => {
    const names = ['Brindlemoor Holdings', 'Brindlemoor Services'];
    const told = (name: string): [string, Partial<Party>] => [name, leeds];
    const decisions = decide(names.map(told), [...names].reverse().map(told));
    expect(decisions.map(short)).toEqual(['automatic c1', 'automatic c0']);
  });

  it('says none where there is none', () => {
    const decisions = decide(['Tansley Plumbing', ''], ['Brindlemoor Joinery', ' ', 'Quennell Law']);
    expect(decisions.map(short)).toEqual(['none', 'none']);
    expect(decide(['Tansley'], [])).toEqual([{ accountId: 'a0', outcome: 'none', candidates: [] }]);
  });

  it('finds a company by its domain, and not by that of a mail provider', () => {
    const mail = (domain: string) => ({ domains: [domain] });
    const own = decide(
      [['Tansley', mail('info@tansley.example')]],
      [['Quennell', mail('https://www.tansley.example/x')]],
    );
    expect(said(own)).toContain('same domain tansley.example');
    const free = decide([['Tansley', mail('gmail.com')]], [['Quennell', mail('gmail.com')]]);
    expect(free[0]?.candidates).toEqual([]);
  });

  it('tells a rival that fits better, and that a name is common', () => {
    const decisions = decide(['Premier Services'], ['Premier Services Group', 'Premier Services']);
    expect(decisions[0]?.candidates.map(({ companyId }) => companyId)).toEqual(['c1', 'c0']);
    const texts = decisions[0]?.candidates.map(({ evidence }) => evidence.map(({ text }) => text)) ?? [];
    expect(texts[1]).toContain('another company, Premier Services, fits better');
    expect(said(decide(['National Services'], ['National Services']))).toContain('only common words');
  });

  it('finds initials', () => {
    const [decision] = decide(['BTC Architects'], ['Brindlemoor Tansley Cole Architects', 'Quennell Law']);
    expect(decision?.outcome).toBe('suggested');
    expect(said(decision ? [decision] : [])).toContain('BTC may be the initials of Brindlemoor Tansley Cole');
  });

  it('lists no more candidates than agreed, best first, and tells its progress', () => {
    const companies = Array.from({ length: 9 }, (_, index) => `Brindlemoor ${'abcdefghi'[index]}x`);
    const calls: number[] = [];
    const [decision] = match(bookOf(['Brindlemoor'], companies), { onProgress: (done) => calls.push(done) });
    expect(decision?.candidates.length).toBeLessThanOrEqual(MOST_CANDIDATES);
    expect(calls).toEqual([1]);
  });
});
