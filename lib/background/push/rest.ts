import { sleep } from '@/lib/http/waiting';
import type { Context } from '../context';

/** As long as a line under way may take to be found out about (lib/push/read-back.ts), and a little more, ms. */
const PATIENCE = 90_000;

/**
 * Before keys go: no push begins another line, and the line under way is taken to its end, as long as that takes no more
 * than a minute or two. What is left is resolved by reading when the same PSA is connected again. Never rejects.
 */
export async function letPushesRest(
  { push, store }: Pick<Context, 'push' | 'store'>,
  patience = PATIENCE,
): Promise<void> {
  try {
    // One that waits for the network too: it must not go on by itself once keys are there again.
    for (const { id, state } of await store.pushBatches.all())
      if (state === 'running' || state === 'paused') await push.pause(id);
    const enough = new AbortController();
    await Promise.race([push.idle(), sleep(patience, enough.signal)]).finally(() => enough.abort());
  } catch {
    // A store that refuses, or a push that is gone, must not keep the keys.
  }
}
