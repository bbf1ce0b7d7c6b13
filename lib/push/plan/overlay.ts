import type { LineSight, ProductSight } from '@/lib/model/push';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { AgreementTerms } from '@/lib/psa/write-contract';
import type { CompanyBook } from '@/lib/reconcile/book';
import { newLine } from './new-line';

/** What was read of a company's products on its agreements just now. */
export interface Fresh {
  terms: ReadonlyMap<string, AgreementTerms>;
  /** By `placeOf`. */
  sights: ReadonlyMap<string, ProductSight>;
}

/** A product on an agreement: what is read, written and judged together. */
export const placeOf = (agreementId: string, productId: string): string =>
  JSON.stringify([agreementId, productId]);

/**
 * The book as it is now: what was read just now stands in place of what the cache had of the same products on the same
 * agreements, also what is new there and what is gone.
 */
export function withFresh(book: CompanyBook, { terms, sights }: Fresh): CompanyBook {
  const known = new Map(book.lines.map((line) => [line.id, line]));
  const others = book.lines.filter(
    ({ agreementId, productId }) => !sights.has(placeOf(agreementId, productId)),
  );
  const agreements = book.agreements.flatMap((agreement): Agreement[] => {
    const now = terms.get(agreement.id);
    if (!now) return [agreement];
    // It may have been given to another company since.
    return now.agreement && now.agreement.companyId === book.companyId ? [now.agreement] : [];
  });
  const live = new Set(agreements.map(({ id }) => id));
  const read = [...sights].flatMap(([place, sight]) => {
    const [agreementId, productId] = JSON.parse(place) as [string, string];
    const made = { agreementId, productId, companyId: book.companyId, like: book.lines };
    if (!live.has(agreementId)) return [];
    return sight.map((line) => ({
      ...asLine(line, known.get(line.lineId) ?? newLine(line.lineId, made)),
      agreementId,
    }));
  });
  const moved = new Set(read.map(({ id }) => id));
  return {
    ...book,
    agreements,
    lines: [...others.filter(({ id, agreementId }) => live.has(agreementId) && !moved.has(id)), ...read],
  };
}

const asLine = (sight: LineSight, line: AgreementLine): AgreementLine => ({
  ...line,
  quantity: sight.periods ? null : sight.quantity,
  periods: sight.periods ?? null,
  lessIncluded: sight.included,
  unitPrice: sight.unitPrice,
  billable: sight.billable,
  // Where there are periods they say it, as the reconcile reads them.
  ...(sight.periods ? {} : { effectiveDate: sight.from, cancelledDate: sight.to }),
});
