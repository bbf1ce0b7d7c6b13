import 'fake-indexeddb/auto';
import type { BackgroundEvent } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { MonthReport, UsageRow } from '@/lib/model/records';
import type { SyncStatus } from '@/lib/model/status';
import type { PsaApi } from '@/lib/psa/contract';
import { agreement, dec, line, service, usage } from '@/lib/reconcile/book.testing';
import { openStore } from '@/lib/store/open';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import type { Secrets, Vault } from '@/lib/vault/contract';
import { type Context, movesFigures } from './context';

export const NOW = new Date(2026, 10, 23, 9).getTime();
export const stamp = { updatedAt: NOW, updatedBy: 'sync' as const };
const IDLE: SyncStatus = {
  running: false,
  activity: '',
  done: 0,
  total: null,
  finishedAt: null,
  failure: null,
  missing: [],
};

export interface TestContext extends Context {
  events: BackgroundEvent[];
  secrets: Partial<Secrets>;
  syncStatus: SyncStatus;
  started: string[];
  api: PsaApi | null;
}

let databases = 0;

/** A real store in memory around a vault and a sync that only remember what they were asked. */
export async function testContext(): Promise<TestContext> {
  databases += 1;
  const store = await openStore({ name: `background-${databases}` });
  const memory = new Map<string, unknown>();
  const unused = async (): Promise<never> => {
    throw new FailureError({ code: 'not.connected', sentence: 'Not connected.', nextStep: 'Connect.' });
  };
  const context: TestContext = {
    events: [],
    secrets: {},
    syncStatus: IDLE,
    started: [],
    api: null,
    store,
    now: () => NOW,
    figures: { revision: 0 },
    push: {
      confirm: unused,
      resume: async () => undefined,
      pause: async () => undefined,
      goOn: async () => undefined,
      stop: async () => undefined,
      settle: async () => undefined,
      status: async () => ({ batch: null, needsPerson: 0, lookAt: null }),
      idle: async () => undefined,
    },
    psaSystem: async () => null,
    broadcast: (event) => {
      context.events.push(event);
      if (movesFigures(event)) context.figures.revision += 1;
    },
    session: {
      get: async (key) => memory.get(key),
      set: async (key, value) => void memory.set(key, value),
      remove: async (key) => void memory.delete(key),
    },
    vault: {
      state: async () => (Object.keys(context.secrets).length > 0 ? 'unlocked' : 'empty'),
      hasPassphrase: async () => false,
      kept: async () => Object.keys(context.secrets) as (keyof Secrets)[],
      read: async (name) => context.secrets[name] ?? null,
      write: async (name, secret) => void Object.assign(context.secrets, { [name]: secret }),
      remove: async (name) => void delete context.secrets[name],
      forget: async () => void Object.assign(context, { secrets: {} }),
      setPassphrase: unused,
      unlock: unused,
      lock: async () => undefined,
      touch: async () => undefined,
      enforceDeadlines: async () => false,
    } satisfies Vault,
    sync: {
      start: async (reason) => {
        context.started.push(reason);
        return null;
      },
      resume: async () => null,
      pause: async () => undefined,
      cancel: async () => undefined,
      status: async () => context.syncStatus,
    },
    lmpi: async () => null,
    psa: async () => context.api,
    dropPsaAnswers: () => undefined,
    lmpiWith: () => {
      throw new Error('not in this test');
    },
    psaWith: () => {
      throw new Error('not in this test');
    },
    completePsa: () => {
      throw new Error('not in this test');
    },
    openReview: async () => undefined,
    openPsaPage: async () => undefined,
    showInTab: async () => false,
    openPanel: async () => undefined,
    enableSite: async () => undefined,
    disableSites: async () => undefined,
  };
  return context;
}

export const report = (change: Partial<MonthReport> = {}): MonthReport => ({
  month: usage().month,
  runId: 'r1',
  fetchedAt: NOW,
  rowCount: 1,
  problemCount: 0,
  provisional: false,
  published: false,
  traceId: 't',
  ...change,
});

/** Acme: one account, one service, one product, 42 used and 40 billed; published. */
export async function seedAcme(context: TestContext, rows: UsageRow[] = [usage()]): Promise<void> {
  const { store } = context;
  await store.commit({
    put: {
      vendorAccounts: [
        {
          ...stamp,
          id: 'v1',
          customerId: 'v1',
          name: 'Acme',
          city: 'Encino',
          state: 'CA',
          postalCode: '',
          country: '',
          emailDomains: [],
          firstSeenAt: 0,
        },
      ],
      vendorServices: [service()],
      companies: [company('connectwise:c1', 'Acme')],
      products: [
        {
          ...stamp,
          id: 'connectwise:p1',
          psa: 'connectwise',
          recordId: 1,
          identifier: 'TM-WFS',
          codes: [],
          description: 'Worry-Free Services',
          unitPrice: dec('3.5'),
          inactive: false,
        },
      ],
      agreements: [agreement({ id: 'connectwise:1', recordId: 1 })],
      agreementLines: [line({ agreementId: 'connectwise:1' })],
      lineReads: [{ id: 'connectwise:1', readAt: NOW }],
    },
    settings: { [SYNC_SETTINGS.marks]: { 'connectwise.agreements': { readAt: NOW, fullAt: NOW } } },
    report: { report: report({ rowCount: rows.length }), rows },
  });
  await store.usage.publish();
}

export const company = (id: string, name: string, recordId: number | null = 1) => ({
  ...stamp,
  id,
  psa: 'connectwise' as const,
  recordId,
  identifier: name,
  name,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  website: '',
  status: 'Active',
  inactive: false,
});
