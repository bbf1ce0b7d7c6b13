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
  /** Whether the browser lets this extension ask the host of a URL; asked only when nothing was reached. */
  mayReach: (url: string) => Promise<boolean>;
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
  const mayReach = rest.mayReach ?? (async () => true);
  const limiter = createLimiter(AT_ONCE);

  async function once(
    attempt: Parameters<Http['send']>[0],
    number: number,
    options: HttpOptions,
  ): Promise<HttpReply | FailureError> {
    const leave = await limiter.enter(options.signal);
    try {
      const request = await attempt(number);
      return await exchange(request, options, { fetch, now }).catch(async (error: unknown) => {
        if (!(error instanceof FailureError) || !error.failure.code.startsWith('network.')) throw error;
        if (error.failure.code === 'network.unreachable' && !(await mayReach(request.url)))
          throw notPermitted(new URL(request.url).host);
        return error;
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
        if (!failed && (!isTransient(outcome.status) || options.isAnswer?.(outcome))) return outcome;
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

/** A user can take a host away from an extension at any time, and Firefox gives none before it is asked. */
const notPermitted = (host: string): FailureError =>
  new FailureError({
    code: 'permission.missing',
    sentence: `The browser does not let Seatcheck reach ${host}.`,
    nextStep:
      'Press Authenticate and allow it, or allow the site in the browser’s settings for this extension.',
  });
