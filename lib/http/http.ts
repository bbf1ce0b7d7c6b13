import { FailureError } from '@/lib/model/failure';
import { backoff, isTransient, retryAfterOf } from './backoff';
import type { Http, HttpOptions, HttpReply } from './contract';
import { exchange, type Fetch } from './exchange';
import { createLimiter } from './limiter';
import { type Sleep, sleep, throwIfCancelled } from './waiting';

export interface HttpDeps {
  fetch: Fetch;
  /** ms since the epoch. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  /** Waits between attempts. */
  sleep: Sleep;
}

/** A browser ends a worker's fetch whose answer takes 30 s, so every attempt ends before. */
export const HTTP_DEFAULTS = { connectTimeout: 10_000, totalTimeout: 25_000, retries: 4 } as const;

const AT_ONCE = 3;

/** An `Http` as contract.ts says. While it waits between attempts it gives its place to others. */
export function createHttp(deps: Partial<HttpDeps> = {}): Http {
  const { now, random, ...rest } = { now: Date.now, random: Math.random, ...deps };
  // Looked up when used, so that nothing holds on to a fetch that is replaced later.
  const fetch: Fetch = rest.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const wait = rest.sleep ?? sleep;
  const limiter = createLimiter(AT_ONCE);

  async function once(
    attempt: Parameters<Http['send']>[0],
    number: number,
    options: HttpOptions,
  ): Promise<HttpReply | FailureError> {
    const leave = await limiter.enter(options.signal);
    try {
      const request = await attempt(number);
      return await exchange(request, options, { fetch, now }).catch((error: unknown) => {
        if (error instanceof FailureError && error.failure.code.startsWith('network.')) return error;
        throw error;
      });
    } finally {
      leave();
    }
  }

  return {
    async send(attempt, options) {
      for (let number = 0; ; number += 1) {
        throwIfCancelled(options.signal);
        const outcome = await once(attempt, number, options);
        const failed = outcome instanceof FailureError;
        if (!failed && !isTransient(outcome.status)) return outcome;
        if (failed && options.signal.aborted) throw outcome;
        const asked = failed
          ? null
          : retryAfterOf(outcome.headers.get('retry-after'), outcome.serverTime ?? outcome.receivedAt);
        const pause = number < options.retries ? backoff(number, random(), asked) : null;
        if (pause === null) {
          if (failed) throw outcome;
          return outcome;
        }
        await wait(pause, options.signal);
        throwIfCancelled(options.signal);
      }
    },
  };
}
