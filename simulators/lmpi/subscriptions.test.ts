// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '@/lib/http/http';
import { createLmpiClient, type LmpiClient } from '@/lib/lmpi/client';
import { seatsOf } from '@/lib/lmpi/subscriptions';
import type { Month } from '@/lib/model/calendar';
import { generateMsp } from '../msp';
import { NOW, SECRET, serve, smallMsp, TOKEN } from './fixture.testing';
import { send as signedSend } from './send.testing';
import { createLmpiSimulator, type LmpiSimulator } from './simulator';

let simulator: LmpiSimulator;
let server: { url: string; close: () => Promise<void> };
const never = new AbortController().signal;
const LIST = '/LMPI/v2.5/customers/subscriptions';
const MODIFIED = 'modified_start=2026-11-01T00:00:00Z&modified_end=2026-11-04T00:00:00Z';
const clientOf = (accessToken: string, secretKey: string): LmpiClient =>
  createLmpiClient({
    credentials: { accessToken, secretKey, apiUrl: server.url },
    http: createHttp({ now: () => NOW }),
    now: () => NOW,
  });
const start = async (msp: Parameters<typeof createLmpiSimulator>[0]): Promise<void> => {
  simulator = createLmpiSimulator(msp, { now: () => NOW });
  server = await serve(simulator);
};

afterEach(() => server.close());

describe('a small MSP', () => {
  beforeEach(() => start(smallMsp()));
  const send = (query: string) => signedSend(server.url, 'GET', `${LIST}${query}`);

  it('shows what lies strictly between the bounds, without units', async () => {
    const { status, body } = await send(`?${MODIFIED}`);
    expect([status, body.paging]).toEqual([200, { total: 1, limit: 25, page: 1 }]);
    const [only] = (body as { subscriptions?: Record<string, unknown>[] }).subscriptions ?? [];
    expect(Object.keys(only ?? {}).sort()).toEqual([
      'auto_renewal_month',
      'customer_id',
      'enabled',
      'is_auto_renewal',
      'name',
      'service_plan_id',
      'subscription_id',
    ]);
    expect((await send(`?${MODIFIED}&page=2`)).body).toMatchObject({ subscriptions: [] });
  });

  it.each([
    ['', 'created_start'],
    [`?${MODIFIED}&created_start=2026-11-01T00:00:00Z&created_end=2026-11-04T00:00:00Z`, 'modified_start'],
    ['?modified_start=2026-11-01T00:00:00Z', 'modified_end'],
    ['?modified_start=2026-11-04T00:00:00Z&modified_end=2026-11-04T00:00:00Z', 'modified_end'],
    [`?${MODIFIED}&limit=101`, 'limit'],
    [`?${MODIFIED}&customer_id=1`, 'customer_id'],
  ])('refuses %j', async (query, field) => {
    expect(await send(query)).toMatchObject({ status: 400, subject: `InvalidParameters${field}` });
  });

  it("shows a subscription to its own customer's address only, and to no role that may not", async () => {
    const client = clientOf(TOKEN, SECRET);
    const window = { from: new Date(Date.UTC(2026, 9, 31)), to: new Date(Date.UTC(2026, 10, 4)) };
    const query = { changed: 'modified', ...window, page: 1, limit: 100 } as const;
    const [one, other] = (await client.subscriptions(query, never)).subscriptions;
    if (!one || !other) throw new Error('two are needed');
    expect(await client.subscription(one.customerId, one.subscriptionId, never)).toMatchObject({
      licences: [{ units: '15' }],
    });
    await expect(client.subscription(other.customerId, one.subscriptionId, never)).rejects.toThrow(
      'not-found',
    );
    simulator.control.setMayReadSubscriptions(false);
    await expect(client.subscriptions(query, never)).rejects.toThrow('lmpi.right');
    await expect(client.subscription(one.customerId, one.subscriptionId, never)).rejects.toThrow(
      'lmpi.right',
    );
  });
});

describe('the made-up MSP', () => {
  const msp = generateMsp({ today: '2026-11-03' });
  beforeEach(() => start(msp));

  it('has subscriptions that agree with last month, and with what was changed since', async () => {
    const client = clientOf(msp.lmpi.accessToken, msp.lmpi.secretKey);
    const window = { from: new Date(Date.UTC(2000, 0, 1)), to: new Date(Date.UTC(2026, 10, 4)) };
    const first = await client.subscriptions({ changed: 'created', ...window, page: 1, limit: 100 }, never);
    expect(first.paging.total).toBe(msp.lmpi.subscriptions.length);
    expect(first.problems).toEqual([]);
    const since = { changed: 'modified', from: new Date(Date.UTC(2026, 10, 1)), to: window.to } as const;
    const changed = (await client.subscriptions({ ...since, page: 1, limit: 100 }, never)).subscriptions;
    const { transactions } = await client.transactions('2026-11' as Month, never);
    expect(transactions.length).toBeGreaterThan(5);
    // Every change has a transaction; the two new ones have none.
    expect(changed.length).toBe(transactions.length + 2);
    const left = transactions.map(({ units }) => units);
    for (const { customerId, subscriptionId } of changed) {
      const seats = seatsOf(await client.subscription(customerId, subscriptionId, never));
      const at = left.indexOf(seats?.units ?? null);
      if (at >= 0) left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });
});
