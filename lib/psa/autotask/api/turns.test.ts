import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { localLockManager } from './locks.testing';
import { createTurns, type Turns } from './turns';

const never = new AbortController().signal;

/** Begins `count` works of each endpoint; they end one by one. */
async function mostAtOnce(turns: readonly Turns[], endpoints: readonly string[], count: number) {
  const open = new Map<string, number>();
  const most = new Map<string, number>();
  await Promise.all(
    turns.flatMap((one) =>
      endpoints.flatMap((endpoint) =>
        Array.from({ length: count }, () =>
          one.take(endpoint, never, async () => {
            const now = (open.get(endpoint) ?? 0) + 1;
            open.set(endpoint, now);
            most.set(endpoint, Math.max(most.get(endpoint) ?? 0, now));
            await new Promise((resolve) => setTimeout(resolve, 1));
            open.set(endpoint, (open.get(endpoint) ?? 0) - 1);
          }),
        ),
      ),
    ),
  );
  return Object.fromEntries(most);
}

describe('turns', () => {
  it('lets three at an endpoint at once, whatever goes on at others', async () => {
    expect(await mostAtOnce([createTurns('a', null)], ['X', 'Y'], 7)).toEqual({ X: 3, Y: 3 });
  });

  it('counts all contexts together where the browser has locks', async () => {
    const locks = localLockManager();
    const contexts = [createTurns('a', locks), createTurns('a', locks), createTurns('a', locks)];
    expect(await mostAtOnce(contexts, ['X'], 6)).toEqual({ X: 3 });
    const databases = [createTurns('a', locks), createTurns('b', locks)];
    expect(await mostAtOnce(databases, ['X'], 6)).toEqual({ X: 6 });
  });

  it.each([
    ['within one context', null],
    ['between contexts', localLockManager()],
  ])('gives the place back after a failure, and leaves the row when cancelled, %s', async (_name, locks) => {
    const turns = createTurns('c', locks);
    const others = locks ? createTurns('c', locks) : turns;
    const failed = turns.take('X', never, () => Promise.reject(new Error('mine')));
    await expect(failed).rejects.toThrow('mine');
    let finish = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const held = [1, 2, 3].map(() => others.take('X', never, () => until));
    const controller = new AbortController();
    const waiting = turns.take('X', controller.signal, async () => 'came in').catch((e: unknown) => e);
    await new Promise((resolve) => setTimeout(resolve, 1));
    controller.abort();
    const ended = await waiting;
    expect(ended instanceof FailureError && ended.failure.code).toBe('cancelled');
    finish();
    await Promise.all(held);
    expect(await turns.take('X', never, async () => 'free')).toBe('free');
  });
});
