// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sleep } from '@/lib/http/waiting';
import type { PushWrite } from '@/lib/model/push';
import { createAutotaskApi } from '@/lib/psa/autotask/api';
import { dec } from '@/lib/reconcile/book.testing';
import { type Client, now, SERVICE, signal, startClient, today } from './client.testing';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.close());

describe('what comes of one request', () => {
  const write: PushWrite = {
    ...{ kind: 'adjust units', agreementId: 'autotask:10', productId: SERVICE, lineId: 'autotask:101' },
    ...{ change: dec(2), day: today },
  };
  const send = async (by: AbortSignal = signal) => client.api.writes.send(write, await client.sight(), by);

  it.each([
    [
      'refused words',
      { kind: 'status', status: 500, body: '{"errors":["No s3cret."]}' },
      'refused',
      'psa.refused',
      0,
    ],
    [
      'errors in a 200',
      { kind: 'status', status: 200, body: '{"errors":["No."]}' },
      'refused',
      'psa.refused',
      0,
    ],
    ['a 400', { kind: 'status', status: 400 }, 'refused', 'psa.refused', 0],
    ['rights', { kind: 'status', status: 403, body: '' }, 'refused', 'psa.right', 0],
    ['keys', { kind: 'status', status: 401, body: '' }, 'refused', 'psa.keys', 0],
    [
      'too many',
      { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
      'busy',
      'psa.rate-limit',
      0,
    ],
    [
      'the threshold',
      { kind: 'status', status: 500, body: '{"errors":["The request threshold is exceeded."]}' },
      'busy',
      'psa.rate-limit',
      0,
    ],
    ['a 500 without words', { kind: 'status', status: 500, body: '' }, 'unknown', 'psa.service-down', 0],
    ['a 503', { kind: 'status', status: 503 }, 'unknown', 'psa.service-down', 0],
    ['a proxy that gave up', { kind: 'status', status: 408, body: '' }, 'unknown', 'psa.service-down', 0],
    [
      'an answer that says nothing',
      { kind: 'status', status: 200, body: '{"itemId":null}' },
      'unknown',
      'psa.unreadable',
      0,
    ],
    [
      'an answer that says both',
      { kind: 'status', status: 200, body: '{"itemId":5,"errors":["No."]}' },
      'unknown',
      'psa.unreadable',
      0,
    ],
    ['a broken connection', { kind: 'reset' }, 'unknown', 'network.unreachable', 0],
    ['an answer that is lost', { kind: 'lost' }, 'unknown', 'network.unreachable', 1],
    ['half of an answer', { kind: 'truncate' }, 'unknown', 'network.unreachable', 1],
    ['a web page', { kind: 'html' }, 'unknown', 'psa.unreadable', 0],
  ] as const)('%s', async (_name, fault, kind, code, writes) => {
    client.rest.control.fault({ path: /Adjustments$/, method: 'POST', ...fault });
    const answer = await send();
    expect(answer).toMatchObject({ kind, failure: { code } });
    if (kind === 'busy' && code === 'psa.rate-limit' && 'headers' in fault)
      expect(answer).toMatchObject({ retryAfter: 7000 });
    expect(JSON.stringify(answer)).not.toContain('s3cret');
    expect(client.posted()).toHaveLength(1);
    expect(client.rest.writes).toHaveLength(writes);
  });

  it('a right that is missing is named, and told before anything is sent', async () => {
    expect(await client.api.writes.missingRight(signal)).toBeNull();
    client.rest.control.withdraw('ContractServiceAdjustments');
    expect(await send()).toMatchObject({
      kind: 'refused',
      failure: {
        code: 'psa.right',
        sentence: expect.stringContaining('adjustments of contract services (ContractServiceAdjustments)'),
      },
    });
  });

  it('is not sent at all where it was cancelled before, or while it waits', async () => {
    await expect(send(AbortSignal.abort())).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    const before = await client.sight();
    const stop = new AbortController();
    const { secret, userName, integrationCode } = client.rest.state;
    const waiting = createAutotaskApi({
      credentials: { ...client.credentials, secret, userName, integrationCode },
      // Of its own, so that its pace is too.
      http: { send: client.loopback.http.send },
      now,
      sleep: (ms, by) => {
        stop.abort();
        return sleep(ms, by);
      },
    });
    client.rest.control.othersAsk(6_000);
    const sending = waiting.writes.send(write, before, stop.signal);
    await expect(sending).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(client.posted()).toEqual([]);
  });

  it('is not taken back once it is on its way', async () => {
    const stop = new AbortController();
    client.rest.control.on(({ path }, moment) => {
      if (moment === 'before' && path.endsWith('Adjustments')) stop.abort();
    });
    expect(await send(stop.signal)).toEqual({ kind: 'accepted' });
    expect(client.rest.writes).toHaveLength(1);
  });

  it('is not sent near the limit of requests', async () => {
    const before = await client.sight();
    client.rest.control.othersAsk(9_500);
    // The threshold is read anew after so many requests.
    for (let round = 0; round < 200; round += 1) await client.sight().catch(() => undefined);
    const answer = await client.api.writes.send(write, before, signal);
    expect(answer).toMatchObject({ kind: 'busy', failure: { code: 'psa.rate-limit' }, retryAfter: null });
    expect(client.posted()).toEqual([]);
  });
});

describe('the right to push', () => {
  it('is asked for once in a while where it is there, and each time where it is not', async () => {
    const asked = () => client.rest.log.filter(({ path }) => path.endsWith('/entityInformation')).length;
    client.rest.control.withdraw('ContractServiceAdjustments');
    expect(await client.api.writes.missingRight(signal)).toMatchObject({ code: 'psa.right' });
    client.rest.control.grant('ContractServiceAdjustments');
    for (let round = 0; round < 3; round += 1)
      expect(await client.api.writes.missingRight(signal)).toBeNull();
    expect(asked()).toBe(2);
  });

  it('is not missing where the answer says nothing; wrong keys are told', async () => {
    const path = /entityInformation$/;
    client.rest.control.fault({
      path,
      kind: 'status',
      status: 200,
      body: '{"info":{"canCreate":1}}',
      times: 1,
    });
    expect(await client.api.writes.missingRight(signal)).toBeNull();
  });

  it('is not missing because an answer cannot be read, and wrong keys are told', async () => {
    const path = /entityInformation$/;
    client.rest.control.fault({ path, kind: 'html', times: 1 });
    expect(await client.api.writes.missingRight(signal)).toBeNull();
    client.rest.control.revokeKeys(true);
    await expect(client.api.writes.missingRight(signal)).rejects.toMatchObject({
      failure: { code: 'psa.keys' },
    });
  });
});
