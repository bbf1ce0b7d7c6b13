import type { Decimal } from './decimal';
import type { PushedBy } from './push-journal';
import type { PsaKind } from './records';

/** What happened, in the order in which it did. */
export const ENTRY_KINDS = [
  'confirmed',
  'sending',
  'answered',
  'read back',
  'ended',
  'paused',
  'resumed',
  'stopped',
  'noted',
  'settled',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of the record. Never changed, never removed; each holds the hash of the one before. */
export interface PushEntry {
  /** `seq`, padded to 12 digits. */
  id: string;
  /** From 1, without gaps. */
  seq: number;
  /** ms since the epoch. */
  at: number;
  kind: EntryKind;
  batchId: string;
  itemId: string | null;
  by: PushedBy;
  psa: PsaKind;
  system: string;
  company: string;
  product: string;
  agreement: string;
  /** One plain sentence: what happened. */
  sentence: string;
  /** Old and new quantity where there are any. */
  from: Decimal | null;
  to: Decimal | null;
  /** What was sent, read or answered: JSON, for those who check. */
  detail: string;
  /** From which report row. */
  source: string;
  /** SHA-256, in hex, of the entry before; 64 zeros for the first. */
  previous: string;
  /** SHA-256, in hex, of everything above. */
  hash: string;
}

/** Whether the record is whole. */
export interface ChainCheck {
  entries: number;
  /** Null: whole. Else a sentence that says what is missing or altered, and from which entry on. */
  broken: string | null;
}
