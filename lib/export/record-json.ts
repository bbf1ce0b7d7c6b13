import type { PushEntry } from '@/lib/model/push-record';

/** What tells the file from others (docs/push.md, "The record as a file"). */
export const RECORD_FORMAT = 'seatcheck record of pushes';
export const RECORD_VERSION = 1;

/** The record with everything that its hashes are made of. */
export interface RecordFile {
  format: typeof RECORD_FORMAT;
  version: typeof RECORD_VERSION;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** How to check it, for who has the file alone. */
  howToCheck: string;
  /** In the order in which they were written. */
  entries: PushEntry[];
}

/** `entries` newest first, as they are asked for. `madeAt`: ms since the epoch. */
export function recordJson(entries: readonly PushEntry[], madeAt: number, howToCheck: string): string {
  const file: RecordFile = {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    madeAt: new Date(madeAt).toISOString(),
    howToCheck,
    entries: [...entries].sort((a, b) => a.seq - b.seq),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
