import type { Day } from '@/lib/model/calendar';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { CompanyFigures } from '@/lib/reconcile/company';
import { agreementNotInEffect, lineNotInEffect } from '@/lib/reconcile/in-effect';
import { byLineId } from '@/lib/reconcile/line-order';
import { lineToChange } from '@/lib/reconcile/price';

/**
 * Rows whose quantity may be corrected: the product's own that are in effect, the one that a push would change first
 * (price.ts); where none is, those that begin later.
 */
export function candidateLines(figures: CompanyFigures, productId: string): AgreementLine[] {
  const { book } = figures;
  const own = (book.linesOfProduct.get(productId) ?? []).filter((line) => line.productId === productId);
  const inEffect = own.filter((line) => reasonOf(figures, line, book.day) === null).sort(byLineId);
  const first = lineToChange(inEffect, productId, book.day);
  if (first) return [first, ...inEffect.filter((line) => line !== first)];
  return own.filter((line) => reasonOf(figures, line, book.day)?.includes('starts ') === true).sort(byLineId);
}

const reasonOf = ({ book }: CompanyFigures, line: AgreementLine, day: Day): string | null =>
  lineNotInEffect(line, book.agreementById.get(line.agreementId), day);

/** Agreements in effect to which a product could be added, the one with most lines first. */
export function agreementsToAddTo({ book }: CompanyFigures): Agreement[] {
  const lines = Map.groupBy(book.lines, ({ agreementId }) => agreementId);
  const size = ({ id }: Agreement): number => lines.get(id)?.length ?? 0;
  return book.agreements
    .filter((agreement) => agreement.recordId !== null && agreementNotInEffect(agreement, book.day) === null)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}
