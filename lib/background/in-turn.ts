import type { Store } from '@/lib/store/contract';

const last = new WeakMap<Store, Promise<unknown>>();

/**
 * Runs work on the mappings after all that came before it. A change reads a mapping and writes it anew: two that are
 * made at the same moment would lose one, and a match by equal names could undo a person's decision.
 */
export function inTurn<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const before = last.get(store) ?? Promise.resolve();
  const done = before.then(work, work);
  last.set(
    store,
    done.catch(() => undefined),
  );
  return done;
}
