import { useEffect, useMemo } from 'preact/hooks';
import { createFinder, type Finder } from './finder';

/** A finder whose index is made while nothing else is to do. `textsOf` must stay the same function. */
export function useFinder<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): Finder<T> {
  const finder = useMemo(() => createFinder(items, textsOf), [items, textsOf]);
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') return;
    const idle = requestIdleCallback(() => finder.prepare());
    return () => cancelIdleCallback(idle);
  }, [finder]);
  return finder;
}
