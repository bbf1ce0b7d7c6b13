import { addDays, type Day } from '@/lib/model/calendar';
import { cycleMonths } from '@/lib/model/cycle';
import { compare, type Decimal } from '@/lib/model/decimal';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { billedOn, laterDays } from './billing';

/** A month at its longest. */
const MONTH = 31;

/**
 * The first later day from which on the product is billed as expected, because of a push or a change of rows that begins
 * then; null: none. Not further off than a billing cycle: until then every invoice would be wrong. An agreement that ends
 * is no correction, though nothing used is billed as nothing after it: up to then it bills, and mostly it is renewed.
 */
export function rightFrom(book: IndexedBook, productId: string, expected: Decimal): Day | null {
  const today = billedOn(book, productId, book.day);
  const goOn = (day: Day): boolean =>
    [...today.agreementIds].every((id) => {
      const agreement = book.agreementById.get(id);
      return agreement !== undefined && agreementNotInEffect(agreement, day) === null;
    });
  const isRight = (day: Day): boolean => {
    const { billed, lines } = billedOn(book, productId, day);
    return billed !== null && compare(billed, expected) === 0 && (lines.length > 0 || goOn(day));
  };
  const reach = addDays(book.day, MONTH * cycleOfRows(book, productId));
  return laterDays(book, productId, book.day).find((day) => day <= reach && isRight(day)) ?? null;
}

/** The longest cycle, in months, of the agreements that the product's rows stand on; where none is known, one. */
function cycleOfRows({ agreementById, linesOfProduct }: IndexedBook, productId: string): number {
  const cycles = (linesOfProduct.get(productId) ?? []).map(
    ({ agreementId }) => cycleMonths(agreementById.get(agreementId)?.billingCycle ?? '') ?? 1,
  );
  return Math.max(1, ...cycles);
}
