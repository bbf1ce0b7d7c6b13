import type { TraceStep } from '@/lib/model/badge';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { AgreementLine } from '@/lib/model/records';
import { billedQuantity } from './billed-quantity';
import type { CompanyBook } from './book';
import { agreementNotInEffect, lineNotInEffect } from './in-effect';
import type { IndexedBook } from './indexed-book';
import { byLineId } from './line-order';
import { lineSteps } from './line-steps';

export { billedQuantity };

/**
 * All lines that bill one product in effect for the company, over all its agreements, compared together: its own, and
 * each bundle that contains it, with the bundle's units (product.md, "Billed").
 */
export interface Group {
  lines: AgreementLine[];
  agreementIds: Set<string>;
  /** Null with a reason. */
  billed: Decimal | null;
  /** "agreements not read", "lines not read", "no quantity". */
  reason: string | null;
  /** Made when it is asked for. */
  trace: () => TraceStep[];
}

/** Why lines of the company may be missing, so that no sum of them is right; null: all are here. */
export function missingLines(book: CompanyBook): string | null {
  if (!book.agreementsComplete) return 'agreements not read';
  const here = new Set(book.lines.map((line) => line.agreementId));
  const unread = book.agreements.some(
    (agreement) =>
      !book.linesReadAt.has(agreement.id) &&
      !here.has(agreement.id) &&
      agreementNotInEffect(agreement, book.day) === null,
  );
  return unread ? 'lines not read' : null;
}

/** `missing`: what `missingLines` says of the book. */
export function groupOf(book: IndexedBook, productId: string, missing: string | null): Group {
  const agreements = book.agreementById;
  const lines = (book.linesOfProduct.get(productId) ?? [])
    .filter((line) => lineNotInEffect(line, agreements.get(line.agreementId), book.day) === null)
    .sort(byLineId);
  const quantities = lines.map((line) => billedQuantity(line, book.day));
  const known = quantities.filter((quantity) => quantity !== null);
  const reason = missing ?? (known.length === quantities.length ? null : 'no quantity');
  return {
    lines,
    agreementIds: new Set(lines.map((line) => line.agreementId)),
    billed: reason === null ? sum(known) : null,
    reason,
    trace: () => lineSteps(book, productId, lines),
  };
}
