import type { LockKeeper } from './turns';

/** Web Locks within one process, as far as turns.ts uses them: exclusive, first come first served. */
export function localLockManager(): LockKeeper {
  const held = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  async function hold(name: string, work: LockGrantedCallback<unknown>): Promise<unknown> {
    held.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
      waiting.get(name)?.shift()?.();
    }
  }
  async function request(
    name: string,
    options: LockOptions,
    work: LockGrantedCallback<unknown>,
  ): Promise<unknown> {
    if (options.ifAvailable && options.signal) throw new Error('not allowed together');
    if (options.ifAvailable && held.has(name)) return await work(null);
    while (held.has(name)) {
      await new Promise<void>((resolve, reject) => {
        const row = waiting.get(name) ?? [];
        waiting.set(name, [...row, resolve]);
        options.signal?.addEventListener('abort', () => {
          waiting.set(
            name,
            (waiting.get(name) ?? []).filter((one) => one !== resolve),
          );
          reject(options.signal?.reason);
        });
      });
    }
    return await hold(name, work);
  }
  return { request: request as LockKeeper['request'] };
}
