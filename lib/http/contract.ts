/** One request as sent. Built anew for each attempt, because time, trace id and signature change (lmpi.md 3.10). */
export interface HttpAttempt {
  url: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
}

export interface HttpReply {
  status: number;
  /** Lower-case names. */
  headers: Headers;
  text: string;
  /** The service's clock from the Date header, ms since the epoch; null when absent. */
  serverTime: number | null;
  /** This computer's clock when the reply's headers came. */
  receivedAt: number;
}

export interface HttpOptions {
  /** Until the reply's headers, ms. */
  connectTimeout: number;
  /** For one attempt, body included, ms. */
  totalTimeout: number;
  /** Attempts after the first. */
  retries: number;
  signal: AbortSignal;
  /** Whether a 5xx or 429 is the service's answer to what was asked, so that asking again would change nothing. */
  isAnswer?: (reply: HttpReply) => boolean;
}

/**
 * Sends, and retries 5xx, 429 and network errors with backoff and jitter, never before Retry-After and not at all when
 * that asks for more than a minute; never another 4xx, nor what `isAnswer` names. Redirects are errors. At most three requests are under way at
 * once per `Http`. Resolves with the last reply whatever its status; throws FailureError `network.unreachable`,
 * `network.timeout` (also for a signal of `AbortSignal.timeout`) or `cancelled`.
 */
export interface Http {
  send(attempt: (number: number) => Promise<HttpAttempt>, options: HttpOptions): Promise<HttpReply>;
}
