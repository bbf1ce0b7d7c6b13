import type { Month } from './calendar';
import type { Decimal } from './decimal';
import type { Failure } from './failure';
import type { PushStatus } from './push-journal';
import type { PsaKind } from './records';

export type VaultState = 'empty' | 'unlocked' | 'locked';

export interface ConnectionStatus {
  connected: boolean;
  /** For a person: the API URL, or the PSA's site and company. Never a key. */
  label: string;
  failure: Failure | null;
}

export interface PsaStatus extends ConnectionStatus {
  /** Which PSA is connected, or was the last one; null: none ever was, or everything was erased since. */
  kind: PsaKind | null;
}

export interface SyncStatus {
  running: boolean;
  /** What is being done, in words: "Reading agreement lines". */
  activity: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  finishedAt: number | null;
  failure: Failure | null;
  /** What the last run could not fetch, a sentence each. */
  missing: string[];
}

export interface FindingCounts {
  underBilled: number;
  overBilled: number;
  /** What these are worth a month, as far as price and billing cycle are known (money.ts); null: of none they are. */
  underWorth: Decimal | null;
  overWorth: Decimal | null;
  matched: number;
  /** Mapped companies that are in none of the three, as their agreements or lines have not been read. */
  notCounted: number;
  accountsToMap: number;
  servicesToMap: number;
  problems: number;
}

/** The popup's and the panel's picture of everything. */
export interface Status {
  phase: 'not connected' | 'pending' | 'syncing' | 'ready' | 'needs attention';
  /** What is still missing while pending, a sentence each, in the order to do it. */
  pending: string[];
  vault: VaultState;
  hasPassphrase: boolean;
  lmpi: ConnectionStatus;
  psa: PsaStatus;
  sync: SyncStatus;
  /** The month of the figures shown, and when its report was fetched. */
  reportMonth: Month | null;
  reportFetchedAt: number | null;
  /** Data that Refresh would show is waiting. */
  fresh: boolean;
  counts: FindingCounts;
  push: PushStatus;
}
