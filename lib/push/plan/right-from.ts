import type { Day } from '@/lib/model/calendar';
import { compare, type Decimal } from '@/lib/model/decimal';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { billedOn, laterDays } from './billing';

/** The first later day from which on the product is billed as expected, because of a push or a change that begins then; null: none. */
export function rightFrom(book: IndexedBook, productId: string, expected: Decimal): Day | null {
  const isRight = (day: Day): boolean => {
    const { billed } = billedOn(book, productId, day);
    return billed !== null && compare(billed, expected) === 0;
  };
  return laterDays(book, productId, book.day).find(isRight) ?? null;
}
