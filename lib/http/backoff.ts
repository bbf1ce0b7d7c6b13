/** Of the waits that nobody asked for. */
const LONGEST_WAIT = 20_000;
/** ConnectWise counts requests by the minute (connectwise.md 4); more than that nobody waits for in one request. */
const LONGEST_ASKED = 60_000;
const FIRST_WAIT = 1_000;

/** 5xx and 429 may go away; every other status is an answer. */
export const isTransient = (status: number): boolean => status === 429 || (status >= 500 && status <= 599);

/**
 * Milliseconds before the next attempt. `attempt` counts from 0, `random` is in [0, 1): exponential with full
 * jitter, at least what Retry-After asks for. Null: it asks for more than can be waited for, so do not try again.
 */
export function backoff(attempt: number, random: number, retryAfter: number | null): number | null {
  if (retryAfter !== null && retryAfter > LONGEST_ASKED) return null;
  return Math.max(random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt), retryAfter ?? 0);
}

/** Retry-After as milliseconds from `now` (the service's clock when known); null when absent or unreadable. */
export function retryAfterOf(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
