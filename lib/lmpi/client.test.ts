import { describe, expect, it } from 'vitest';
import type { Http } from '@/lib/http/contract';
import { createLmpiClient } from './client';
import { clientOf, json, MONTH, NOW, never, SECRET, TOKEN } from './fake.testing';

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

it('waits longer for the first byte of a report than of a list', async () => {
  const limits: number[] = [];
  const http: Http = {
    send: async (_attempt, { connectTimeout }) => {
      limits.push(connectTimeout);
      throw new Error('enough');
    },
  };
  const credentials = { accessToken: TOKEN, secretKey: SECRET, apiUrl: 'https://cspi.trendmicro.com' };
  const client = createLmpiClient({ credentials, http });
  await Promise.allSettled([client.products(never), client.summary(MONTH, never)]);
  expect(limits).toEqual([10_000, 25_000]);
});
