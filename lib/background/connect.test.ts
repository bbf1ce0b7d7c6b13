import { beforeEach, describe, expect, it } from 'vitest';
import type { LmpiClient } from '@/lib/lmpi/client';
import type { Month } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import type { Problem } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { SERVICE } from '@/lib/reconcile/book.testing';
import type { SyncRun } from '@/lib/store/contract';
import { PREFIX } from '@/lib/sync/problems';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { checkConnections, connectConnectWise, connectLmpi, disconnect, draftOf, keepDraft } from './connect';
import { seedAcme, stamp, type TestContext, testContext } from './context.testing';
import * as mapping from './mapping';
import { statusOf } from './status';

let context: TestContext;
const form = { accessToken: ' token ', secretKey: ' secret= ', apiUrl: 'https://cspi.trendmicro.com/' };
const site = {
  site: 'https://na.myconnectwise.net/v2025_1/ConnectWise.aspx',
  company: ' acme ',
  publicKey: 'p',
  privateKey: 'q',
  clientId: 'c',
};
const draft = { lmpi: form, connectwise: site };
const refused = new FailureError({ code: 'lmpi.secret-key', sentence: 'Wrong.', nextStep: 'Check.' });
const months: string[] = [];
const lmpi = (failing = false) =>
  ({
    authenticate: async (month: string) => {
      months.push(month);
      if (failing) throw refused;
    },
  }) as unknown as LmpiClient;
const psa = { authenticate: async () => ({ label: 'ConnectWise, acme' }) } as unknown as PsaApi;

beforeEach(async () => {
  months.length = 0;
  context = await testContext();
  context.lmpiWith = () => lmpi();
  context.connectwiseWith = () => psa;
});

describe('connecting LMPI', () => {
  it('proves the keys with the last closed month, keeps them trimmed, forgets the form and syncs', async () => {
    await keepDraft(context, draft);
    expect(await connectLmpi(context, form)).toEqual({ label: 'cspi.trendmicro.com' });
    expect(months).toEqual(['2026-10']);
    expect(context.secrets.lmpi).toEqual({
      accessToken: 'token',
      secretKey: 'secret=',
      apiUrl: 'https://cspi.trendmicro.com',
    });
    expect(context.started).toEqual(['connected']);
    expect(await draftOf(context)).toEqual({
      lmpi: { accessToken: '', secretKey: '', apiUrl: '' },
      connectwise: site,
    });
    expect((await statusOf(context)).lmpi).toMatchObject({ connected: true, label: 'cspi.trendmicro.com' });
  });

  it('keeps nothing when the keys are refused, and the form as it was', async () => {
    context.lmpiWith = () => lmpi(true);
    await keepDraft(context, draft);
    await expect(connectLmpi(context, form)).rejects.toBe(refused);
    expect(context.secrets).toEqual({});
    expect(context.started).toEqual([]);
    expect(await draftOf(context)).toEqual(draft);
  });

  it('sends no key to an address that is not https', async () => {
    await expect(connectLmpi(context, { ...form, apiUrl: 'http://cspi.example' })).rejects.toThrow(
      'lmpi.api-url',
    );
    expect(months).toEqual([]);
  });
});

describe('connecting ConnectWise', () => {
  it('keeps the site of a pasted address and lets the content script run there', async () => {
    const enabled: string[] = [];
    context.enableSite = async (host) => void enabled.push(host);
    await connectConnectWise(context, site);
    expect(context.secrets.connectwise).toMatchObject({ site: 'na.myconnectwise.net', company: 'acme' });
    expect(enabled).toEqual(['na.myconnectwise.net']);
  });
});

