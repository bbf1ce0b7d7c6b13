import { addMonths, type Day, monthOf, today } from '@/lib/model/calendar';
import { changeId, type LineChange } from '@/lib/model/ledger';
import type { AgreementLine } from '@/lib/model/records';
import { dayBefore, earlier, firstDayOf, later } from './days';
import { overlay } from './overlay';
import { factsOf, knownFrom, type Segment, saysTheSame, segmentsOf } from './segments';

/** Closed months that the ledger shows, and one more for a month that ends while it is open. */
export const MONTHS_KEPT = 25;

/** What is older than the ledger shows on this day is of no use. */
export const horizonOn = (day: Day): Day => firstDayOf(addMonths(monthOf(day), -MONTHS_KEPT));

/** What is written of the project's own history. */
export interface Recorded {
  put: LineChange[];
  remove: string[];
}

/** A line before it is replaced. */
export interface Replaced {
  before: AgreementLine;
  /** Null: it is gone. */
  now: AgreementLine | null;
  /** When `before` was last read, ms since the epoch. */
  readAt: number;
}

/**
 * What is lost of a line when another record takes its place: from the day since which it was known to the last one at
 * whose end it is known to have been so, which is the day before it was last read, and before the new record speaks.
 * What happened between two readings nobody saw. A line that is gone always leaves something, and if it is only that
 * it was there: without it its past would pass for nothing billed.
 */
export function lostOf({ before, now, readAt }: Replaced): Segment[] {
  const readOn = today(new Date(readAt));
  const since = later(knownFrom(before), horizonOn(readOn));
  const seenUntil = dayBefore(readOn);
  if (now === null) {
    const segments = segmentsOf(before, since, seenUntil);
    const [trace] = segmentsOf(before, readOn, readOn);
    return segments.length > 0 || !trace ? segments : [{ ...trace, quantity: null }];
  }
  const contradicts =
    before.periods === null && !saysTheSame(factsOf(before), factsOf(now)) && knownFrom(now) <= since;
  // A record that claims to be older than what was seen is not believed where it was seen to say something else.
  const until = contradicts ? seenUntil : earlier(seenUntil, dayBefore(knownFrom(now)));
  return segmentsOf(before, since, until);
}

/** The history of one line with `fresh` laid over it: what is to be written. `at`: ms since the epoch. */
export function recordedOf(
  line: Pick<AgreementLine, 'id' | 'agreementId' | 'companyId'>,
  kept: readonly LineChange[],
  fresh: readonly Segment[],
  at: number,
): Recorded {
  const made = fresh.map(
    (segment): LineChange => ({
      ...factsOf(segment),
      since: segment.since,
      until: segment.until,
      id: changeId(line.id, segment.until),
      lineId: line.id,
      agreementId: line.agreementId,
      companyId: line.companyId,
      updatedAt: at,
      updatedBy: 'sync',
    }),
  );
  const horizon = horizonOn(today(new Date(at)));
  const all = overlay(kept, made)
    .map((change) => ({
      ...change,
      id: changeId(line.id, change.until),
      since: later(change.since, horizon),
    }))
    // One that was written lately is the trace of a line that is gone.
    .filter((change) => change.until >= horizon || today(new Date(change.updatedAt)) >= horizon)
    .map((change) => (change.since > change.until ? { ...change, since: change.until } : change));
  const before = new Map(kept.map((change) => [change.id, change]));
  const after = new Set(all.map(({ id }) => id));
  return {
    put: all.filter((change) => JSON.stringify(change) !== JSON.stringify(before.get(change.id))),
    remove: [...before.keys()].filter((id) => !after.has(id)),
  };
}
