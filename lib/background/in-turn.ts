import type { Store } from '@/lib/store/contract';

type InTurn = <T>(store: Store, work: () => Promise<T>) => Promise<T>;

/** Runs work on a store after all that was given to the same one before it. */
export function createTurns(): InTurn {
  const last = new WeakMap<Store, Promise<unknown>>();
  return (store, work) => {
    const before = last.get(store) ?? Promise.resolve();
    const done = before.then(work, work);
    last.set(
      store,
      done.catch(() => undefined),
    );
    return done;
  };
}

/**
 * The turns of work on the mappings. A change reads a mapping and writes it anew: two that are made at the same moment
 * would lose one, and a match by equal names could undo a person's decision.
 */
export const inTurn: InTurn = createTurns();
