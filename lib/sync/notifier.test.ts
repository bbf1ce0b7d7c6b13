import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttled } from './notifier';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('passes on two a second at most, and the last one always', () => {
  const seen: number[] = [];
  const { tell, tellNow } = throttled((value: number) => seen.push(value));
  for (let value = 0; value < 95; value++) {
    tell(value);
    vi.advanceTimersByTime(10);
  }
  expect(seen).toEqual([0, 49]);
  vi.advanceTimersByTime(1000);
  expect(seen.at(-1)).toBe(94);
  tell(100);
  tell(101);
  tellNow(102);
  vi.advanceTimersByTime(1000);
  expect(seen.slice(3)).toEqual([100, 102]);
});
