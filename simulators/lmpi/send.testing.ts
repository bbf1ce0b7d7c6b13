import { createHash, createHmac, randomUUID } from 'node:crypto';
import { NOW, SECRET, TOKEN } from './fixture.testing';

export interface Answer {
  status: number;
  subject: string;
  type: string;
  // The tests look at a few fields of very different answers.
  body: { paging?: unknown; customers?: unknown[]; summary?: unknown[] };
}

/** Signs with node:crypto; `headers` replace, null takes away. */
export async function send(
  url: string,
  method: string,
  uri: string,
  { body = '', headers = {} }: { body?: string; headers?: Record<string, string | null> } = {},
): Promise<Answer> {
  const time = String(NOW / 1000);
  const hash = body === '' ? '' : createHash('md5').update(body).digest('base64');
  const all: Record<string, string | null> = {
    'x-access-token': TOKEN,
    'x-posix-time': time,
    'x-signature': createHmac('sha256', SECRET).update(`${time}${method}${uri}${hash}`).digest('base64'),
    'x-traceid': randomUUID(),
    'content-type': 'application/json',
    ...headers,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  const init = {
    method,
    headers: Object.fromEntries(kept),
    ...(body === '' ? {} : { body: Buffer.from(body) }),
  };
  const response = await fetch(url + uri, init);
  const got = JSON.parse(await response.text()) as Answer['body'] & { error_subject?: string };
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, subject: got.error_subject ?? '', type, body: got };
}
