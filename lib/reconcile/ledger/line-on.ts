import { type Day, dayLabel, today } from '@/lib/model/calendar';
import type { BilledFacts, LineChange } from '@/lib/model/ledger';
import type { AgreementLine } from '@/lib/model/records';
import { periodReason } from '../in-effect';
import { knownFrom, segmentsOf } from './segments';

/** A line with its history. */
export interface LinePast {
  id: string;
  agreementId: string;
  /** As it is on record now; null: it is gone. */
  now: AgreementLine | null;
  /** In the order of their days, without overlaps. */
  changes: readonly LineChange[];
}

/** What a line said at the end of a day. */
export type LineOn =
  | { kind: 'known'; facts: BilledFacts }
  /** `from`: the next day on which it is known again; null: there is none. `facts`: what is known nearest to the day. */
  | { kind: 'unknown'; reason: string; from: Day | null; facts: BilledFacts }
  /** It was seen to be gone by then. */
  | { kind: 'gone' };

export interface Then {
  day: Day;
  /** Day on which the lines of its agreement were last read; null: not known. */
  readOn: Day | null;
}

/**
 * What the PSA says of a line holds from the day since which it says the same, to the day before it was read; what the
 * project has seen before holds for the days on which it was seen. On other days it is not known, unless the line by
 * its dates did not bill at all: then its quantity does not matter.
 */
export function lineOn({ now, changes }: LinePast, { day, readOn }: Then): LineOn {
  const seen = changes.find(({ since, until }) => since <= day && day <= until);
  const isSaid = now && day >= knownFrom(now) && readOn !== null && day < readOn;
  const said = isSaid ? segmentsOf(now, day, day)[0] : undefined;
  // Periods tell of days that are over, also when they were corrected since; what a line without them claims for the
  // past is not believed where it was seen to say something else.
  const facts = now?.periods ? (said ?? seen) : (seen ?? said);
  if (facts) return { kind: 'known', facts };

  const last = changes.at(-1);
  if (!now && (!last || day >= today(new Date(last.updatedAt)))) return { kind: 'gone' };
  const next = changes.find(({ since }) => since > day);
  const near = next ?? now ?? last;
  if (!near) return { kind: 'gone' };
  if (periodReason(near.effectiveDate, near.cancelledDate, day)) return { kind: 'known', facts: near };
  const from = next?.since ?? (now && knownFrom(now) > day ? knownFrom(now) : null);
  return { kind: 'unknown', from, facts: near, reason: from ? unknownBefore(from) : notReadSince(readOn) };
}

export const unknownBefore = (day: Day): string => `unknown before ${dayLabel(day)}`;

/** `readOn`: on that day itself it was read, and might have changed afterwards. */
export const notReadSince = (readOn: Day | null): string =>
  readOn === null ? 'lines not read' : `not read since ${dayLabel(readOn)}`;
