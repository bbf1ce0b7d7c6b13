// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '@/lib/http/http';
import { createLmpiClient } from '@/lib/lmpi/client';
import type { Month } from '@/lib/model/calendar';
import { reportKey } from '@/lib/model/keys';
import type { Store, SyncRun } from '@/lib/store/contract';
import { localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { createSync } from '@/lib/sync/runner';
import { startLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import { serve } from '@/simulators/lmpi/fixture.testing';
import { createLmpiSimulator } from '@/simulators/lmpi/simulator';
import { generateMsp } from '@/simulators/msp';

const NOW = Date.UTC(2026, 10, 3, 12);
const msp = generateMsp({ today: '2026-11-03', customers: 40, months: 6 });
let store: Store;
let run: SyncRun | null;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const lmpi = await serve(createLmpiSimulator(msp, { now: () => NOW }));
  const connectwise = await startLoopback(msp);
  ends.push(lmpi.close, connectwise.close);
  store = await openStore({ name: 'simulated', locks: localLocks() });
  const { accessToken, secretKey } = msp.lmpi;
  const http = createHttp({ now: () => NOW, sleep: async () => undefined });
  const client = createLmpiClient({
    credentials: { accessToken, secretKey, apiUrl: lmpi.url },
    http,
    now: () => NOW,
  });
  const sync = createSync({
    store,
    lmpi: async () => client,
    psa: async () => connectwise.api(),
    now: () => NOW,
    newId: () => 'run',
    locks: localLocks(),
    notify: () => undefined,
  });
  run = await sync.start('user');
  await store.usage.publish();
}, 60_000);
afterAll(() => Promise.all(ends.map((end) => end())));

describe('a run against the simulators', () => {
  it('reads everything', async () => {
    expect(run).toMatchObject({ state: 'done', missing: [] });
    expect(await store.companies.count()).toBe(msp.connectwise.companies.length);
    expect(await store.agreements.count()).toBe(msp.connectwise.agreements.length);
    const additions = Object.values(msp.connectwise.additions).flat();
    expect(await store.agreementLines.count()).toBe(additions.length);
    expect(await store.usage.reports()).toHaveLength(24);
  });

  it('joins the report to customers as the generator knows them', async () => {
    const rows = await store.usage.ofMonth('2026-10' as Month);
    const found = new Map(rows.map((row) => [reportKey(row.customer, row.city, row.state), row.accountId]));
    expect(found.size).toBeGreaterThan(30);
    for (const account of msp.truth.accounts) {
      const key = reportKey(account.customerName, account.city, account.state);
      const accountId = found.get(key);
      if (accountId === undefined) continue;
      const expected =
        account.trap === 'ambiguous account' ? null : (account.customerId?.toLowerCase() ?? `name:${key}`);
      expect(accountId, `${account.customerName} (${account.trap})`).toBe(expected);
    }
  });

  it('excludes trials and what is not for resale', async () => {
    const services = await store.vendorServices.all();
    for (const { servicePlan, productName, productId, trap } of msp.truth.services) {
      const service = services.find(
        (one) => one.servicePlan === servicePlan && one.productName === productName,
      );
      if (!service) continue;
      const excluded = trap === 'trial' || trap === 'not for resale';
      if (excluded || productId !== null)
        expect(service.trialOrNotForResale, `${productName} ${servicePlan} (${trap})`).toBe(
          productId === null,
        );
    }
  });

  it('reads of the month in progress what the vendor has, and nothing twice', async () => {
    const records = await store.inProgress.all();
    const fresh = (when: string): boolean => when >= '2026-11-01';
    const changed = msp.lmpi.subscriptions.filter(({ modified }) => fresh(modified));
    expect(changed.length).toBeGreaterThan(5);
    const services = new Map((await store.vendorServices.all()).map((service) => [service.id, service]));
    for (const { accountId, serviceId, provisioned, before, from } of records) {
      const planId = services.get(serviceId)?.servicePlanId;
      const own = changed.filter(
        (one) => one.customer_id.toLowerCase() === accountId && one.service_plan_id.toLowerCase() === planId,
      );
      expect(from).toBe('subscription');
      expect(own.map(({ licenses }) => String(licenses[0]?.units))).toEqual([provisioned]);
      expect(before === null).toBe(fresh(own[0]?.created ?? ''));
    }
    // All but those of which something is in doubt.
    expect(records.length).toBeGreaterThan(changed.length / 2);
    expect(JSON.stringify(records)).not.toMatch(new RegExp(changed[0]?.licenses[0]?.ac_code ?? '.'));
  });
});
