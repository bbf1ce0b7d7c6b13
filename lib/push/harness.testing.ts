import type { PushWrite } from '@/lib/model/push';
import type { PushBatch } from '@/lib/model/push-journal';
import type { PsaApi } from '@/lib/psa/contract';
import type { Store } from '@/lib/store/contract';
import { type Locks, localLocks } from '@/lib/store/locks';
import type { Confirmation, PsaSystemNow, Push, PushDeps, RecordHead } from './contract';
import { mortal } from './mortal.testing';
import { createPush } from './push';

/** Time that passes when it is waited for. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export function fakeClock(start = Date.UTC(2026, 10, 28, 9)): Clock & { at: number } {
  const clock = {
    at: start,
    now: () => clock.at,
    async sleep(ms: number) {
      clock.at += ms;
    },
  };
  return clock;
}

/** A change that a PSA says it made for us: one line of its own log. */
export interface LoggedChange {
  kind: PushWrite['kind'];
  agreementId: string;
  productId: string;
  /** Null: a line was added. */
  lineId: string | null;
  /** Quantity, signed change or last day. */
  value: string;
}

export const loggedOf = (write: PushWrite): LoggedChange => ({
  kind: write.kind,
  agreementId: write.agreementId,
  productId: write.productId,
  lineId: 'lineId' in write ? write.lineId : null,
  value: writtenOf(write),
});

function writtenOf(write: PushWrite): string {
  if (write.kind === 'adjust units') return write.change;
  if (write.kind === 'end line') return String(write.lastDay);
  return write.kind === 'remove line' ? '' : write.quantity;
}

/** What pushes are proved on: a PSA in memory, or a simulator. */
export interface Bench {
  store: Store;
  clock: Clock;
  system: PsaSystemNow;
  /** A client of its own for each worker. */
  api(): PsaApi;
  /** What the PSA says it changed for us, the oldest first. */
  log(): Promise<LoggedChange[]>;
}

/** What outlives a worker besides the store. */
export interface Outliving {
  head: RecordHead | null;
  changed: string[];
  /** When the last worker asked to be woken; null: never. */
  wakeAt: number | null;
  /** Of the worker that lives: another window has them too. A dead worker's are gone with it. */
  locks: Locks;
  /** How many workers died. */
  died: number;
}

export const outliving = (): Outliving => ({
  head: null,
  changed: [],
  wakeAt: null,
  locks: localLocks(),
  died: 0,
});

let ids = 0;
export function depsOf(bench: Bench, kept: Outliving, change: Partial<PushDeps> = {}): PushDeps {
  const api = bench.api();
  kept.locks = change.locks ?? localLocks();
  return {
    store: bench.store,
    head: {
      get: async () => kept.head,
      async set(head) {
        kept.head = head;
      },
    },
    psa: async () => api,
    system: async () => bench.system,
    now: () => bench.clock.now(),
    newId: () => `id-${++ids}`,
    locks: kept.locks,
    sleep: (ms) => bench.clock.sleep(ms),
    frozen: async () => null,
    notify: () => undefined,
    async changed(agreementId) {
      kept.changed.push(agreementId);
    },
    async wakeAt(when) {
      kept.wakeAt = when;
    },
    ...change,
  };
}

export const pushOf = (bench: Bench, kept: Outliving, change: Partial<PushDeps> = {}): Push =>
  createPush(depsOf(bench, kept, change));

export interface Death {
  /** Number of the transaction or request, from 1. */
  at: number;
  when: 'before' | 'after';
}

/**
 * Confirms and runs, one worker after the other dying where it is told to; the last one lives, wakes when it asked to,
 * and presses "go on" where only a person can. Resolves with how many calls the first worker made.
 */
export async function runDying(
  bench: Bench,
  kept: Outliving,
  confirmation: Confirmation,
  deaths: readonly Death[],
): Promise<number> {
  let calls = 0;
  for (const { at, when } of deaths) {
    const worker = mortal(depsOf(bench, kept), at, when);
    const push = createPush(worker.deps);
    const end = await Promise.race([worker.death, work(push, bench, confirmation)]);
    calls ||= worker.calls();
    if (end !== 'dead') break;
    kept.died += 1;
  }
  const last = pushOf(bench, kept);
  await work(last, bench, confirmation);
  for (let round = 0; round < 60 && (await openOf(bench)); round++) {
    const batch = await openOf(bench);
    if (batch?.retryAt) await bench.clock.sleep(Math.max(0, batch.retryAt - bench.clock.now()));
    else if (batch?.state === 'paused') await last.goOn(batch.id);
    else await bench.clock.sleep(Math.max(0, (kept.wakeAt ?? 0) - bench.clock.now()));
    await last.resume();
    await last.idle();
  }
  return calls;
}

/** What a person and the browser do with a new worker. */
async function work(push: Push, { store }: Bench, confirmation: Confirmation): Promise<'alive'> {
  await push.resume();
  // Confirmed again only where it did not come to it: the plan is there still.
  if (await store.pushPlans.get(confirmation.planId)) await push.confirm(confirmation);
  await push.idle();
  return 'alive';
}

const openOf = async ({ store }: Bench): Promise<PushBatch | undefined> =>
  (await store.pushBatches.all()).find(({ endedAt }) => endedAt === null);
