import { FailureError } from '@/lib/model/failure';
import type { HttpAttempt, HttpOptions, HttpReply } from './contract';
import { abortable, throwIfCancelled, timedOut } from './waiting';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One attempt, sent once. Throws FailureError `network.unreachable`, `network.timeout` or `cancelled`. */
export async function exchange(
  attempt: HttpAttempt,
  options: Pick<HttpOptions, 'connectTimeout' | 'totalTimeout' | 'signal'>,
  deps: { fetch: Fetch; now: () => number },
): Promise<HttpReply> {
  const { signal } = options;
  const host = hostOf(attempt.url);
  throwIfCancelled(signal, host);
  const stop = new AbortController();
  let expired = false;
  const expire = (): void => {
    expired = true;
    stop.abort();
  };
  const onCancel = (): void => stop.abort();
  signal.addEventListener('abort', onCancel, { once: true });
  const connecting = setTimeout(expire, options.connectTimeout);
  const total = setTimeout(expire, options.totalTimeout);
  const stopped = (): unknown => new DOMException('stopped', 'AbortError');
  try {
    const response = await abortable(
      deps.fetch(attempt.url, initOf(attempt, stop.signal)),
      stop.signal,
      stopped,
    );
    clearTimeout(connecting);
    const receivedAt = deps.now();
    const text = await abortable(response.text(), stop.signal, stopped);
    const date = Date.parse(response.headers.get('date') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      serverTime: Number.isNaN(date) ? null : date,
      receivedAt,
    };
  } catch {
    // The cause is left out on purpose: a browser's text for it may hold the address and says nothing to a user.
    throwIfCancelled(signal, host);
    throw expired ? timedOut(host) : unreachable(host);
  } finally {
    clearTimeout(connecting);
    clearTimeout(total);
    signal.removeEventListener('abort', onCancel);
  }
}

function initOf(attempt: HttpAttempt, signal: AbortSignal): RequestInit {
  return {
    method: attempt.method,
    headers: attempt.headers,
    ...(attempt.body ? { body: attempt.body } : {}),
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'The service');

const unreachable = (host: string): FailureError =>
  new FailureError({
    code: 'network.unreachable',
    sentence: `${host} could not be reached.`,
    nextStep: 'Check the network connection, VPN and proxy of this computer, then try again.',
  });
