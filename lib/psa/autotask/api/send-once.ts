import type { Http, HttpAttempt, HttpReply } from '@/lib/http/contract';
import { HTTP_DEFAULTS } from '@/lib/http/http';
import { throwIfCancelled } from '@/lib/http/waiting';
import { type Failure, failureOf } from '@/lib/model/failure';

/** Of a request that was sent: an answer, or none. */
export type Sent = { reply: HttpReply } | { failure: Failure };

interface Parts {
  http: Http;
  url: string;
  headers: Record<string, string>;
  /** A request goes out. */
  sent(): void;
}

/** One POST without any retry. Rejects only while nothing was sent; until then `signal` ends it, and no later. */
export async function sendOnce(
  { http, url, headers, sent }: Parts,
  body: unknown,
  signal: AbortSignal,
): Promise<Sent> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  // Once it is on its way nobody takes it back: giving up would only leave open what became of it.
  const end = new AbortController();
  const forward = (): void => end.abort(signal.reason);
  let isSent = false;
  const attempt = async (): Promise<HttpAttempt> => {
    throwIfCancelled(signal);
    signal.removeEventListener('abort', forward);
    isSent = true;
    sent();
    return { url, method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: bytes };
  };
  throwIfCancelled(signal);
  signal.addEventListener('abort', forward, { once: true });
  try {
    return { reply: await http.send(attempt, { ...HTTP_DEFAULTS, retries: 0, signal: end.signal }) };
  } catch (thrown) {
    if (!isSent) throw thrown;
    return { failure: failureOf(thrown) };
  } finally {
    signal.removeEventListener('abort', forward);
  }
}
