import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spaced } from './spaced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells at once, and of all that comes soon after once more', async () => {
  const tell = vi.fn();
  const told = spaced(tell, 2000);
  told();
  expect(tell).toHaveBeenCalledTimes(1);
  for (let line = 0; line < 50; line += 1) {
    told();
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(tell).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(tell).toHaveBeenCalledTimes(2);
});

it('tells at once again after a rest, and nothing that did not come', async () => {
  const tell = vi.fn();
  const told = spaced(tell, 2000);
  told();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tell).toHaveBeenCalledTimes(1);
  told();
  expect(tell).toHaveBeenCalledTimes(2);
});
