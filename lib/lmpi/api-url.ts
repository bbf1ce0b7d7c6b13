import { FailureError } from '@/lib/model/failure';

/** Production (lmpi.md 2). */
export const DEFAULT_API_URL = 'https://cspi.trendmicro.com';

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

export interface ApiUrl {
  /** An origin without a trailing slash: "https://cspi.trendmicro.com". */
  url: string;
  /** The host permission to ask for. Without a port: a match pattern without one covers every port. */
  originPattern: string;
  isDefault: boolean;
}

/**
 * Trims, adds a missing "https://" and drops a trailing slash. Only https; http for this computer itself when
 * `allowLoopbackHttp`. Throws FailureError `lmpi.api-url`.
 */
export function normaliseApiUrl(text: string, options: { allowLoopbackHttp?: boolean } = {}): ApiUrl {
  const typed = text.trim();
  if (typed === '') throw refused('The API URL is missing.');
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(full)) throw refused('The API URL is not a web address.');
  const url = new URL(full);
  const loopback = options.allowLoopbackHttp === true && LOOPBACK.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    throw refused('The API URL does not start with https://.');
  if (url.username !== '' || url.password !== '') throw refused('The API URL has a user name in it.');
  if (/[^/]/.test(url.pathname) || url.search !== '' || url.hash !== '')
    throw refused('The API URL has something after the host name.');
  return {
    url: url.origin,
    originPattern: `${url.protocol}//${url.hostname}/*`,
    isDefault: url.origin === DEFAULT_API_URL,
  };
}

const refused = (sentence: string): FailureError =>
  new FailureError({
    code: 'lmpi.api-url',
    sentence,
    nextStep: `Enter it as Trend Micro gave it to you; for most it is ${DEFAULT_API_URL}.`,
  });
