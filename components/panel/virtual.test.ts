import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleRange } from './virtual';

describe('visibleRange', () => {
  it('covers every visible row and stays within the list', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(2000),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(20_000),
        (top, view, row, count) => {
          const { first, last } = visibleRange(top, view, row, count);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThanOrEqual(count);
          expect(first).toBeLessThanOrEqual(last);
          const firstVisible = Math.floor(top / row);
          if (firstVisible < count) {
            expect(first).toBeLessThanOrEqual(firstVisible);
            expect(last).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + view) / row)));
          }
          expect(last - first).toBeLessThanOrEqual(Math.ceil(view / row) + 18);
        },
      ),
    );
  });
});
