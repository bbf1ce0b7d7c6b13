// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '@/lib/http/http';
import { normaliseApiUrl } from '@/lib/lmpi/api-url';
import { createLmpiClient, type LmpiClient } from '@/lib/lmpi/client';
import type { Month } from '@/lib/model/calendar';
import { type Failure, failureOf } from '@/lib/model/failure';
import { NOW, SECRET, serve, smallMsp, TOKEN } from './fixture.testing';
import { createLmpiSimulator, type LmpiSimulator } from './simulator';

const MONTH = '2026-10' as Month;
const never = new AbortController().signal;
const waits: number[] = [];
let sim: LmpiSimulator;
let server: { url: string; close: () => Promise<void> };
let client: LmpiClient;

const clientWith = (accessToken: string, secretKey: string): LmpiClient => {
  const { url: apiUrl } = normaliseApiUrl(`${server.url}/`, { allowLoopbackHttp: true });
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const http = createHttp({ now: () => NOW, sleep });
  return createLmpiClient({ credentials: { accessToken, secretKey, apiUrl }, http, now: () => NOW });
};
const failure = (promise: Promise<unknown>): Promise<Failure | null> => promise.then(() => null, failureOf);
const codeOf = async (promise: Promise<unknown>): Promise<string | undefined> =>
  (await failure(promise))?.code;

beforeEach(async () => {
  waits.length = 0;
  sim = createLmpiSimulator(smallMsp(250), { now: () => NOW });
  server = await serve(sim);
  client = clientWith(TOKEN, SECRET);
});
afterEach(() => server.close());

describe('reading', () => {
  it('authenticates, and reads plans, products, the report and transactions', async () => {
    const summary = await client.authenticate(MONTH, never);
    expect(summary.rows.map(({ customer, used }) => [customer, used])).toEqual([
      ['Customer 0', '8'],
      ['Müller & Söhne GmbH', null],
      // Its count is no count: named, so that nobody takes its absence for 0.
      ['Customer 2', null],
    ]);
    expect(summary.problems.map(({ index }) => index)).toEqual([2, 3]);
    expect(summary.clockSkew).toBe(0);
    expect((await client.servicePlans(never))[0]).toMatchObject({ name: 'WFBSS-Full', version: 'full' });
    expect(await client.products(never)).toEqual([]);
    expect((await client.transactions(MONTH, never)).transactions[0]).toMatchObject({ changeUnits: '10' });
    expect(sim.log.every(({ signatureOk, status }) => signatureOk === true && status === 200)).toBe(true);
    expect(sim.writesAttempted).toBe(0);
  });

  it.each([null, 370])('reads all customers once (longest window: %s days)', async (days) => {
    sim.control.setCustomerWindow(days);
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await client.customersPage(cursor, never);
      ids.push(...page.customers.map(({ customerId }) => customerId));
      expect(page.problems).toEqual([]);
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(250);
    expect((await client.customers({ page: 3, limit: 100 }, never).catch(() => null))?.customers.length).toBe(
      days === null ? 50 : undefined,
    );
  });
});

describe('failures', () => {
  it('tells wrong keys apart', async () => {
    const other = TOKEN.replace('1b', '2c');
    expect(await codeOf(clientWith(other, SECRET).authenticate(MONTH, never))).toBe('lmpi.token');
    expect(await codeOf(clientWith(TOKEN, 'x').authenticate(MONTH, never))).toBe('lmpi.secret-key');
    expect(sim.log.map(({ signatureOk }) => signatureOk)).toEqual([null, false]);
    sim.control.setToken('not set up');
    expect(await codeOf(client.authenticate(MONTH, never))).toBe('lmpi.token-not-set-up');
    sim.control.revokeToken();
    expect(await codeOf(client.authenticate(MONTH, never))).toBe('lmpi.token');
    sim.control.reset();
    sim.control.setMayReadReports(false);
    const right = await failure(client.authenticate(MONTH, never));
    expect(right).toMatchObject({ code: 'lmpi.right', reference: sim.log.at(-1)?.traceId });
  });

  it.each([
    [-125, '2 hours 5 minutes ahead of'],
    [16, '16 minutes behind'],
  ])('names a clock that is off (service %d minutes)', async (minutes, words) => {
    sim.control.setClockOffset(minutes * 60_000);
    const got = await failure(client.authenticate(MONTH, never));
    expect(got?.sentence).toBe(`This computer's clock is ${words} Trend Micro's.`);
    sim.control.setClockOffset(14 * 60_000);
    expect((await client.authenticate(MONTH, never)).clockSkew).toBe(-14 * 60_000);
  });

  it('says which parameter is wrong', async () => {
    const got = await failure(client.summary('2024-10' as Month, never));
    expect(got?.code).toBe('lmpi.parameter');
    expect(got?.sentence).toContain('report_cycle_year');
    expect(await codeOf(client.customers({ page: 1, limit: 101 }, never))).toBe('lmpi.parameter');
  });
});

describe('faults', () => {
  it.each([{ status: 500 }, { status: 503 }, 'reset', 'truncate', { retryAfterSeconds: 7 }] as const)(
    'survives two times %j, each attempt signed anew',
    async (fault) => {
      sim.control.addFault({ path: /summary/, times: 2, fault });
      expect((await client.summary(MONTH, never)).rows).toHaveLength(3);
      expect(sim.log.map(({ signatureOk }) => signatureOk)).toEqual([true, true, true]);
      expect(sim.log.some(({ traceIdSeenBefore }) => traceIdSeenBefore)).toBe(false);
      expect(waits).toHaveLength(2);
      if (typeof fault === 'object' && 'retryAfterSeconds' in fault) expect(waits).toEqual([7000, 7000]);
    },
  );

  it.each([
    [{ status: 500 }, 'lmpi.service'],
    [{ status: 429 }, 'lmpi.busy'],
    ['reset', 'network.unreachable'],
    ['html', 'lmpi.unreadable'],
  ] as const)('fails after always %j', async (fault, code) => {
    sim.control.addFault({ times: 99, fault });
    expect(await codeOf(client.summary(MONTH, never))).toBe(code);
    expect(sim.log).toHaveLength(code === 'lmpi.unreadable' ? 1 : 5);
  });

  it('is cancelled while the service hangs', async () => {
    sim.control.addFault({ times: 1, fault: 'hang' });
    const controller = new AbortController();
    const failing = codeOf(client.servicePlans(controller.signal));
    while (sim.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(await failing).toBe('cancelled');
  });

  it('can send empty and partial reports, and be slow', async () => {
    sim.control.addFault({ times: 1, fault: 'empty-report' });
    sim.control.addFault({ times: 1, fault: 'partial-report' });
    sim.control.addFault({ times: 1, fault: { slowMilliseconds: 20 } });
    const rows = async () => (await client.summary(MONTH, never)).rows.length;
    expect([await rows(), await rows(), await rows()]).toEqual([0, 2, 3]);
  });
});
