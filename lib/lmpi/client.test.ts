import { describe, expect, it } from 'vitest';
import type { Fetch } from '@/lib/http/exchange';
import { createHttp } from '@/lib/http/http';
import type { Month } from '@/lib/model/calendar';
import { failureOf } from '@/lib/model/failure';
import { createLmpiClient, type LmpiClient } from './client';

const TOKEN = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
const SECRET = 'c2VjcmV0LWZvci10aGUtdGVzdHM=';
const MONTH = '2026-10' as Month;
const NOW = Date.UTC(2026, 10, 3, 10);
const never = new AbortController().signal;

interface Sent {
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

function clientOf(
  answers: (Response | 'down')[],
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
    return answer;
  };
  const http = createHttp({ fetch, now: () => now, random: () => 0, sleep: async () => undefined });
  const newTraceId = (): string => `trace-${++traces}`;
  return { client: createLmpiClient({ credentials, http, now: () => now, newTraceId }), sent };
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'text/html', ...headers } });
const failure = (promise: Promise<unknown>) => promise.then(() => null, failureOf);

describe('requests', () => {
  it('signs each attempt anew, over the same bytes', async () => {
    const { client, sent } = clientOf(['down', json({}, 503), json({ summary: [] })]);
    const summary = await client.summary(MONTH, never);
    expect(summary).toMatchObject({
      month: MONTH,
      rows: [],
      problems: [],
      traceId: 'trace-3',
      clockSkew: null,
    });
    expect(sent.map(({ headers }) => headers['x-traceid'])).toEqual(['trace-1', 'trace-2', 'trace-3']);
    expect(new Set(sent.map(({ headers }) => headers['x-posix-time'])).size).toBe(3);
    expect(new Set(sent.map(({ headers }) => headers['x-signature'])).size).toBe(3);
    expect(new Set(sent.map(({ body }) => body))).toEqual(
      new Set(['{"report_cycle_year":"2026","report_cycle_month":"10","language_code":"en-US"}']),
    );
  });

  it('sends the documented headers, trimmed keys and no others', async () => {
    const { client, sent } = clientOf([json([])]);
    await client.servicePlans(never);
    expect(sent[0]?.url).toBe('https://cspi.trendmicro.com/LMPI/v3/me/serviceplans');
    expect(sent[0]?.headers).toEqual({
      'x-access-token': TOKEN,
      'x-posix-time': String(NOW / 1000),
      'x-signature': expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      'x-traceid': 'trace-1',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  it('authenticates with a read and a report, in that order', async () => {
    const { client, sent } = clientOf([json([]), json({ summary: [] })]);
    await client.authenticate(MONTH, never);
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      '/LMPI/v3/me/serviceplans',
      '/LMPI/v3/reports/summary',
    ]);
  });
});

describe('failures', () => {
  it('does not keep somebody waiting who authenticates', async () => {
    const { client, sent } = clientOf([]);
    expect((await failure(client.authenticate(MONTH, never)))?.code).toBe('network.unreachable');
    expect(sent).toHaveLength(2);
  });

  it('keeps secrets out, also those the service repeats', async () => {
    const echo = `not ${SECRET} nor ${TOKEN}`;
    const { client } = clientOf([
      json({ error_subject: `InvalidParameters${TOKEN}`, error_message: echo }, 400),
    ]);
    const got = await failure(client.products(never));
    expect(got).toMatchObject({ code: 'lmpi.parameter', reference: 'trace-1' });
    expect(JSON.stringify(got)).not.toContain(SECRET);
    expect(JSON.stringify(got)).not.toContain(TOKEN);
  });

  it('takes an error body for one under any status', async () => {
    const { client } = clientOf([json({ error_subject: 'InvalidHeaderAccessToken' }, 200)]);
    expect((await failure(client.servicePlans(never)))?.code).toBe('lmpi.token');
  });

  it.each(['<html>Sign in</html>', '{"summary":', '', '{}'])('cannot read %j', async (text) => {
    const { client } = clientOf([new Response(text)]);
    expect((await failure(client.summary(MONTH, never)))?.code).toBe('lmpi.unreadable');
  });

  it('names the size of a wrong clock', async () => {
    const date = new Date(NOW + 1000 - 125 * 60_000).toUTCString();
    const { client } = clientOf([json({ error_subject: 'AuthenticationFailureSignature' }, 401, { date })]);
    const got = await failure(client.servicePlans(never));
    expect(got?.sentence).toBe("This computer's clock is 2 hours 5 minutes ahead of Trend Micro's.");
    expect(client.clockSkew()).toBe(125 * 60_000);
  });

  it.each([
    ['', SECRET, 'lmpi.token'],
    [TOKEN, ' ', 'lmpi.secret-key'],
    [SECRET, TOKEN, 'lmpi.token'],
    ['a b', SECRET, 'lmpi.token'],
    ['tokén\u2026', SECRET, 'lmpi.token'],
  ])('sends nothing with keys that cannot be right (%j, %j)', async (accessToken, secretKey, code) => {
    const { client, sent } = clientOf([], { accessToken, secretKey, apiUrl: 'https://cspi.trendmicro.com' });
    expect((await failure(client.servicePlans(never)))?.code).toBe(code);
    expect(sent).toEqual([]);
  });
});
