import { describe, expect, it } from 'vitest';
import { offsetsOf, rowAt, rowsInView, scrollTopFor, steadyLine } from './offsets';

describe('rows of different heights', () => {
  const offsets = offsetsOf([40, 60, 100]);

  it('stand one below the other', () => {
    expect(offsets).toEqual([0, 40, 100, 200]);
    expect([-5, 0, 39, 40, 99, 100, 500].map((place) => rowAt(offsets, place))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
  });

  it('are drawn where they are in view, and a little around', () => {
    const many = offsetsOf(Array.from({ length: 1000 }, () => 50));
    expect(rowsInView(many, 10_000, 500)).toEqual({ first: 192, last: 219 });
    expect(rowsInView([0], 0, 500)).toEqual({ first: 0, last: 0 });
    expect(rowsInView(offsets, 0, 500)).toEqual({ first: 0, last: 3 });
  });

  it('stay where the user looks when their heights change', () => {
    expect(steadyLine(offsets, 2, 50, 100)).toBe(2);
    expect(steadyLine(offsets, 0, 50, 100)).toBe(1);
    expect(steadyLine(offsets, 2, 0, 100)).toBe(0);
    expect(steadyLine(offsets, -1, 150, 100)).toBe(2);
  });

  it('are scrolled to by the least way', () => {
    expect(scrollTopFor(offsets, 0, 60, 100)).toBe(0);
    expect(scrollTopFor(offsets, 2, 0, 120)).toBe(80);
    expect(scrollTopFor(offsets, 1, 20, 100)).toBe(20);
  });
});
