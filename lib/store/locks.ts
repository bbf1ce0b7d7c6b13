/** The part of Web Locks that is used here: exclusive locks by name. */
export interface Locks {
  /** Waits for the lock, holds it while `work` is under way. */
  wait<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Null without calling `work` when somebody holds the lock, in whatever context of the extension. */
  tryOnce<T>(name: string, work: () => Promise<T>): Promise<T | null>;
}

/** The browser's own locks where there are any; otherwise locks within this context. */
export function defaultLocks(): Locks {
  const manager = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  return manager ? webLocks(manager) : localLocks();
}

function webLocks(manager: LockManager): Locks {
  return {
    wait: async (name, work) => await manager.request(name, work),
    tryOnce: async (name, work) =>
      await manager.request(name, { ifAvailable: true }, async (lock) => (lock ? await work() : null)),
  };
}

/** Locks within one context. */
export function localLocks(): Locks {
  const held = new Map<string, Promise<unknown>>();
  /** Taken before `work` begins, given back when it has settled. */
  const hold = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(name, promise);
    try {
      return await work();
    } finally {
      held.delete(name);
      resolve();
    }
  };
  return {
    async wait(name, work) {
      // Another waiter may have been quicker.
      while (held.has(name)) await held.get(name);
      return hold(name, work);
    },
    tryOnce: async (name, work) => (held.has(name) ? null : hold(name, work)),
  };
}
