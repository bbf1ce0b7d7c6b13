/** No wait is longer: an MV3 worker dies after 30 s in which nothing happens. */
export const LONGEST_WAIT = 20_000;
const FIRST_WAIT = 1_000;

/** 5xx and 429 may go away; every other status is an answer. */
export const isTransient = (status: number): boolean => status === 429 || (status >= 500 && status <= 599);

/**
 * Milliseconds before the next attempt. `attempt` counts from 0, `random` is in [0, 1): exponential with full
 * jitter, at least what Retry-After asks for, never above `LONGEST_WAIT`.
 */
export function backoff(attempt: number, random: number, retryAfter: number | null): number {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
  return Math.min(LONGEST_WAIT, Math.max(random * ceiling, retryAfter ?? 0));
}

/** Retry-After as milliseconds from `now` (the service's clock when known); null when absent or unreadable. */
export function retryAfterOf(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
