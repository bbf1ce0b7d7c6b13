import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentiles, resamples, wilson } from './intervals';
import type { Judged } from './judged';

describe('wilson', () => {
  it('is as published', () => {
    // 10 of 10, and 81 of 263 (Newcombe 1998, table I).
    expect(wilson(1, 10)[0]).toBeCloseTo(0.7225, 4);
    const [low, high] = wilson(81 / 263, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('knows nothing of nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it('holds the proportion between 0 and 1, and is narrower with more', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 100_000 }), (proportion, size) => {
        const [low, high] = wilson(proportion, size);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(proportion);
        expect(high).toBeGreaterThanOrEqual(proportion);
        expect(high).toBeLessThanOrEqual(1);
        const [lower, higher] = wilson(proportion, size * 2);
        expect(higher - lower).toBeLessThanOrEqual(high - low + 1e-12);
      }),
    );
  });

  it('rises with the proportion', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 5000 }), (one, other, size) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(wilson(less, size)[0]).toBeLessThanOrEqual(wilson(more, size)[0] + 1e-12);
        expect(wilson(less, size)[1]).toBeLessThanOrEqual(wilson(more, size)[1] + 1e-12);
      }),
    );
  });
});

describe('resamples', () => {
  const all = [0, 1, 2, 0, 1, 2].map(
    (account): Judged => ({
      account,
      score: 1,
      place: 1,
      hasPartner: true,
      automatic: true,
      companyId: null,
    }),
  );
  const drawn = (seed: number) => [...resamples(all, 20, seed)].map((weight) => all.map(weight));

  it('draws as many accounts as there are, each with all its decisions', () => {
    for (const weights of drawn(3)) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(all.length);
      expect(weights.slice(0, 3)).toEqual(weights.slice(3));
    }
  });

  it('repeats with its seed and varies without', () => {
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
});

it('percentiles leave a fortieth on each side', () => {
  expect(percentiles(Array.from({ length: 201 }, (_, index) => 200 - index))).toEqual([5, 195]);
});
