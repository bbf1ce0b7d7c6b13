import { describe, expect, it } from 'vitest';
import { clientOf, failure, json, MONTH, never } from './fake.testing';
import { readSubscription, readSubscriptions, seatsOf } from './subscriptions';

const A = 'BD369FC5-61AD-4D40-8D68-11A757369A8F';
const B = 'ad369fc5-61ad-4d40-8d68-11a757369a8f';
const subscription = (change: Record<string, unknown> = {}) => ({
  subscription_id: A,
  name: 'Worry Free Monthly',
  enabled: true,
  is_auto_renewal: true,
  auto_renewal_month: 1,
  service_plan_id: A,
  customer_id: B,
  ...change,
});
const licence = (change: Record<string, unknown> = {}) => ({
  ac_code: 'AC-SECRET',
  product_id: 'WFSBWXE3X',
  license_start_date: '2013-03-05T01:23:34Z',
  start_charge_date: '2026-11-05T01:23:34Z',
  units: 50,
  enabled: true,
  ...change,
});
const detail = (licenses: unknown[], enabled: unknown = true) => ({
  subscription_id: A,
  name: 'Suite',
  enabled,
  service_url: 'https://clp.example/?T=x',
  licenses,
});

describe('the list of subscriptions', () => {
  it('has ids in lower case, each once, and problems for what has none', () => {
    const list = readSubscriptions({
      paging: { total: 4, limit: 25, page: 1 },
      subscriptions: [
        subscription(),
        subscription({ subscription_id: A.toLowerCase(), name: 'again' }),
        subscription({ subscription_id: B, enabled: 'yes', service_plan_id: null }),
        subscription({ customer_id: '../partners' }),
      ],
    });
    expect(list?.subscriptions).toEqual([
      {
        subscriptionId: A.toLowerCase(),
        customerId: B,
        servicePlanId: A.toLowerCase(),
        name: 'again',
        enabled: true,
      },
      { subscriptionId: B, customerId: B, servicePlanId: null, name: 'Worry Free Monthly', enabled: null },
    ]);
    expect([list?.records, list?.problems.map(({ sentence }) => sentence)]).toEqual([
      4,
      ['A subscription cannot be used: customer_id is not a GUID.'],
    ]);
    for (const body of [null, [], {}, { subscriptions: {} }]) expect(readSubscriptions(body)).toBeNull();
  });

  it('is asked for by exactly one window, colons as they are', async () => {
    const { client, sent } = clientOf([json({ subscriptions: [] }), json({ subscriptions: [] })]);
    const window = {
      from: new Date(Date.UTC(2026, 9, 31, 23, 59, 59, 9)),
      to: new Date(Date.UTC(2026, 10, 4)),
    };
    await client.subscriptions({ changed: 'created', ...window, page: 1, limit: 100 }, never);
    await client.subscriptions({ changed: 'modified', ...window, page: 2, limit: 25 }, never);
    expect(sent.map(({ url }) => url.replace('https://cspi.trendmicro.com', ''))).toEqual([
      '/LMPI/v2.5/customers/subscriptions?created_start=2026-10-31T23:59:59Z&created_end=2026-11-04T00:00:00Z&page=1&limit=100',
      '/LMPI/v2.5/customers/subscriptions?modified_start=2026-10-31T23:59:59Z&modified_end=2026-11-04T00:00:00Z&page=2&limit=25',
    ]);
  });
});

describe('a subscription', () => {
  it('never lets an activation code in', async () => {
    const { client, sent } = clientOf([json(detail([licence()]))]);
    const read = await client.subscription(B, A.toLowerCase(), never);
    expect(JSON.stringify(read)).not.toContain('AC-SECRET');
    expect(JSON.stringify(readSubscription(detail([licence()])))).not.toContain('AC-SECRET');
    expect(sent[0]?.url).toBe(
      `https://cspi.trendmicro.com/LMPI/v3/customers/${B}/subscriptions/${A.toLowerCase()}`,
    );
  });

  it('has the seats of its first licence, and no sum over a suite', () => {
    const read = readSubscription(detail([licence(), licence({ product_id: 'OTHER', units: '50' })]));
    expect(read && seatsOf(read)).toEqual({ units: '50', startChargeDate: '2026-11-05T01:23:34Z' });
  });

  it.each([
    ['switched off', detail([licence()], false)],
    ['with its licence switched off', detail([licence({ enabled: false })])],
    ['without a licence', detail([])],
    ['without a number', detail([licence({ units: null })])],
  ])('%s has none', (_, body) => {
    const read = readSubscription(body);
    expect(read).not.toBeNull();
    expect(read && seatsOf(read)).toBeNull();
  });

  it.each([detail([licence({ units: -1 })]), detail([licence({ units: 'many' })]), {}, [], null])(
    'is not read from %j',
    (body) => expect(readSubscription(body)).toBeNull(),
  );

  it('says so where the role may not read it', async () => {
    const { client } = clientOf([json({ error_subject: 'Forbidden' }, 403)]);
    expect(await failure(client.subscription(B, A.toLowerCase(), never))).toMatchObject({
      code: 'lmpi.right',
    });
    const other = clientOf([json({ error_subject: 'Forbidden' }, 403)]);
    expect(await failure(other.client.transactions(MONTH, never))).toMatchObject({ code: 'lmpi.right' });
  });

  it('is never asked for by anything but GUIDs', async () => {
    const { client, sent } = clientOf([]);
    expect(await failure(client.subscription('../x', A, never))).toMatchObject({ code: 'lmpi.read-only' });
    expect(sent).toEqual([]);
  });
});
