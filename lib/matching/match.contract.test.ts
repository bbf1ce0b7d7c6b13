import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Party } from './contract';
import { match } from './match';

const party = (id: string, name: string, change: Partial<Party> = {}): Party => ({
  id,
  name,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  domains: [],
  ...change,
});

/** Other customers, so that words have a rarity. */
const OTHERS = [
  'Kingfisher Roofing Ltd',
  'Lantern Brewing Co.',
  'Norcross & Mayhew LLP',
  'Pinecrest Optometry',
  'Quarry Bank Montessori School',
  'Redwood Credit Union',
  'Silver Birch Physiotherapy',
  'Tischlerei Grünwaldt',
  'Underhay Haulage',
  'Whitlock Dental Care',
  'Garage Béchard',
  'Fysiotherapie Waterkant',
].map((name, at) => party(`other-${at}`, name));

const decide = (accounts: Party[], companies: Party[], claimed: [string, Party[]][] = []): Decision[] =>
  match({ accounts, companies: [...companies, ...OTHERS], claimed: new Map(claimed) });
const one = (account: Party, ...companies: Party[]): Decision => {
  const [decision] = decide([account], companies);
  if (!decision) throw new Error('no decision');
  return decision;
};
const texts = (decision: Decision): string[] =>
  decision.candidates[0]?.evidence.map(({ text }) => text) ?? [];

describe('names', () => {
  it.each([
    ['Müller & Söhne GmbH', 'MUELLER UND SOHNE'],
    ["O'Farrell Joinery Ltd.", 'OFarrell Joinery Limited'],
    ['J. R. Smithson Architects', 'JR Smithson Architects'],
    ['The Copper Kettle', 'Copper Kettle, LLC'],
    ['Abernathy Holdings PTY LTD', 'Abernathy Hldgs Pty. Ltd.'],
    ['Ferreira Transportes, Lda', 'FERREIRA TRANSPORTES LDA.'],
    ['Bluewater Foods, Inc. /DE/', 'Bluewater Foods Inc'],
    ['Jessop Trading Ltd t/a Blue Door', 'Blue Door'],
    ['Harlequin Animal Care (was Old Pound Vets)', 'Old Pound Vets'],
    ['Evergreen Data Com', 'Evergreen DataCom'],
    ['Zieloniak Sp. z o.o.', 'Zieloniak'],
  ])('%s is found as %s', (mine, theirs) => {
    const decision = one(party('a', mine), party('c', theirs));
    expect(decision.candidates[0]?.companyId).toBe('c');
    expect(decision.outcome).not.toBe('none');
  });

  it('that are equal but for the legal form are automatic where the place agrees, and say so', () => {
    const theirs = party('c', 'IRONBRIDGE VETERINARY CLINIC', { city: 'York' });
    expect(one(party('a', 'Ironbridge Veterinary Clinic Ltd'), theirs).outcome).toBe('suggested');
    const decision = one(party('a', 'Ironbridge Veterinary Clinic Ltd', { city: 'York' }), theirs);
    expect(decision.outcome).toBe('automatic');
    expect(texts(decision).join()).toMatch(/same name/);
  });

  it.each([
    ['Abernathy Dental Leeds', 'Abernathy Dental York'],
    ['Abernathy Holdings Ltd', 'Abernathy Services Ltd'],
    ['Abernathy Unit 1', 'Abernathy Unit 2'],
    ['Abernathy Ltd', 'Abernathy GmbH'],
    ['Jonson Joinery', 'Johnson Joinery'],
    ['First Bank of Ravenscroft /NC/', 'First Bank of Ravenscroft /PR/'],
  ])('%s and %s are never automatic by name alone', (mine, theirs) => {
    expect(one(party('a', mine), party('c', theirs)).outcome).not.toBe('automatic');
  });

  it('that nobody here has lead to no company', () => {
    expect(one(party('a', 'Zephyr Cartography')).outcome).toBe('none');
  });
});

