import type { PsaKind } from '@/lib/model/records';

/** An agreement of the PSA, as it is now. */
export interface AgreementNow {
  /** Its number in the PSA. */
  recordId: number;
  name: string;
  companyName: string;
  inEffect: boolean;
  /** Its own last day is over: it ended as it was agreed. */
  ended: boolean;
}

/** What is remembered of a PSA's list of agreements, from one sync to the next: the least that tells a break. */
export interface AgreementsMemory {
  /** When the list was read, ms since the epoch. */
  readAt: number;
  /** Numbers of the agreements in effect. */
  inEffect: number[];
  /** Which part of them was lost from sync to sync, oldest first. */
  losses: number[];
}

export interface AgreementsSeen {
  psa: PsaKind;
  /** Null: it is seen for the first time. */
  memory: AgreementsMemory | null;
  /** When the list was last read to its end, ms since the epoch. */
  readAt: number;
  now: readonly AgreementNow[];
}