describe('connecting another ConnectWise', () => {
  const connectAs = (change: Partial<typeof site>) => connectConnectWise(context, { ...site, ...change });
  const left = async () => {
    const { companies, products, agreements, agreementLines, lineReads, accountMappings } = context.store;
    const lists = [companies, products, agreements, agreementLines, lineReads, accountMappings];
    return Promise.all(lists.map((list) => list.count()));
  };

  beforeEach(async () => {
    await connectAs({});
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  });

  it('keeps everything when only the keys are others', async () => {
    await connectAs({ site: 'https://api-na.myconnectwise.net', company: 'ACME', publicKey: 'new' });
    expect(await left()).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it.each([{ company: 'other' }, { site: 'eu.myconnectwise.net' }])(
    'with %j erases the records and what was mapped to them: their ids mean others there',
    async (change) => {
      const disabled: number[] = [];
      context.disableSites = async () => void disabled.push(1);
      await connectAs(change);
      expect(disabled).toEqual([1]);
      expect(await left()).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await context.store.settings.get(SYNC_SETTINGS.marks)).toBeNull();
      expect(await context.store.serviceMappings.get(SERVICE)).toMatchObject({
        productIds: [],
        deletedAt: context.now(),
      });
    },
  );

  it('knows the old one after it was disconnected, and keeps exclusions', async () => {
    await mapping.excludeAccount(context, { accountId: 'v1', reason: 'own use' });
    await disconnect(context, { what: 'psa' });
    await connectAs({ company: 'other' });
    expect((await context.store.serviceMappings.get(SERVICE))?.productIds).toEqual([]);
    expect((await context.store.accountMappings.get('v1'))?.excluded).toBe('own use');
  });

  it('lets the content script run on a self-hosted site whatever its port', async () => {
    const enabled: string[] = [];
    context.enableSite = async (host) => void enabled.push(host);
    await connectAs({ site: 'https://cw.selfhosted.example:8443/v4_6_release/ConnectWise.aspx' });
    expect(context.secrets.connectwise?.site).toBe('cw.selfhosted.example:8443');
    expect(enabled).toEqual(['cw.selfhosted.example']);
  });
});

describe('checking', () => {
  it('asks every connected service again', async () => {
    expect(await checkConnections(context)).toEqual({ labels: [] });
    context.lmpi = async () => lmpi();
    context.psa = async () => psa;
    expect(await checkConnections(context)).toEqual({ labels: ['LMPI', 'ConnectWise, acme'] });
    context.lmpi = async () => lmpi(true);
    await expect(checkConnections(context)).rejects.toBe(refused);
  });
});

describe('disconnecting', () => {
  const all = async () => {
    const { store } = context;
    const lists = [
      store.vendorAccounts,
      store.vendorServices,
      store.companies,
      store.products,
      store.agreements,
      store.agreementLines,
      store.accountMappings,
    ];
    const counts = await Promise.all(lists.map((list) => list.count()));
    return { counts, reports: (await store.usage.reports()).length };
  };

  beforeEach(async () => {
    await connectLmpi(context, form);
    await connectConnectWise(context, site);
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
  });

  it('LMPI erases its keys and what was fetched with them, and keeps the mappings', async () => {
    const { plans, products } = SYNC_SETTINGS;
    for (const name of [plans, products]) await context.store.settings.set(name, [{}]);
    await disconnect(context, { what: 'lmpi' });
    expect(Object.keys(context.secrets)).toEqual(['connectwise']);
    for (const name of [plans, products]) expect(await context.store.settings.get(name)).toBeNull();
    expect(await all()).toEqual({ counts: [0, 0, 1, 1, 1, 1, 1], reports: 0 });
  });

  it('ConnectWise likewise, and the next sync reads everything again', async () => {
    await context.store.settings.set(SYNC_SETTINGS.marks, {
      'connectwise.companies': { readAt: 1, fullAt: 1 },
    });
    await context.store.lineReads.put({ id: 'connectwise:1', readAt: 1 });
    await disconnect(context, { what: 'psa' });
    expect(Object.keys(context.secrets)).toEqual(['lmpi']);
    expect(await context.store.settings.get(SYNC_SETTINGS.marks)).toBeNull();
    expect(await context.store.lineReads.count()).toBe(0);
    expect(await all()).toEqual({ counts: [1, 1, 0, 0, 0, 0, 1], reports: 1 });
  });

  it("ConnectWise in the middle of a run lets the vendor's side start anew", async () => {
    context.started.length = 0;
    await disconnect(context, { what: 'psa' });
    expect(context.started).toEqual([]);
    context.syncStatus = { ...context.syncStatus, running: true };
    await disconnect(context, { what: 'psa' });
    expect(context.started).toEqual(['user']);
  });

  const problem = (id: string, kind: Problem['kind']): Problem => ({
    ...stamp,
    id,
    kind,
    month: null,
    sentence: '',
    reportKey: null,
    candidateAccountIds: [],
  });
  const run: SyncRun = {
    id: 'r',
    startedAt: 1,
    finishedAt: 2,
    state: 'failed',
    stage: 'psa companies',
    cursor: null,
    done: 0,
    total: null,
    failure: { code: 'psa.keys', sentence: 'Wrong.', nextStep: '' },
    missing: ['The lines of "Managed" of Acme'],
    updatedAt: 2,
  };

  it.each([
    ['lmpi', ['psa']],
    ['psa', ['ambiguous', 'customers', 'row']],
  ] as const)('%s erases its problems, its lists and the runs, and no others', async (what, left) => {
    const { store } = context;
    await store.problems.put(
      problem(PREFIX.row('2026-10' as Month), 'unusable report row'),
      problem(PREFIX.customers, 'unusable report row'),
      problem(PREFIX.ambiguous, 'ambiguous account'),
      problem(PREFIX.psaList('companies'), 'unusable psa record'),
    );
    await store.settings.set(SYNC_SETTINGS.plans, [1]);
    await store.settings.set(SYNC_SETTINGS.products, [1]);
    await store.syncRuns.put(run);
    await disconnect(context, { what });
    expect((await store.problems.all()).map(({ id }) => id.split(':')[0]).sort()).toEqual(left);
    expect(await store.syncRuns.all()).toEqual([]);
    const lists = [
      await store.settings.get(SYNC_SETTINGS.plans),
      await store.settings.get(SYNC_SETTINGS.products),
    ];
    expect(lists).toEqual(what === 'lmpi' ? [null, null] : [[1], [1]]);
  });

  it('everything erases the keys although the store refuses', async () => {
    const refusing = { ...context.store, erase: () => Promise.reject(new Error('full')) };
    const cancel = () => Promise.reject(new Error('full'));
    const broken = { ...context, store: refusing, sync: { ...context.sync, cancel } };
    let forgotten = 0;
    broken.vault = { ...context.vault, forget: async () => void forgotten++ };
    await keepDraft(context, draft);
    await expect(disconnect(broken, { what: 'everything' })).rejects.toThrow('full');
    expect(forgotten).toBe(1);
    expect(await draftOf(context)).toBeNull();
  });

  it('everything leaves nothing', async () => {
    await keepDraft(context, draft);
    await disconnect(context, { what: 'everything' });
    expect(context.secrets).toEqual({});
    expect(await all()).toEqual({ counts: [0, 0, 0, 0, 0, 0, 0], reports: 0 });
    expect(await draftOf(context)).toBeNull();
    expect((await statusOf(context)).phase).toBe('not connected');
  });
});
