import { afterEach, expect, it, vi } from 'vitest';
import { onAddress } from './address';

afterEach(() => vi.unstubAllGlobals());

it('is told of pushState where the browser tells, until it ends', () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  const ends = new AbortController();
  const moved = vi.fn<() => void>();
  onAddress(window, moved, ends.signal);
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(moved).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('hashchange'));
  window.dispatchEvent(new Event('popstate'));
  expect(moved).toHaveBeenCalledTimes(3);
  ends.abort();
  navigation.dispatchEvent(new Event('currententrychange'));
  window.dispatchEvent(new Event('popstate'));
  expect(moved).toHaveBeenCalledTimes(3);
});

it('goes by the other events where there is no Navigation API', () => {
  vi.stubGlobal('navigation', undefined);
  const moved = vi.fn<() => void>();
  onAddress(window, moved, new AbortController().signal);
  window.dispatchEvent(new Event('popstate'));
  expect(moved).toHaveBeenCalledTimes(1);
});
