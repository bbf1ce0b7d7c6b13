import type { LmpiClient } from '@/lib/lmpi/client';
import type { SyncStatus } from '@/lib/model/status';
import type { PsaApi } from '@/lib/psa/contract';
import type { Store, SyncRun } from '@/lib/store/contract';
import type { Locks } from '@/lib/store/locks';
import type { StageName } from './transitions';

/** What a run reads from LMPI. */
export type LmpiReader = Pick<
  LmpiClient,
  | 'servicePlans'
  | 'products'
  | 'customersPage'
  | 'summary'
  | 'transactions'
  | 'subscriptions'
  | 'subscription'
>;

/** Why a run starts; kept with the run. */
export type Reason = 'user' | 'connected' | 'daily' | 'monthly' | 'retry';

export interface SyncDeps {
  store: Store;
  /** Null: not connected. Throws FailureError `vault.locked`. */
  lmpi(): Promise<LmpiReader | null>;
  /** Null: not connected; its stages are skipped. Throws FailureError `vault.locked`. */
  psa(): Promise<PsaApi | null>;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  locks: Locks;
  /** Called at most about twice a second, and at once when a run ends. */
  notify(status: SyncStatus): void;
  /**
   * Called when a stage has ended, before the run moves on; again after the worker died in between, so doing it
   * twice must do no harm. Matching of equal names hangs here.
   */
  afterStage?(stage: StageName): Promise<void>;
  /** Holds the worker awake while a run is under way (schedule.ts, `guardRun`). */
  guard?<T>(work: () => Promise<T>): Promise<T>;
}

export interface Sync {
  /**
   * Starts a run, or goes on with one that a dead worker left. Resolves when it has ended, with the run; null when
   * another context runs one. Never rejects.
   */
  start(reason: Reason): Promise<SyncRun | null>;
  /** Goes on with a run that a dead worker or a locked vault broke off; null when there is none. Never rejects. */
  resume(): Promise<SyncRun | null>;
  /** Ends the run under way, also one that a dead worker left. What was fetched stays. */
  cancel(): Promise<void>;
  /** Reads nothing while a run is under way in this context. */
  status(): Promise<SyncStatus>;
}
