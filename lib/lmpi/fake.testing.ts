import type { Fetch } from '@/lib/http/exchange';
import { createHttp } from '@/lib/http/http';
import type { Month } from '@/lib/model/calendar';
import { failureOf } from '@/lib/model/failure';
import { createLmpiClient, type LmpiClient } from './client';

export const TOKEN = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
export const SECRET = 'c2VjcmV0LWZvci10aGUtdGVzdHM=';
export const MONTH = '2026-10' as Month;
export const NOW = Date.UTC(2026, 10, 3, 10);
export const never = new AbortController().signal;

export interface Sent {
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

export function clientOf(
  answers: (Response | 'down' | ((headers: Record<string, string>) => Response))[],
  credentials = {
    accessToken: ` ${TOKEN}\n`,
    secretKey: ` ${SECRET} `,
    apiUrl: 'https://cspi.trendmicro.com',
  },
): { client: LmpiClient; sent: Sent[] } {
  const sent: Sent[] = [];
  let now = NOW;
  let traces = 0;
  const fetch: Fetch = async (url, init) => {
    const body = init.body ? new TextDecoder().decode(init.body as Uint8Array<ArrayBuffer>) : null;
    sent.push({ url, headers: init.headers as Record<string, string>, body });
    now += 1000;
    const answer = answers.shift() ?? 'down';
    if (answer === 'down') throw new TypeError('Failed to fetch');
    return typeof answer === 'function' ? answer(init.headers as Record<string, string>) : answer;
  };
  const http = createHttp({ fetch, now: () => now, random: () => 0, sleep: async () => undefined });
  const newTraceId = (): string => `trace-${++traces}`;
  return { client: createLmpiClient({ credentials, http, now: () => now, newTraceId }), sent };
}
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'text/html', ...headers } });
export const failure = (promise: Promise<unknown>) => promise.then(() => null, failureOf);
