import { describe, expect, it } from 'vitest';
import { placeAfter, placeCard, placeInCell } from './badge-place';

const cell = { left: 100, right: 200, top: 10, bottom: 40 };
const text = (left: number, right: number) => ({ left, right, top: 18, bottom: 32 });

describe('placeInCell', () => {
  it('takes the longest form that fits beside the number, at the free edge', () => {
    expect(placeInCell(cell, text(160, 192), [150, 40, 20, 11])).toEqual({ form: 1, left: 102, top: 16 });
    expect(placeInCell(cell, text(108, 130), [60, 40, 20, 11])).toEqual({ form: 0, left: 138, top: 16 });
  });
  it('goes into the corner above the number where nothing fits', () => {
    expect(placeInCell(cell, text(102, 195), [150, 40, 20, 11])).toEqual({ form: 4, left: 187, top: 11 });
    expect(placeInCell(cell, text(106, 198), [150, 40, 20, 11])).toEqual({ form: 4, left: 102, top: 11 });
  });
  it('never covers the text when a form fits', () => {
    for (let right = 110; right <= 200; right += 1) {
      const own = text(right - 10, right);
      const { form, left } = placeInCell(cell, own, [90, 40, 20, 11]);
      const width = [90, 40, 20, 11][form] ?? 0;
      expect(left + width <= own.left || left >= own.right).toBe(true);
    }
  });
  it('uses an empty cell whole, and stays inside a text that overflows', () => {
    expect(placeInCell(cell, null, [90, 40, 20, 11])).toEqual({ form: 0, left: 108, top: 16 });
    expect(placeInCell(cell, text(108, 400), [90, 40, 20, 11]).form).toBe(4);
  });
});

describe('placeAfter', () => {
  it('stops before what the page has there, and before the edge', () => {
    const isFree = (x: number) => x < 300;
    expect(placeAfter(text(0, 100), 1000, [220, 90, 20, 11], isFree)).toEqual({
      form: 1,
      left: 108,
      top: 16,
    });
    expect(placeAfter(text(0, 100), 150, [220, 90, 20, 11], () => true).form).toBe(2);
  });
});

describe('placeCard', () => {
  const viewport = { width: 800, height: 600 };
  it('stands under the badge, or above it, inside the viewport', () => {
    const at = (top: number, left: number) => ({ left, right: left + 50, top, bottom: top + 18 });
    expect(placeCard(at(100, 50), { width: 300, height: 200 }, viewport)).toEqual({ left: 50, top: 122 });
    expect(placeCard(at(500, 50), { width: 300, height: 200 }, viewport)).toEqual({ left: 50, top: 296 });
    expect(placeCard(at(100, 700), { width: 300, height: 200 }, viewport).left).toBe(492);
  });
});
