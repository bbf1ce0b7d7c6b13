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
  const hold = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const under = work();
    const settled = under.then(
      () => undefined,
      () => undefined,
    );
    held.set(name, settled);
    await settled;
    if (held.get(name) === settled) held.delete(name);
    return under;
  };
  return {
    async wait(name, work) {
      while (held.has(name)) await held.get(name);
      return hold(name, work);
    },
    tryOnce: async (name, work) => (held.has(name) ? null : hold(name, work)),
  };
}
