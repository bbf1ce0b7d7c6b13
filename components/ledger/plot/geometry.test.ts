import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerMonth, notBilled } from '../ledger.testing';
import { gapsOf, linePath, runsOf, scaleOf, sidesOf, stepPath, ticksUpTo } from './geometry';
import { spread } from './spread';

const frame = { width: 200, height: 100, left: 0, right: 0, top: 0, bottom: 0 };
const months = [
  ledgerMonth('2026-07', 10, 0, notBilled),
  ledgerMonth('2026-08', 20, 10),
  ledgerMonth('2026-09', 20, 20),
  ledgerMonth('2026-10', 10, 20),
];

describe('the picture', () => {
  it('has a line through the middles of the months and steps over them, with gaps where nothing is known', () => {
    const scale = scaleOf(
      months.map((month) => ({ ...month, provisioned: null })),
      frame,
    );
    expect(scale.ticks).toEqual([0, 5, 10, 15, 20]);
    expect(linePath(scale, [10, 20, null, 10])).toBe('M25 50L75 0M175 50');
    expect(stepPath(scale, [null, 10, 20, 20])).toBe('M50 50H100L100 0H150L150 0H200');
  });

  it('knows which months stand together', () => {
    expect(gapsOf(months)).toEqual([{ from: 0, to: 0, reason: 'unknown before 3 Sep 2026' }]);
    expect(sidesOf(months)).toEqual([
      { from: 1, to: 1, side: 'under' },
      { from: 2, to: 2, side: 'matched' },
      { from: 3, to: 3, side: 'over' },
    ]);
    expect(runsOf([null, 1, 2, null, 3])).toEqual([
      { from: 1, values: [1, 2] },
      { from: 4, values: [3] },
    ]);
  });

  it('counts in round numbers from 0 to at least the highest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (highest) => {
        const ticks = ticksUpTo(highest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
        expect(ticks.at(-2) ?? 0).toBeLessThan(highest);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
    expect(ticksUpTo(0)).toEqual([0, 1]);
  });
});

it('names of lines do not touch and stay within the picture', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 }), (places) => {
      const placed = spread(
        places.map((y) => ({ y })),
        15,
        0,
        200,
      );
      for (const [at, { y }] of placed.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(200);
        const next = placed[at + 1];
        if (next) expect(next.y - y).toBeGreaterThanOrEqual(15);
      }
    }),
  );
});