describe('places and domains', () => {
  const leeds = { city: 'Leeds', postalCode: 'LS1 4AP', country: 'GB' };
  const york = { city: 'York', postalCode: 'YO1 7HH', country: 'United Kingdom' };

  it('tell namesakes apart', () => {
    const decision = one(
      party('a', 'Smile Junction', leeds),
      party('york', 'Smile Junction', york),
      party('leeds', 'Smile Junction', { ...leeds, postalCode: 'LS14AP' }),
    );
    expect(decision.candidates[0]?.companyId).toBe('leeds');
    expect(texts(decision)).toContain('same postcode');
  });

  it('that are only like each other are no agreement', () => {
    const near = { city: 'Leeds-by-Frodsham', postalCode: 'WA6 6AA', domains: ['one.example'] };
    const decision = one(
      party('a', 'Smile Junction', { ...leeds, domains: ['two.example'] }),
      party('c', 'Smile Junction', near),
    );
    expect(decision.outcome).toBe('suggested');
  });

  it('that contradict an equal name ask a person', () => {
    expect(one(party('a', 'Smile Junction', leeds), party('c', 'Smile Junction', york)).outcome).toBe(
      'suggested',
    );
  });

  it('find a company under another name, which is only suggested', () => {
    const decision = one(
      party('a', 'Aldhouse Tyres', { ...leeds, domains: ['aldhouse.example'] }),
      party('c', 'TreadWorks', { ...leeds, domains: ['https://www.aldhouse.example/contact'] }),
    );
    expect(decision.candidates[0]?.companyId).toBe('c');
    expect(decision.outcome).not.toBe('automatic');
    expect(texts(decision)).toContain('same domain aldhouse.example');
  });

  it('take a mail service for no evidence', () => {
    const decision = one(
      party('a', 'Aldhouse Tyres', { domains: ['gmail.com'] }),
      party('c', 'TreadWorks', { domains: ['gmail.com'] }),
    );
    expect(decision.outcome).toBe('none');
  });
});

describe('the whole book', () => {
  it('never gives one company to two accounts unseen', () => {
    const decisions = decide(
      [party('a', 'Abernathy Roofing'), party('b', 'Abernathy Roofing Inc')],
      [party('c', 'Abernathy Roofing')],
    );
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['suggested', 'suggested']);
    expect(texts(decisions[0] as Decision).join()).toContain('Abernathy Roofing Inc');
  });

  it('tells that a company is mapped already', () => {
    const claim: [string, Party[]] = ['c', [party('z', 'Abernathy Group')]];
    const [decision] = decide([party('a', 'Abernathy Roofing')], [party('c', 'Abernathy Roofing')], [claim]);
    expect(decision?.outcome).toBe('suggested');
    expect(texts(decision as Decision).join()).toContain('Abernathy Group, is mapped to it already');
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    const accounts = Array.from({ length: 100 }, (_, at) => party(`a${at}`, `Customer ${at}`));
    match({ accounts, companies: OTHERS, claimed: new Map() }, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(100);
  });
});

describe('whatever the names', () => {
  const word = fc.constantFrom(
    'Abernathy',
    'Dental',
    'Ltd',
    '&',
    'Müller',
    '(UK)',
    'Leeds',
    '1',
    '2',
    't/a',
    'J.',
    '-',
    '漢字',
    '',
  );
  const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  const side = (prefix: string) =>
    fc.array(name, { maxLength: 8 }).map((names) => names.map((text, at) => party(`${prefix}${at}`, text)));

  it('every account is decided, scores lie between 0 and 1, and a company goes to one account by itself', () => {
    fc.assert(
      fc.property(side('a'), side('c'), (accounts, companies) => {
        const decisions = match({ accounts, companies, claimed: new Map() });
        expect(decisions.map(({ accountId }) => accountId)).toEqual(accounts.map(({ id }) => id));
        const ids = new Set(companies.map(({ id }) => id));
        for (const { candidates } of decisions) {
          expect(candidates.every(({ companyId }) => ids.has(companyId))).toBe(true);
          expect(candidates.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
          expect(candidates.map(({ score }) => score)).toEqual(
            candidates.map(({ score }) => score).sort((a, b) => b - a),
          );
        }
        const taken = decisions.flatMap(({ outcome, candidates }) =>
          outcome === 'automatic' ? (candidates[0]?.companyId ?? []) : [],
        );
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  it('the order of the lists changes no outcome', () => {
    fc.assert(
      fc.property(side('a'), side('c'), (accounts, companies) => {
        const said = (a: Party[], c: Party[]): Map<string, string> =>
          new Map(
            match({ accounts: a, companies: c, claimed: new Map() }).map(
              ({ accountId, outcome, candidates }) => [
                accountId,
                `${outcome} ${outcome === 'automatic' ? candidates[0]?.companyId : ''}`,
              ],
            ),
          );
        const turned = said([...accounts].reverse(), [...companies].reverse());
        for (const [id, outcome] of said(accounts, companies)) expect(turned.get(id)).toBe(outcome);
      }),
    );
  });
});
