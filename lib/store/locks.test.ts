import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultLocks, type Locks, localLocks } from './locks';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As the browser's, for one exclusive lock a name. */
function fakeManager() {
  const locks = localLocks();
  return {
    request: (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1) as (lock: object | null) => Promise<unknown>;
      const once = (rest.length > 1 && (rest[0] as { ifAvailable?: boolean }).ifAvailable) ?? false;
      if (!once) return locks.wait(name, () => work({ name }));
      return locks.tryOnce(name, () => work({ name })).then((got) => got ?? work(null));
    },
  };
}

describe.each([
  ['within this context', () => localLocks()],
  [
    "the browser's",
    () => {
      vi.stubGlobal('navigator', { locks: fakeManager() });
      return defaultLocks();
    },
  ],
])('locks %s', (_name, make: () => Locks) => {
  it('let one wait for the other, also after a failure', async () => {
    const locks = make();
    const order: string[] = [];
    const first = locks.wait('a', async () => {
      order.push('first begins');
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('first ends');
      throw new Error('failed');
    });
    const second = locks.wait('a', async () => order.push('second'));
    const other = locks.wait('b', async () => order.push('other'));
    await expect(first).rejects.toThrow('failed');
    await Promise.all([second, other]);
    expect(order).toEqual(['first begins', 'other', 'first ends', 'second']);
  });

  it('tell at once when somebody holds it', async () => {
    const locks = make();
    const work = vi.fn(async () => 'done');
    await locks.wait('a', async () => {
      expect(await locks.tryOnce('a', work)).toBeNull();
      expect(await locks.tryOnce('b', work)).toBe('done');
    });
    expect(await locks.tryOnce('a', work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });
});
