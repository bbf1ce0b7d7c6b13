import type { Failure } from '@/lib/model/failure';
import type { PushBatch, PushedBy, PushStatus } from '@/lib/model/push-journal';
import type { PsaKind } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { Store } from '@/lib/store/contract';
import type { Locks } from '@/lib/store/locks';

/** Which installation of a PSA is connected. */
export interface PsaSystemNow {
  kind: PsaKind;
  /** As the connection is labelled. */
  label: string;
  /** What tells it from others (`PsaService.systemOf`). */
  id: string;
}

/** Where the record ends: kept a second time, so that a cut-off end shows. */
export interface RecordHead {
  seq: number;
  hash: string;
}

export interface PushDeps {
  store: Store;
  /** Outside the store. */
  head: { get(): Promise<RecordHead | null>; set(head: RecordHead): Promise<void> };
  /** Null: not connected. Throws FailureError `vault.locked`. */
  psa(): Promise<PsaApi | null>;
  /** Null: not connected. Throws as `psa`. */
  system(): Promise<PsaSystemNow | null>;
  /** ms since the epoch. */
  now(): number;
  newId(): string;
  locks: Locks;
  /** Waits; ends early with the signal. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Why nothing may be pushed at present: a guard stands (product.md, "Findings"); null: nothing stands. Undo is never frozen. */
  frozen(): Promise<Failure | null>;
  /** A batch, an item or the record is another than before: whoever shows it asks again. */
  notify(): void;
  /** The PSA's lines of this agreement are others now: the cache is read again, and what is drawn follows. Never rejects. */
  changed(agreementId: string): Promise<void>;
  /** Holds the worker awake while a batch is under way, and wakes it again should it die. */
  guard?<T>(work: () => Promise<T>): Promise<T>;
  /** When a batch that waits for the network is to be gone on with, ms since the epoch. */
  wakeAt?(when: number): Promise<void>;
}

/** What a person confirmed. */
export interface Confirmation {
  planId: string;
  picks: { itemId: string; optionId: string }[];
  /** What was typed where limits are exceeded; null: nothing. */
  typed: string | null;
  by: PushedBy;
  note: boolean;
}

/**
 * Carries corrections to the PSA, each at most once (design.md, decisions 9 and 10). Held single over all contexts by a
 * Web Lock; what matters stands in the store, so that it goes on wherever the worker died.
 */
export interface Push {
  /**
   * Makes a batch of a plan, in one transaction with its first entry, and begins it. Throws FailureError `push.plan-gone`,
   * `push.plan-old`, `push.typed`, `push.line-taken` (a line is in another batch that is not over), `push.nothing`,
   * `push.other-system`, or what freezes it.
   */
  confirm(confirmation: Confirmation): Promise<PushBatch>;
  /** Goes on with batches that a dead worker, a locked vault or the network broke off. Never rejects. */
  resume(): Promise<void>;
  /** After the line under way. Throws `push.gone`. */
  pause(batchId: string): Promise<void>;
  goOn(batchId: string): Promise<void>;
  /** After the line under way; what was not begun is `stopped`. */
  stop(batchId: string): Promise<void>;
  /**
   * A person says that a line which had to be looked at is settled: for the record, nothing is sent. Throws `push.gone`,
   * `push.under-way` or `push.not-to-look-at`.
   */
  settle(itemId: string, by: PushedBy): Promise<void>;
  status(): Promise<PushStatus>;
  /** What keeps all pushes from going on without a word in the store, such as a full disk; null: nothing does. */
  trouble?(): Failure | null;
  /** Resolves when nothing is under way in this context: for tests, and before keys go. */
  idle(): Promise<void>;
}
