import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Outcome, refuse } from './outcome';
import type { LmpiState } from './state';

const WINDOW_SECONDS = 15 * 60;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface Received {
  method: string;
  /** The request line's target as received, not decoded. */
  uri: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Keys {
  accessToken: string;
  secretKey: string;
}

/** The common checks of lmpi.md 1 and 3.10, in the order of their table; null when all hold. */
export function checkHeaders(received: Received): Outcome | null {
  const { headers } = received;
  const wanted: [string, string][] = [
    ['x-access-token', 'MissingHeaderAccessToken'],
    ['x-posix-time', 'MissingHeaderPosixTime'],
    ['x-signature', 'MissingHeaderSignature'],
    ['x-traceid', 'MissingHeaderTraceID'],
  ];
  for (const [name, subject] of wanted)
    if (!headers[name]) return refuse(400, subject, `The ${name} header is required.`);
  if (!GUID.test(one(headers['x-traceid'])))
    return refuse(400, 'MissingHeaderTraceID', 'The x-traceid header is not a GUID.');
  const type = one(headers['content-type']).toLowerCase().split(';')[0]?.trim();
  if (type !== 'application/json')
    return refuse(415, 'InvalidHeaderContentType', 'The content type is not application/json.');
  return null;
}

/** The time, then the token; the signature is checked apart. Null when both hold. */
export function checkCaller(
  received: Received,
  keys: Keys,
  state: LmpiState,
  serverTime: number,
): Outcome | null {
  const token = one(received.headers['x-access-token']);
  if (token !== keys.accessToken || state.tokenState === 'revoked')
    return refuse(401, 'InvalidHeaderAccessToken', 'The access token is invalid.');
  if (state.tokenState === 'not set up')
    return refuse(401, 'AuthenticationFailureAccessToken', 'The access token is not set up.');
  const time = one(received.headers['x-posix-time']);
  const off = Math.abs(Number(time) - Math.floor(serverTime / 1000));
  if (!/^\d{1,10}$/.test(time) || off > WINDOW_SECONDS)
    return refuse(401, 'AuthenticationFailurePosixTime', 'The request time is out of the window.');
  return null;
}

/** The service's own reckoning of lmpi.md 1.2, over the raw request line and the raw body. */
export function signatureHolds({ method, uri, headers, body }: Received, secretKey: string): boolean {
  const hash = body.length === 0 ? '' : createHash('md5').update(body).digest('base64');
  const expected = createHmac('sha256', Buffer.from(secretKey, 'utf8'))
    .update(`${one(headers['x-posix-time'])}${method}${uri}${hash}`, 'utf8')
    .digest();
  const given = one(headers['x-signature']);
  if (!/^[A-Za-z0-9+/]{43}=$/.test(given)) return false;
  return timingSafeEqual(Buffer.from(given, 'base64'), expected);
}

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');
