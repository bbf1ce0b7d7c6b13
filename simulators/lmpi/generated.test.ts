// @vitest-environment node
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHttp } from '@/lib/http/http';
import { createLmpiClient, type LmpiClient } from '@/lib/lmpi/client';
import { addMonths, type Month } from '@/lib/model/calendar';
import { generateMsp } from '../msp';
import { NOW, serve } from './fixture.testing';
import { createLmpiSimulator } from './simulator';

const msp = generateMsp({ today: '2026-11-03' });
const simulator = createLmpiSimulator(msp, { now: () => NOW });
const never = new AbortController().signal;
let server: { url: string; close: () => Promise<void> };
let client: LmpiClient;
beforeAll(async () => {
  server = await serve(simulator);
  const { accessToken, secretKey } = msp.lmpi;
  const credentials = { accessToken, secretKey, apiUrl: server.url };
  client = createLmpiClient({ credentials, http: createHttp({ now: () => NOW }), now: () => NOW });
});
afterAll(() => server.close());

it('reads every month of the made-up MSP: each row is a row, or a problem, or named without a count and a problem', async () => {
  for (let back = 0; back <= 24; back += 1) {
    const month = addMonths('2026-11' as Month, -back);
    const raw = msp.lmpi.summaries[month] ?? [];
    expect(raw.length).toBeGreaterThan(0);
    const { rows, problems } = await client.summary(month, never);
    expect(new Set([...rows, ...problems].map(({ index }) => index)).size).toBe(raw.length);
    const usable = (count: unknown): boolean => count == null || Number(count) >= 0;
    const bad = raw.flatMap(({ customer, product_name, used, provisioned }, index) =>
      customer && product_name && usable(used) && usable(provisioned) && (used ?? provisioned) != null
        ? []
        : [index],
    );
    expect(problems.map(({ index }) => index)).toEqual(bad);
    for (const { index, used, provisioned } of rows) {
      const counted = bad.includes(index) ? {} : raw[index];
      const { used: rawUsed, provisioned: rawProvisioned } = counted ?? {};
      expect(used).toBe(rawUsed == null ? null : String(Number(rawUsed)));
      expect(provisioned).toBe(rawProvisioned == null ? null : String(Number(rawProvisioned)));
    }
  }
  const { transactions, problems } = await client.transactions('2026-10' as Month, never);
  expect(transactions).toHaveLength(msp.lmpi.transactions['2026-10']?.length ?? -1);
  expect(problems).toEqual([]);
});

it('reads all customers, plans and products of it', async () => {
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await client.customersPage(cursor, never);
    for (const { customerId } of page.customers) ids.add(customerId);
    expect(page.problems).toEqual([]);
    cursor = page.next;
  } while (cursor !== null);
  expect(ids).toEqual(new Set(msp.lmpi.customers.map(({ customer_id }) => customer_id.toLowerCase())));
  expect(await client.servicePlans(never)).toHaveLength(msp.lmpi.servicePlans.length);
  expect(await client.products(never)).toHaveLength(msp.lmpi.products.length);
});
