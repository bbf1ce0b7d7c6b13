import type { Day } from '@/lib/model/calendar';
import { daysOf } from '@/lib/model/line-day';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { agreementNotInEffect } from '../in-effect';
import type { IndexedBook } from '../indexed-book';
import { byLineId } from '../line-order';

/** A line that does not bill on the day compared, and why. */
export interface Absence {
  line: AgreementLine;
  agreement: Agreement;
  class: 'starts later' | 'agreement ended' | 'line ended';
  /** The first day, or the last one; null: nobody says when it ended. */
  day: Day | null;
}

/**
 * Of several lines that do not bill: the one that starts next, because the product is on its way to be billed; else the
 * one that ended last. One that ended on a day that nobody says comes after those whose day is known.
 */
export function absenceOf(book: IndexedBook, lines: readonly AgreementLine[]): Absence | null {
  const all = lines.flatMap((line) => {
    const agreement = book.agreementById.get(line.agreementId);
    return agreement ? absenceOfLine(line, agreement, book.day) : [];
  });
  const order = (a: Absence, b: Absence): number => {
    if (a.class !== b.class && [a.class, b.class].includes('starts later'))
      return a.class === 'starts later' ? -1 : 1;
    const [first, second] = [a.day ?? '', b.day ?? ''];
    const byDay = first < second ? -1 : first > second ? 1 : 0;
    return (a.class === 'starts later' ? byDay : -byDay) || byLineId(a.line, b.line);
  };
  return all.sort(order)[0] ?? null;
}

/**
 * An agreement that is over bills nothing more, whatever its lines say, and comes first. A line that was cancelled
 * before its start is one that ended.
 */
function absenceOfLine(line: AgreementLine, agreement: Agreement, day: Day): Absence {
  const days = line.periods && daysOf(line.periods);
  const ends = [line.cancelledDate, days?.last ?? null].filter((end) => end !== null);
  const ended = ends.filter((end) => end < day).sort()[0] ?? null;
  const isOver = agreementNotInEffect({ ...agreement, startDate: null }, day) !== null;
  if (isOver) {
    const end = agreement.endDate !== null && agreement.endDate < day ? agreement.endDate : ended;
    return { line, agreement, class: 'agreement ended', day: end };
  }
  const starts = [line.effectiveDate, days?.first ?? null, agreement.startDate];
  const start =
    starts
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? null;
  const isCancelledBefore = ends.some((end) => start !== null && end < start);
  if (ended !== null || isCancelledBefore || start === null || start <= day)
    return { line, agreement, class: 'line ended', day: ended ?? ends.sort()[0] ?? null };
  return { line, agreement, class: 'starts later', day: start };
}
