import type { Day } from '@/lib/model/calendar';
import { compare } from '@/lib/model/decimal';
import { magnitude } from '@/lib/model/figure';
import type { Finding, FindingRecord } from '@/lib/model/finding';

/** What was found, to be held against what is kept. */
export interface Seen {
  findings: readonly Finding[];
  /** Whether a finding of which there is no sign now is really gone: its data was read. */
  isGone(last: Finding): boolean;
  day: Day;
  /** ms since the epoch. */
  now: number;
}

/**
 * The records that change by what is found now, each as it shall be: new ones, those that are gone, that came back, whose
 * snooze is over, and those that say something else. What did not change is not among them.
 */
export function changedRecords(kept: ReadonlyMap<string, FindingRecord>, seen: Seen): FindingRecord[] {
  const changed: FindingRecord[] = [];
  const found = new Set<string>();
  const stamp = { updatedAt: seen.now, updatedBy: 'sync' as const };
  for (const finding of seen.findings) {
    if (found.has(finding.id)) continue;
    found.add(finding.id);
    const record = kept.get(finding.id);
    const next = record ? seenAgain(record, finding, seen) : firstSeen(finding, seen.now);
    if (next !== record) changed.push({ ...next, ...stamp });
  }
  for (const record of kept.values())
    if (record.resolvedAt === null && !found.has(record.id) && seen.isGone(record.last))
      changed.push({ ...record, resolvedAt: seen.now, ...stamp });
  return changed;
}

const firstSeen = (last: Finding, now: number): FindingRecord => ({
  id: last.id,
  decision: { kind: 'open' },
  decidedOn: null,
  notes: [],
  firstSeenAt: now,
  resolvedAt: null,
  reopened: null,
  last,
  updatedAt: now,
  updatedBy: 'sync',
});

/** The record itself when nothing changed. */
function seenAgain(record: FindingRecord, finding: Finding, { now, day }: Seen): FindingRecord {
  const open = { decision: { kind: 'open' }, decidedOn: null, last: finding } as const;
  if (record.resolvedAt !== null)
    return { ...record, ...open, resolvedAt: null, reopened: { at: now, because: 'came back' } };
  if (record.decision.kind === 'snoozed') {
    if (hasGrown(record, finding)) return { ...record, ...open, reopened: { at: now, because: 'grew' } };
    // Its time was up, as agreed: that is no surprise to be told.
    if (record.decision.until < day) return { ...record, ...open };
  }
  return saysTheSame(record.last, finding) ? record : { ...record, last: finding };
}

/** Whether a snooze ends before its day. A variance that is not known now says nothing. */
const hasGrown = ({ decidedOn }: FindingRecord, { variance }: Finding): boolean =>
  decidedOn !== null && variance !== null && compare(magnitude(variance), magnitude(decidedOn)) > 0;

/** Without a list of names for each of tens of thousands. */
function saysTheSame(one: Finding, other: Finding): boolean {
  for (const name in other) if (one[name as keyof Finding] !== other[name as keyof Finding]) return false;
  return true;
}
