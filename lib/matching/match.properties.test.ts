import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Book, Party } from './contract';
import { match } from './match';
import { party } from './testing';

const words = fc.constantFrom(
  'Brindlemoor',
  'Tansley',
  'Quennell',
  'Vale',
  'Dental',
  'Law',
  'Holdings',
  'Services',
  'Leeds',
  'York',
  'Unit',
  '1',
  '2',
);
const name = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', ' Ltd', ' LLC', ' (UK)', ' GmbH & Co. KG'),
  )
  .map(([list, form]) => list.join(' ') + form);
const anyName = fc.oneof(
  { weight: 6, arbitrary: name },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const side = (prefix: string) =>
  fc
    .array(
      fc.record({
        name: anyName,
        city: fc.constantFrom('', 'Leeds', 'York'),
        postalCode: fc.constantFrom('', 'LS1 4AP', 'LS1 2AB', 'YO1 7HH'),
        domains: fc.constantFrom([], ['brindlemoor.example'], ['gmail.com'], ['http://tansley.example/']),
      }),
      { maxLength: 8 },
    )
    .map((told) => told.map((one, index) => party(`${prefix}${index}`, one.name, one)));
const books = fc.record({ accounts: side('a'), companies: side('c'), claimed: fc.boolean() }).map(
  ({ accounts, companies, claimed }): Book => ({
    accounts,
    companies,
    claimed: new Map(claimed ? [['c0', [party('a99', 'Brindlemoor Elsewhere')]]] : []),
  }),
);

const shuffled = (parties: readonly Party[]) => [...parties].reverse();

it('decides each account once, in the order given, with companies of the book and scores from 0 to 1', () => {
  fc.assert(
    fc.property(books, (book) => {
      const decisions = match(book);
      expect(decisions.map(({ accountId }) => accountId)).toEqual(book.accounts.map(({ id }) => id));
      const ids = new Set(book.companies.map(({ id }) => id));
      for (const { candidates, outcome } of decisions) {
        for (const [at, { companyId, score, evidence }] of candidates.entries()) {
          expect(ids.has(companyId)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(candidates[at - 1]?.score ?? 1);
          expect(
            evidence.every(
              ({ text }) => (text !== '' && !text.includes('!')) || /!/.test(JSON.stringify(book)),
            ),
          ).toBe(true);
        }
        expect(new Set(candidates.map(({ companyId }) => companyId)).size).toBe(candidates.length);
        if (outcome === 'automatic') expect(candidates.length).toBeGreaterThan(0);
      }
    }),
  );
});

it('does not hang on the order of the book', () => {
  fc.assert(
    fc.property(books, (book) => {
      const there = match(book);
      const back = match({ ...book, accounts: shuffled(book.accounts), companies: shuffled(book.companies) });
      expect(back.reverse()).toEqual(there);
    }),
  );
});

it('gives a company to one account by itself, and never a claimed one', () => {
  fc.assert(
    fc.property(books, (book) => {
      const taken = match(book).flatMap(({ outcome, candidates: [best] }) =>
        outcome === 'automatic' && best ? [best.companyId] : [],
      );
      expect(new Set(taken).size).toBe(taken.length);
      for (const id of book.claimed.keys()) expect(taken).not.toContain(id);
    }),
  );
});

it('puts an equal name at the same place before all others', () => {
  const told = { city: 'Leeds', postalCode: 'LS1 4AP', country: 'UK' };
  fc.assert(
    fc.property(name, side('c'), (text, companies) => {
      const others = companies.filter(({ name, city }) => name !== text || city !== 'Leeds');
      const [decision] = match({
        accounts: [party('a0', text, told)],
        companies: [...others, party('same', text, told)],
        claimed: new Map(),
      });
      const first = decision?.candidates[0];
      const same = decision?.candidates.find(({ companyId }) => companyId === 'same');
      expect(same?.score).toBe(first?.score);
    }),
  );
});
