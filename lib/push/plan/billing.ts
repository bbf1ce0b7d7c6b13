import { addDays, type Day } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { AgreementLine } from '@/lib/model/records';
import { billedQuantity, type Group, groupOf, missingLines } from '@/lib/reconcile/billed';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';

/** What all lines of a product bill on a day, exactly as the reconcile works it out, without walking the book again. */
export function billedOn(book: IndexedBook, productId: string, day: Day): Group {
  const then = { ...book, day };
  return groupOf(then, productId, missingLines(then));
}

/** What one line of a group bills on its day; null: it is none of it, or has no quantity. */
export function billedBy({ lines }: Group, lineId: string | null, day: Day): Decimal | null {
  const line = lines.find(({ id }) => id === lineId);
  return line ? billedQuantity(line, day) : null;
}

/** The later days on which a product may be billed otherwise: lines, periods and agreements begin, or have ended. */
export function laterDays(book: IndexedBook, productId: string, after: Day): Day[] {
  const lines = book.linesOfProduct.get(productId) ?? [];
  const days = new Set(lines.flatMap((line) => turnsOf(book, line)));
  return [...days].filter((day) => day > after).sort();
}

function turnsOf(book: IndexedBook, line: AgreementLine): Day[] {
  const agreement = book.agreementById.get(line.agreementId);
  const periods = line.periods ?? [];
  const starts = [line.effectiveDate, agreement?.startDate, ...periods.map(({ from }) => from)];
  const ends = [line.cancelledDate, agreement?.endDate, ...periods.map(({ to }) => to)];
  return [
    ...starts.filter((day) => day != null),
    ...ends.filter((day) => day != null).map((day) => addDays(day, 1)),
  ];
}
