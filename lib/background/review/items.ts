import type { FindingItem, FindingPush, SoFar } from '@/lib/messaging/review-items';
import type { Day } from '@/lib/model/calendar';
import type { Finding, FindingRecord } from '@/lib/model/finding';

/** How long a resolved finding is shown: a quarter of bills. */
const SHOWN_FOR = 90 * 24 * 3600 * 1000;

/** Of findings that are there, and of those that were resolved of late. Others are kept, and shown when they come back. */
export const isShown = ({ resolvedAt }: FindingRecord, now: number): boolean =>
  resolvedAt !== null && now - resolvedAt <= SHOWN_FOR;

export function itemOf(
  finding: Finding,
  record: FindingRecord,
  day: Day,
  { soFar = null, push = null }: { soFar?: SoFar | null; push?: FindingPush | null } = {},
): FindingItem {
  const { decision, notes, firstSeenAt, resolvedAt, reopened } = record;
  return {
    ...finding,
    state: stateOf(record, day),
    decision,
    notes: notes.length,
    firstSeenAt,
    resolvedAt,
    reopened: reopened?.because ?? null,
    soFar,
    ...(push ? { push } : {}),
  };
}

function stateOf({ decision, resolvedAt }: FindingRecord, day: Day): FindingItem['state'] {
  if (resolvedAt !== null) return 'resolved';
  if (decision.kind === 'snoozed') return decision.until < day ? 'open' : 'snoozed';
  return decision.kind;
}
