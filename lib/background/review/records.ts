import type { Day } from '@/lib/model/calendar';
import { compare, type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
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
    const because = whyAwake(record, finding);
    if (because) return { ...record, ...open, reopened: { at: now, because } };
    // Its time was up, as agreed: that is no surprise to be told.
    if (record.decision.until < day) return { ...record, ...open };
  }
  return saysTheSame(record.last, finding) ? record : { ...record, last: finding };
}

/** Why a snooze ends before its day; null: it goes on. A variance that is not known now says neither. */
function whyAwake({ decidedOn }: FindingRecord, { variance }: Finding): 'grew' | 'turned round' | null {
  if (decidedOn === null || variance === null) return null;
  if (sign(variance) * sign(decidedOn) < 0) return 'turned round';
  return compare(size(variance), size(decidedOn)) > 0 ? 'grew' : null;
}

const sign = (value: Decimal): number => compare(value, ZERO);
const size = (value: Decimal) => (isNegative(value) ? value.slice(1) : value) as Decimal;

/** Without a list of names for each of tens of thousands. */
function saysTheSame(one: Finding, other: Finding): boolean {
  for (const name in other) if (one[name as keyof Finding] !== other[name as keyof Finding]) return false;
  return true;
}
