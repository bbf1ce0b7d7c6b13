import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged } from './judged';
import { f1, own, share, sorted, sweep } from './metrics';

const judged = (over: Partial<Judged>): Judged => ({
  account: 0,
  score: 1,
  place: 1,
  hasPartner: true,
  automatic: false,
  companyId: null,
  ...over,
});

const anyJudged = fc.record({
  account: fc.nat(20),
  score: fc.option(fc.constantFrom(0.1, 0.2, 0.4, 0.7, 0.9)),
  place: fc.constantFrom(0, 1, 2, 3),
  hasPartner: fc.boolean(),
  automatic: fc.boolean(),
  companyId: fc.constant(null),
});
/** As truth has it: no candidate has no place, and a right candidate is a partner. */
const consistent = (one: Judged): Judged =>
  one.score === null
    ? { ...one, place: 0, automatic: false }
    : { ...one, hasPartner: one.hasPartner || one.place > 0 };
const decisions = fc.array(anyJudged.map(consistent), { maxLength: 40 });

describe('sweep', () => {
  // By score: right, right, wrong, right, wrong; and a partner that nobody found.
  const all = [
    judged({ score: 0.9 }),
    judged({ score: 0.5, place: 2 }),
    judged({ score: 0.8 }),
    judged({ score: 0.4 }),
    judged({ score: 0.3, place: 0, hasPartner: false }),
    judged({ score: null, place: 0 }),
  ];

  it('takes the largest recall where the precision is reached', () => {
    const { at, maxF1 } = sweep(sorted(all), [1, 0.75, 0.6, 0.5]);
    expect(at).toEqual([
      { recall: 2 / 5, score: 0.8 },
      { recall: 3 / 5, score: 0.4 },
      { recall: 3 / 5, score: 0.4 },
      { recall: 3 / 5, score: 0.4 },
    ]);
    expect(maxF1).toBeCloseTo(6 / 9);
  });

  it('takes equal scores together or not at all', () => {
    const tied = [judged({ score: 0.9 }), judged({ score: 0.9, place: 0 }), judged({ score: 0.1 })];
    expect(sweep(sorted(tied), [0.99]).at[0]).toEqual({ recall: 0, score: Number.POSITIVE_INFINITY });
  });

  it('counts an account as often as it was drawn', () => {
    const two = [judged({ account: 0, score: 0.9, place: 0 }), judged({ account: 1, score: 0.8 })];
    expect(sweep(sorted(two), [0.9]).at[0]?.recall).toBe(0);
    expect(sweep(sorted(two), [0.9], ({ account }) => account).at[0]?.recall).toBe(1);
  });

  it('finds no more the higher the precision', () => {
    fc.assert(
      fc.property(decisions, (some) => {
        const { at, maxF1 } = sweep(sorted(some), [0.5, 0.9, 0.99, 0.995]);
        const recalls = at.map(({ recall }) => recall);
        expect(recalls).toEqual(recalls.toSorted((a, b) => b - a));
        expect(maxF1).toBeLessThanOrEqual(1);
        for (const recall of recalls) expect(recall).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps its promise at the cutoff it names', () => {
    fc.assert(
      fc.property(decisions, (some) => {
        const found = sweep(sorted(some), [0.8]).at[0];
        if (!found || found.recall === 0) return;
        const taken = some.filter(({ score }) => score !== null && score >= found.score);
        const { automatic, right, partners } = own(taken.map((one) => ({ ...one, automatic: true })));
        expect(right / automatic).toBeGreaterThanOrEqual(0.8);
        expect(right / own(some).partners).toBeCloseTo(found.recall);
        expect(partners).toBeGreaterThan(0);
      }),
    );
  });

  it('depends on the order of the scores only', () => {
    fc.assert(
      fc.property(decisions, (some) => {
        const squared = some.map((one) => ({ ...one, score: one.score === null ? null : one.score ** 3 }));
        const recalls = (of: Judged[]) => sweep(sorted(of), [0.9, 0.99]).at.map(({ recall }) => recall);
        expect(recalls(squared.toReversed())).toEqual(recalls(some));
      }),
    );
  });
});

describe('own', () => {
  it('counts what was decided', () => {
    const all = [
      judged({ automatic: true }),
      judged({ automatic: true, place: 0, hasPartner: false }),
      judged({ place: 3 }),
      judged({ score: null, place: 0 }),
    ];
    const counts = own(all);
    expect(counts).toEqual({ decisions: 4, partners: 3, automatic: 2, right: 1, first: 1, firstThree: 2 });
    expect(f1(counts)).toBeCloseTo(2 / 5);
    expect(share(0, 0)).toBeNull();
  });

  it('is 0, not unknown, when nothing was found', () => {
    expect(f1(own([judged({ score: null, place: 0 })]))).toBe(0);
    expect(f1(own([]))).toBe(0);
  });
});
