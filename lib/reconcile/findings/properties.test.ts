import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, subtract, sum } from '@/lib/model/decimal';
import { CLASS_FACTS, FINDING_CLASSES } from '@/lib/model/finding-classes';
import { shuffled } from '@/lib/model/split.testing';
import { companyFigures } from '../company';
import { companyFindings } from './company';
import { countGroups } from './count';
import type { Found } from './found';
import { companies } from './msp.testing';
import { differenceOf, VARIANCE_RULES } from './variance';

const told = (found: readonly Found[]) => found.map(({ finding, why }) => ({ finding, why: why() }));
const variancesOf = (found: readonly Found[]): Decimal[] =>
  found.flatMap(({ finding }) => finding.variance ?? []);

describe('the findings of any company', () => {
  it('add up to what is expected less what is billed, over all products with a figure', () => {
    fc.assert(
      fc.property(companies, (book) => {
        const figures = companyFigures(book);
        const badges = figures.mappedProducts
          .map(figures.badgeOfProduct)
          .filter((badge) => badge.used !== null);
        const expected = sum(badges.flatMap((badge) => badge.used ?? []));
        const billed = sum(badges.flatMap((badge) => badge.billed ?? []));
        expect(sum(variancesOf(companyFindings(book)))).toBe(subtract(expected, billed));
      }),
      { numRuns: 500 },
    );
  });

  it('give each difference to exactly one class, and to one finding', () => {
    fc.assert(
      fc.property(companies, (book) => {
        const figures = companyFigures(book);
        for (const productId of figures.mappedProducts) {
          const difference = differenceOf(figures, figures.groupOf(productId));
          const verdicts = difference ? VARIANCE_RULES.flatMap((rule) => rule(difference) ?? []) : [];
          expect(verdicts).toHaveLength(difference ? 1 : 0);
        }
        const found = companyFindings(book).map(({ finding }) => finding);
        const differing = found.filter(({ variance }) => variance !== null);
        expect(new Set(differing.map(({ productId }) => productId)).size).toBe(differing.length);
        for (const finding of found)
          expect(finding.variance !== null).toBe(CLASS_FACTS[finding.class].hasVariance);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in any order of rows, lines, mappings, accounts and agreements', () => {
    fc.assert(
      fc.property(companies, fc.infiniteStream(fc.nat()), (book, random) => {
        const mixed = {
          ...book,
          accounts: shuffled(book.accounts, random),
          usage: shuffled(book.usage, random),
          serviceMappings: shuffled(book.serviceMappings, random),
          agreements: shuffled(book.agreements, random),
          lines: shuffled(book.lines, random),
        };
        expect(told(companyFindings(mixed))).toEqual(told(companyFindings(book)));
      }),
      { numRuns: 300 },
    );
  });

  it('have ids of their own, in order, and money only of a difference with a price', () => {
    fc.assert(
      fc.property(companies, (book) => {
        const found = companyFindings(book).map(({ finding }) => finding);
        const ids = found.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        for (const { variance, unitPrice, money, sentence } of found) {
          expect(money !== null).toBe(variance !== null && unitPrice !== null);
          expect(sentence).toMatch(/^\S.*[^.]\.$/);
        }
      }),
    );
  });

  it('are counted as the badges say', () => {
    fc.assert(
      fc.property(companies, (book) => {
        const figures = companyFigures(book);
        const states = figures.mappedProducts.map(figures.badgeOfProduct);
        const counts = countGroups(figures);
        expect(counts.underBilled).toBe(states.filter(({ state }) => state === 'under-billed').length);
        expect(counts.overBilled).toBeLessThanOrEqual(
          states.filter(({ state }) => state === 'over-billed').length,
        );
        expect(counts.underBilled + counts.overBilled + counts.matched).toBeLessThanOrEqual(states.length);
      }),
    );
  });

  it('are of every class of a bill, so that none of the above holds for want of them', () => {
    const met = new Set(
      fc
        .sample(companies, { numRuns: 1500, seed: 5 })
        .flatMap((book) => companyFindings(book))
        .map(({ finding }) => finding.class),
    );
    const others = [
      'company gone',
      'account not mapped',
      'service not mapped',
      'overuse',
      'shelfware',
      'trial excluded',
      'mapping drift',
    ];
    expect([...met].sort()).toEqual(FINDING_CLASSES.filter((kind) => !others.includes(kind)).toSorted());
  });
});
