import { describe, expect, it } from 'vitest';
import { assertReadOnly } from './guard';
import { signedAttempt } from './request';

const credentials = { accessToken: 'token', secretKey: 'secret', apiUrl: 'https://cspi.trendmicro.com' };
const GUID = 'bd369fc5-61ad-4d40-8d68-11a757369a8f';
const refusal = expect.objectContaining({ failure: expect.objectContaining({ code: 'lmpi.read-only' }) });

describe('read-only by construction', () => {
  it.each([
    ['GET', '/LMPI/v3/me/serviceplans'],
    ['GET', '/LMPI/v2.5/customers/subscriptions?created_start=2021-12-03T10:13:00Z&page=1'],
    ['GET', `/LMPI/v2.5/customers/subscriptions?modified_start=2026-11-01T00:00:00Z&page=2&limit=100`],
    ['GET', `/LMPI/v3/customers/${GUID}/subscriptions/${GUID}`],
    ['GET', '/LMPI/v3/partners/product'],
    ['POST', '/LMPI/v3/reports/summary'],
    ['POST', '/LMPI/v2/reports/billing/details'],
  ])('lets %s %s through', (method, uri) => {
    expect(() => assertReadOnly(method, uri)).not.toThrow();
  });

  it.each([
    ['POST', '/LMPI/v3/customers'],
    ['POST', '/LMPI/v3/partners/credentials'],
    ['POST', '/LMPI/v3/reports'],
    ['POST', '/LMPI/v3/reports/'],
    ['POST', '/LMPI/v3/reports/../customers'],
    ['POST', '/LMPI/v3/reports/%2e%2e/customers'],
    ['POST', '/LMPI/v3/reports/..\\customers'],
    ['POST', '/LMPI/v3/customers?/reports/summary'],
    ['POST', '/LMPI/v3/customers/reports/summary'],
    ['POST', '/SMPI/v3/reports/summary'],
    ['POST', '/LMPI/v3/reports/summary\n'],
    ['PUT', '/LMPI/v3/reports/summary'],
    ['PATCH', '/LMPI/v3/customers'],
    ['DELETE', '/LMPI/v3/customers'],
    ['get', '/LMPI/v3/me/serviceplans'],
    ['GET', `/LMPI/v3/customers/${GUID}/subscriptions/${GUID}/disable`],
    ['GET', `/LMPI/v3/customers/${GUID}/subscriptions/${GUID}?x=1`],
    ['GET', `/LMPI/v3/customers/${GUID}/subscriptions/1`],
    ['GET', `/LMPI/v3/customers/${GUID}/users`],
    ['PUT', `/LMPI/v3/customers/${GUID}/subscriptions/${GUID}`],
    ['POST', `/LMPI/v3/customers/${GUID}/subscriptions`],
    ['GET', '/LMPI/v3/partners/credentials/1'],
    ['GET', '//evil.example/LMPI/v3/me'],
    ['GET', '/LMPI/v3/../../other'],
    ['GET', '@evil.example/LMPI/v3/me'],
  ])('refuses %s %j', (method, uri) => {
    expect(() => assertReadOnly(method, uri)).toThrow(refusal);
  });

  it('refuses before signing', async () => {
    let signed = 0;
    const sign = async (): Promise<string> => {
      signed += 1;
      return '';
    };
    const write = {
      method: 'POST' as const,
      uri: '/LMPI/v3/customers',
      body: new TextEncoder().encode('{}'),
    };
    await expect(signedAttempt(write, credentials, { sign, now: 0, traceId: 't' })).rejects.toEqual(refusal);
    expect(signed).toBe(0);
  });
});
