import type { Day } from '@/lib/model/calendar';
import { psaOfKey } from '@/lib/model/keys';
import type { LineSight, ProductSight } from '@/lib/model/push';
import type { Agreement, AgreementLine, PsaKind } from '@/lib/model/records';
import type { AgreementTerms } from '@/lib/psa/write-contract';
import type { CompanyBook } from '@/lib/reconcile/book';

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
export function withFresh(book: CompanyBook, { terms, sights }: Fresh, day: Day): CompanyBook {
  const known = new Map(book.lines.map((line) => [line.id, line]));
  const others = book.lines.filter(
    ({ agreementId, productId }) => !sights.has(placeOf(agreementId, productId)),
  );
  const read = [...sights].flatMap(([place, sight]) => {
    const [agreementId] = JSON.parse(place) as [string];
    return sight.map((line) => asLine(line, agreementId, book.companyId, known.get(line.lineId)));
  });
  const agreements = book.agreements.flatMap((agreement): Agreement[] => {
    const now = terms.get(agreement.id);
    if (!now) return [agreement];
    // It may have been given to another company since.
    return now.agreement && now.agreement.companyId === book.companyId ? [now.agreement] : [];
  });
  const live = new Set(agreements.map(({ id }) => id));
  return {
    ...book,
    day,
    agreements,
    lines: [...others, ...read].filter(({ agreementId }) => live.has(agreementId)),
  };
}

function asLine(
  sight: LineSight,
  agreementId: string,
  companyId: string,
  known: AgreementLine | undefined,
): AgreementLine {
  const base: AgreementLine = known ?? {
    id: sight.lineId,
    psa: psaOfKey(sight.lineId) as PsaKind,
    recordId: null,
    agreementId,
    companyId,
    productId: sight.productId,
    productIdentifier: '',
    description: '',
    quantity: null,
    periods: null,
    includes: [],
    lessIncluded: sight.included,
    unitPrice: null,
    billable: sight.billable,
    effectiveDate: null,
    cancelledDate: null,
    sequence: null,
    pricePeriod: '',
    unchangedSince: null,
    updatedAt: 0,
    updatedBy: 'sync',
  };
  return {
    ...base,
    quantity: sight.periods ? null : sight.quantity,
    periods: sight.periods ?? null,
    lessIncluded: sight.included,
    unitPrice: sight.unitPrice,
    billable: sight.billable,
    effectiveDate: sight.from,
    cancelledDate: sight.to,
  };
}
