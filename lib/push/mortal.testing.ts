import type { PushDeps } from './contract';

/** A worker that dies at one of its calls: nothing that it awaits then or later ever comes. */
export interface Mortal {
  deps: PushDeps;
  /** Resolves when it has died. */
  death: Promise<'dead'>;
  calls(): number;
}

/** What is counted: each transaction, each request, and each writing of the record's head. */
const COUNTED = new Set(['commit', 'sight', 'send', 'note', 'set']);

/**
 * Counts transactions and requests. The one with number `at` (from 1) is the last: `before` it reaches them, or `after`
 * they did it and before the worker hears of it. What is not counted, such as reading the store, dies with it.
 */
export function mortal(whole: PushDeps, at: number, when: 'before' | 'after'): Mortal {
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
    (name: string, work: (...input: unknown[]) => unknown) =>
    async (...input: unknown[]): Promise<unknown> => {
      if (isDead) return never;
      const isLast = COUNTED.has(name) && ++calls === at;
      if (isLast && when === 'before') return stop();
      try {
        const result = await work(...input);
        return isLast ? stop() : isDead ? never : wrap(result);
      } catch (thrown) {
        if (isLast) return stop();
        if (isDead) return never;
        throw thrown;
      }
    };

  /** Clients and repositories die too; records, texts and the clock are left as they are. */
  function wrap<T>(value: T): T {
    if (typeof value !== 'object' || value === null || !holdsFunctions(value)) return value;
    const parts = Object.entries(value).map(([name, part]) => [name, wrapPart(name, part)]);
    return Object.fromEntries(parts) as T;
  }
  const wrapPart = (name: string, part: unknown): unknown => {
    if (typeof part === 'function') return PLAIN.has(name) ? part : guarded(name, part as never);
    return wrap(part);
  };

  return { deps: wrap(whole), death, calls: () => calls };
}

/** They answer at once. */
const PLAIN = new Set(['now', 'newId', 'ways', 'describe', 'notify']);

const holdsFunctions = (value: object): boolean =>
  Object.values(value).some(
    (part) =>
      typeof part === 'function' ||
      (typeof part === 'object' &&
        part !== null &&
        Object.values(part).some((inner) => typeof inner === 'function')),
  );
