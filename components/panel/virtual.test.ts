import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollTopFor, visibleRange } from './virtual';

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

it('scrollTopFor brings the row wholly into view and moves no further than it must', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(300_000), fc.integer({ min: 100, max: 2000 }), (index, top, view) => {
      const to = scrollTopFor(index, top, view, 56);
      expect(to).toBeLessThanOrEqual(index * 56);
      expect(to + view).toBeGreaterThanOrEqual((index + 1) * 56);
      const inView = index * 56 >= top && (index + 1) * 56 <= top + view;
      if (inView) expect(to).toBe(top);
    }),
  );
});
