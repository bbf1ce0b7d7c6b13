import type { SyncDeps } from './contract';

/** A worker that dies at one of its calls: nothing that it awaits then or later ever comes. */
export interface Mortal {
  deps: Partial<SyncDeps>;
  /** Resolves when it has died. */
  death: Promise<'dead'>;
  calls(): number;
}

/**
 * Counts the calls to store, services and hook. The call number `at` (from 1) is the last: `before` it reaches them,
 * or `after` they did it and before the worker hears of it.
 */
export function mortal(whole: Partial<SyncDeps>, at: number, when: 'before' | 'after'): Mortal {
  let calls = 0;
  let isDead = false;
  let die: (word: 'dead') => void = () => undefined;
  const death = new Promise<'dead'>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => undefined);
  const stop = (): Promise<never> => {
    isDead = true;
    die('dead');
    return never;
  };

  const guarded =
    (work: (...input: unknown[]) => unknown) =>
    async (...input: unknown[]): Promise<unknown> => {
      if (isDead) return never;
      calls++;
      if (calls === at && when === 'before') return stop();
      const isLast = calls === at;
      const result = await work(...input);
      return isLast ? stop() : isDead ? never : wrap(result);
    };

  /** Clients and repositories, and what they are made of, die too; records are left as they are. */
  function wrap<T>(value: T): T {
    if (typeof value === 'function') return guarded(value as never) as T;
    if (typeof value !== 'object' || value === null || !holdsFunctions(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wrap(part)])) as T;
  }

  return { deps: wrap(whole), death, calls: () => calls };
}

const holdsFunctions = (value: object): boolean =>
  Object.values(value).some(
    (part) => typeof part === 'function' || (typeof part === 'object' && part !== null && 'ofMonth' in part),
  );
