import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import type { Problem } from '@/lib/model/records';
import type { SyncRun } from '@/lib/store/contract';
import { PREFIX } from '@/lib/sync/problems';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { connectLmpi, disconnect } from './connect';
import { connectingContext, DRAFT, LMPI_FORM, SITE_FORM } from './connect.testing';
import { draftOf, keepDraft } from './connect-draft';
import { connectPsa } from './connect-psa';
import { seedAcme, stamp, type TestContext } from './context.testing';
import * as mapping from './mapping';
import { statusOf } from './status';

let context: TestContext;
beforeEach(async () => {
  ({ context } = await connectingContext());
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
    await connectLmpi(context, LMPI_FORM);
    await connectPsa(context, { psa: 'connectwise', form: SITE_FORM, replace: true });
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
    await keepDraft(context, DRAFT);
    await expect(disconnect(broken, { what: 'everything' })).rejects.toThrow('full');
    expect(forgotten).toBe(1);
    expect(await draftOf(context)).toBeNull();
  });

  it('everything leaves nothing', async () => {
    await keepDraft(context, DRAFT);
    await disconnect(context, { what: 'everything' });
    expect(context.secrets).toEqual({});
    expect(await all()).toEqual({ counts: [0, 0, 0, 0, 0, 0, 0], reports: 0 });
    expect(await draftOf(context)).toBeNull();
    expect((await statusOf(context)).phase).toBe('not connected');
  });
});
