import { FailureError } from '@/lib/model/failure';
import type { HttpAttempt, HttpOptions } from './contract';
import type { Fetch } from './exchange';
import { HTTP_DEFAULTS } from './http';

/** Helpers of the tests in this folder. */
export const request: HttpAttempt = { url: 'https://service.example/a', method: 'GET', headers: { x: '1' } };
export const build = async (): Promise<HttpAttempt> => request;
export const options = (change: Partial<HttpOptions> = {}): HttpOptions => ({
  ...HTTP_DEFAULTS,
  signal: new AbortController().signal,
  ...change,
});
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : String(error)),
  );
/** Answers each call with the next of `answers`: a response, or "down" for a broken connection. */
export function serve(...answers: (() => Response | 'down')[]): { fetch: Fetch; calls: RequestInit[] } {
  const calls: RequestInit[] = [];
  return {
    calls,
    fetch: async (_url, init) => {
      const answer = answers[Math.min(calls.length, answers.length - 1)]?.() ?? 'down';
      calls.push(init);
      if (answer === 'down') throw new TypeError('Failed to fetch');
      return answer;
    },
  };
}
export const reply =
  (status: number, headers: Record<string, string> = {}, text = '') =>
  () =>
    new Response(text, { status, headers });
export const down = () => 'down' as const;
