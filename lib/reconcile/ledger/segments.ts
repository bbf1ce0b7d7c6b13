import { type Day, today } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import type { BilledFacts } from '@/lib/model/ledger';
import { daysOf, quantityOn } from '@/lib/model/line-day';
import type { AgreementLine } from '@/lib/model/records';
import { dayAfter, dayBefore } from './days';

/** What a line billed from the first to the last day of a stretch, both included. */
export interface Segment extends BilledFacts {
  since: Day;
  until: Day;
}

/**
 * The day from which a line's record says what it billed: where the PSA tells it, the day since which it has said the
 * same, or since which its periods are all here; else the day on which the project first saw it so.
 */
export const knownFrom = (line: AgreementLine): Day => line.unchangedSince ?? today(new Date(line.updatedAt));

/** What the line says it billed from `since` to `until`, in the order of the days. */
export function segmentsOf(line: AgreementLine, since: Day, until: Day): Segment[] {
  if (until < since) return [];
  if (line.periods === null) return [{ ...factsOf(line), since, until }];
  const days = daysOf(line.periods);
  const cuts = new Set([since]);
  for (const { from, to } of line.periods)
    for (const cut of [from, dayAfter(to)]) if (cut > since && cut <= until) cuts.add(cut);
  const starts = [...cuts].sort();
  const parts = starts.map((start, at): Segment => {
    const next = starts[at + 1];
    const isOutside = days !== null && (start < days.first || start > days.last);
    return {
      ...factsOf(line),
      // Before the first and after the last of them nothing is billed; in a gap nobody says that it ended. It is no date
      // of the line: of days of which its periods are not here it says nothing.
      quantity: isOutside ? ZERO : quantityOn(line, start),
      since: start,
      until: next ? dayBefore(next) : until,
    };
  });
  return merged(parts);
}

/** Neighbours that say the same become one. In the order of their days. */
export function merged<S extends Segment>(segments: readonly S[]): S[] {
  const all: S[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (last && dayAfter(last.until) === segment.since && saysTheSame(last, segment))
      all[all.length - 1] = { ...segment, since: last.since };
    else all.push(segment);
  }
  return all;
}

export const factsOf = (from: BilledFacts): BilledFacts => ({
  quantity: from.quantity,
  lessIncluded: from.lessIncluded,
  unitPrice: from.unitPrice,
  pricePeriod: from.pricePeriod,
  billable: from.billable,
  productId: from.productId,
  includes: from.includes,
  effectiveDate: from.effectiveDate,
  cancelledDate: from.cancelledDate,
});

export const saysTheSame = (a: BilledFacts, b: BilledFacts): boolean =>
  JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));
