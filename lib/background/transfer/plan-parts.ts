import type { Share } from '@/lib/model/records';
import { Skip } from './resolve';

/** What is planned for one record. */
export interface Made<T> {
  name: string;
  mapping: T;
  /** There is no mapping of it yet. */
  isNew: boolean;
  isSame: boolean;
  before: string;
  after: string;
}

/** As much as a person may enter (lib/messaging/table.ts). */
const LONGEST_REASON = 500;
const MOST_TARGETS = 50;

export function distinct(seen: Set<string>, id: string): void {
  if (seen.has(id)) throw new Skip('It stands twice in the file; the first is taken.');
  seen.add(id);
}

export function sound(excluded: string | null, targets: readonly object[]): void {
  if (excluded !== null && targets.length > 0) throw new Skip('It is both mapped and excluded.');
  if ((excluded ?? '').length > LONGEST_REASON)
    throw new Skip(`The reason is longer than ${LONGEST_REASON} characters.`);
  if (targets.length > MOST_TARGETS)
    throw new Skip(`It is split between ${targets.length}; no more than ${MOST_TARGETS} are possible.`);
}

export const shareKey = (share: Share): string => {
  if (share.kind === 'fixed') return `fixed ${share.count}`;
  return share.kind === 'percent' ? `percent ${share.percent}` : share.kind;
};
