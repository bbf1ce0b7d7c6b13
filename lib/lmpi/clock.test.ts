import { describe, expect, it } from 'vitest';
import { clockSkewOf, isOutsideWindow, skewSentence } from './clock';

const MINUTE = 60_000;

describe('the clock', () => {
  it('is compared with the Date header', () => {
    expect(clockSkewOf({ serverTime: 1000, receivedAt: 61_000 })).toBe(MINUTE);
    expect(clockSkewOf({ serverTime: null, receivedAt: 5 })).toBeNull();
  });

  it('may be off by fifteen minutes either way', () => {
    expect([15 * MINUTE, -15 * MINUTE, 0, null].map(isOutsideWindow)).toEqual([false, false, false, false]);
    expect([15 * MINUTE + 1, -15 * MINUTE - 1].map(isOutsideWindow)).toEqual([true, true]);
  });

  it.each([
    [125 * MINUTE, '2 hours 5 minutes ahead of'],
    [-16 * MINUTE, '16 minutes behind'],
    [61 * MINUTE, '1 hour 1 minute ahead of'],
    [120 * MINUTE, '2 hours ahead of'],
    [-(2 * 1440 + 61) * MINUTE, '2 days 1 hour behind'],
    [(1440 + 5) * MINUTE, '1 day 5 minutes ahead of'],
  ])('%d ms', (skew, words) => {
    expect(skewSentence(skew)).toBe(`This computer's clock is ${words} Trend Micro's.`);
  });
});
