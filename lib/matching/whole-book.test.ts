import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edge, likelihoods } from './whole-book';

const edge = (account: number, company: number, logOdds: number): Edge => ({ account, company, logOdds });
const of = (edges: Edge[], claims: [number, number][] = []) =>
  Array.from(likelihoods(edges, 9, 9, new Map(claims)), (one) => Number(one.toFixed(3)));

describe('likelihoods', () => {
  it('is the chance of a pair alone', () => {
    expect(of([edge(0, 0, 0)])).toEqual([0.5]);
    expect(of([edge(0, 0, 5)])).toEqual([0.993]);
  });

  it('halves where two fit equally', () => {
    expect(of([edge(0, 0, 10), edge(1, 0, 10)])).toEqual([0.5, 0.5]);
    expect(of([edge(0, 0, 10), edge(0, 1, 10)])).toEqual([0.5, 0.5]);
  });

  it('leaves the way free where a company surely belongs to another account', () => {
    const [sure, freed, taken] = of([edge(0, 0, 15), edge(1, 1, 6), edge(1, 0, 6)]);
    expect([sure, freed, taken]).toEqual([1, 0.998, 0]);
  });

  it('counts a claim as a partner outside the book', () => {
    expect(of([edge(0, 0, 5)], [[0, Math.exp(5)]])).toEqual([0.498]);
  });

  it('is exact where the pairs form a tree', () => {
    const tree = [edge(0, 0, 1), edge(0, 1, 2), edge(1, 1, -1), edge(1, 2, 0.5)];
    const found = of(tree);
    for (const [at, exact] of enumerated(tree).entries()) expect(found[at]).toBeCloseTo(exact, 2);
  });

  it('sums to at most 1 over an account and over a company', () => {
    const edges = fc.uniqueArray(
      fc.record({ account: fc.nat(5), company: fc.nat(5), logOdds: fc.integer({ min: -8, max: 30 }) }),
      { selector: ({ account, company }) => account * 9 + company, maxLength: 30 },
    );
    fc.assert(
      fc.property(edges, (list) => {
        const found = likelihoods(list, 6, 6, new Map());
        for (const side of ['account', 'company'] as const) {
          const sums = new Map<number, number>();
          for (const [at, one] of list.entries())
            sums.set(one[side], (sums.get(one[side]) ?? 0) + (found[at] ?? 0));
          for (const sum of sums.values()) expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

/** The same by looking at every set of pairs that share no account and no company. */
function enumerated(edges: readonly Edge[]): number[] {
  let total = 0;
  const parts = edges.map(() => 0);
  for (let set = 0; set < 1 << edges.length; set++) {
    const chosen = edges.filter((_, at) => set & (1 << at));
    if (new Set(chosen.map(({ account }) => account)).size < chosen.length) continue;
    if (new Set(chosen.map(({ company }) => company)).size < chosen.length) continue;
    const weight = Math.exp(chosen.reduce((sum, { logOdds }) => sum + logOdds, 0));
    total += weight;
    for (const at of edges.keys()) if (set & (1 << at)) parts[at] = (parts[at] ?? 0) + weight;
  }
  return parts.map((part) => part / total);
}
