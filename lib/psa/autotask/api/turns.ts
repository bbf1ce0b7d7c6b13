import { createLimiter, type Limiter } from '@/lib/http/limiter';
import { throwIfCancelled } from '@/lib/http/waiting';

/** Requests at once per endpoint, all contexts of the extension together (autotask.md 4, "Limits"). */
export const AT_ONCE = 3;

/** The part of Web Locks that is used here. */
export type LockKeeper = Pick<LockManager, 'request'>;

export interface Turns {
  /** Does `work` when it is its turn at the endpoint. Throws FailureError `cancelled` or `network.timeout` on abort. */
  take<T>(endpoint: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/** `name` is the same in every context that asks the same database. `locks` is null where the browser has none. */
export function createTurns(name: string, locks: LockKeeper | null = webLocks()): Turns {
  const limiters = new Map<string, Limiter>();
  const limiterOf = (endpoint: string): Limiter => {
    const limiter = limiters.get(endpoint) ?? createLimiter(AT_ONCE);
    limiters.set(endpoint, limiter);
    return limiter;
  };
  return {
    async take(endpoint, signal, work) {
      const leave = await limiterOf(endpoint).enter(signal);
      try {
        return locks ? await inSlot(locks, `${name} ${endpoint}`, signal, work) : await work();
      } finally {
        leave();
      }
    },
  };
}

/** Three locks are three places. When all are held, this waits for one of them. */
async function inSlot<T>(
  locks: LockKeeper,
  name: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  for (let slot = 0; slot < AT_ONCE; slot += 1) {
    const done = await locks.request(`${name} ${slot}`, { ifAvailable: true }, async (lock) =>
      lock ? { value: await work() } : null,
    );
    if (done) return done.value;
  }
  const slot = Math.floor(Math.random() * AT_ONCE);
  let began = false;
  try {
    return await locks.request(`${name} ${slot}`, { signal }, async () => {
      began = true;
      return await work();
    });
  } catch (thrown) {
    if (!began) throwIfCancelled(signal);
    throw thrown;
  }
}

const webLocks = (): LockKeeper | null =>
  (globalThis.navigator as { locks?: LockManager } | undefined)?.locks ?? null;
