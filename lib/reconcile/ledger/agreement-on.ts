import { type Day, dayLabel } from '@/lib/model/calendar';
import type { Agreement } from '@/lib/model/records';
import { agreementNotInEffect, periodReason } from '../in-effect';

/** Whether an agreement billed on a day that is over. */
export type AgreementOn =
  | { kind: 'in effect' }
  | { kind: 'not in effect' }
  | { kind: 'unknown'; reason: string };

/**
 * By its dates, where they say it all. Its status is that of now: one that expired or went inactive after its last day
 * was in effect until then (our reading). One that ended by its status alone did so on a day that nobody tells:
 * before the day on which it was first read so it is not known. `readOn`: the day on which it was last read.
 */
export function agreementOn(agreement: Agreement, day: Day, present: Day, readOn: Day | null): AgreementOn {
  const { startDate, endDate, cancelled, cancelledOn, status } = agreement;
  const last = cancelledOn && (!endDate || cancelledOn < endDate) ? cancelledOn : endDate;
  if (periodReason(startDate, last, day)) return { kind: 'not in effect' };
  if (!agreementNotInEffect({ ...agreement, endDate: null }, day)) return { kind: 'in effect' };
  const isCancelled = cancelled || status.toLowerCase() === 'cancelled';
  const tells = isCancelled ? (cancelledOn ?? null) : endDate;
  if (tells !== null && tells < present) return { kind: 'in effect' };
  if (readOn !== null && day >= readOn) return { kind: 'not in effect' };
  const how = isCancelled ? 'cancelled' : 'ended';
  const before = readOn === null ? '' : ` before ${dayLabel(readOn)}`;
  return { kind: 'unknown', reason: `agreement ${how} on an unknown day${before}` };
}
